import { randomUUID } from 'node:crypto'
import { db } from '@/lib/infra/db'
import { BENEFICIARY_RECORD_ID, DEMO_PASSWORD, PERSONAS } from '@/prisma/seed/personas'
import type { Act } from './acts'
import { byForm, type Call } from './by-form'
import { callRoute } from './calls'
import type { Column, Verdict } from './matrix'
import type { SignedIn, Subject } from './world'

/** An act of one's own: a column per role. */
const OWN = ['ANON', 'BEN_self', 'PRE_own', 'ADV_ownPlatform', 'HOTLINE', 'ADMIN'] as const
/** What is the person's alone: no professional has it at all. */
const PERSON_ALONE = { PRE_own: 'FORBIDDEN', ADV_ownPlatform: 'FORBIDDEN', HOTLINE: 'FORBIDDEN', ADMIN: 'FORBIDDEN' } as const satisfies Partial<Record<Column, Verdict>>
const RESOURCE = 'res-preparer-trajet'

const onPerson = (name: string) => byForm(name, ({ beneficiaryId }) => ({ beneficiaryId }))
const aCard = async ({ beneficiaryId }: Subject, _who: SignedIn, column: Column) =>
  void (column.startsWith('BEN') || (await db.accessCard.create({ data: { beneficiaryId, secretHash: randomUUID().padEnd(64, '0'), issuedById: PERSONAS.camille.id }, select: { id: true } })))

async function aCorrection(subject: Subject) {
  const { id } = await db.correctionRequest.create({ data: { beneficiaryId: subject.beneficiaryId, text: `Une erreur ${randomUUID()}` }, select: { id: true } })
  subject.requestId = id
}

const asked = ({ prescriptionId }: Subject) => db.prescription.update({ where: { id: prescriptionId }, data: { status: 'DOCUMENTS_REQUESTED', waitingOn: 'PERSON' } }).then(() => undefined)

const confirm = (password: string) => byForm('confirmOwnDataAction', () => ({ kind: 'password', password }))
const download: Call = (_subject, { cookie }) => callRoute('/api/mes-donnees?format=html', cookie)

/** A resource that an advisor opened for the persona. */
const aResource = async () =>
  void (await db.handUnlock.createMany({ data: [{ beneficiaryId: BENEFICIARY_RECORD_ID, kind: 'RESOURCE', itemId: RESOURCE, reason: 'Essai', unlockedById: PERSONAS.advisor.id }], skipDuplicates: true }))
const readText: Call = async (_subject, { cookie }) => {
  const { version } = await db.questionBank.findFirstOrThrow({ orderBy: { publishedAt: 'desc' }, select: { version: true } })
  return callRoute(`/api/ressources/${encodeURIComponent(version)}/${RESOURCE}`, cookie)
}

/** The person's space and access without e-mail. */
export const SPACE_ACTIONS: Record<string, Act> = {
  issueCardAction: { row: 'accessCard.issue', call: onPerson('issueCardAction'), tighter: { BEN_foreign: 'FORBIDDEN' } },
  revokeCardAction: { row: 'accessCard.issue', prepare: aCard, call: onPerson('revokeCardAction'), tighter: { BEN_foreign: 'FORBIDDEN' } },
  askCorrectionAction: { row: 'correction.ask', columns: OWN, call: byForm('askCorrectionAction', () => ({ text: `Une erreur ${randomUUID()}` })) },
  keepOwnOpenAction: { row: 'person.keepOpen', columns: OWN, prepare: asked, call: byForm('keepOwnOpenAction', ({ prescriptionId }) => ({ prescriptionId })) },
  answerCorrectionAction: { row: 'correction.answer', prepare: aCorrection, call: byForm('answerCorrectionAction', ({ requestId = '' }) => ({ correctionId: requestId, answer: 'C’est corrigé.' })), tighter: { BEN_foreign: 'FORBIDDEN' } },
  objectFromSpaceAction: { row: 'person.object', columns: OWN, call: byForm('objectFromSpaceAction', () => ({})) },
  withdrawFromSpaceAction: { row: 'person.object', columns: OWN, call: byForm('withdrawFromSpaceAction', () => ({})) },
  confirmOwnDataAction: { row: 'self.dataExport', columns: OWN, call: confirm('pas le bon'), confirmed: confirm(DEMO_PASSWORD), tighter: PERSON_ALONE },
  requestOwnCodeAction: { row: 'self.requestLink', columns: OWN, call: byForm('requestOwnCodeAction', () => ({})), tighter: PERSON_ALONE },
}

export const SPACE_HANDLERS: Record<string, Act> = {
  'GET /api/mes-donnees': {
    row: 'self.dataExport',
    columns: OWN,
    call: download,
    confirmed: async (subject, who, column) => {
      await confirm(DEMO_PASSWORD)(subject, who, column)
      return download(subject, who, column)
    },
    tighter: PERSON_ALONE,
  },
  'GET /api/ressources/[version]/[id]': { row: 'resource.read', columns: OWN, prepare: aResource, call: readText, tighter: PERSON_ALONE },
}

type Page = { row: string; path: (subject: Subject) => string; columns?: readonly Column[]; tighter?: Partial<Record<Column, Verdict>> }

export const SPACE_PAGES: Record<string, Page> = {
  '/mon-espace/mon-test': { row: 'test.readState', path: () => '/mon-espace/mon-test', columns: OWN, tighter: PERSON_ALONE },
  '/mon-espace/services': { row: 'test.readResult', path: () => '/mon-espace/services', columns: OWN, tighter: PERSON_ALONE },
  '/mon-espace/ressources': { row: 'resource.read', path: () => '/mon-espace/ressources', columns: OWN, tighter: PERSON_ALONE },
  // One that was never opened for the person: its text has its own cells above.
  '/mon-espace/ressources/[id]': { row: 'resource.read', path: () => '/mon-espace/ressources/res-inconnue', columns: OWN, tighter: { ...PERSON_ALONE, BEN_self: 'NOT_FOUND' } },
  '/mon-espace/dossier': { row: 'person.accessLog', path: () => '/mon-espace/dossier', columns: OWN, tighter: PERSON_ALONE },
  '/mon-espace/dossier/donnees': { row: 'person.accessLog', path: () => '/mon-espace/dossier/donnees', columns: OWN, tighter: PERSON_ALONE },
  '/utilisateurs/[id]/carte': { row: 'accessCard.issue', path: ({ beneficiaryId }) => `/utilisateurs/${beneficiaryId}/carte`, tighter: { BEN_foreign: 'FORBIDDEN' } },
}

export const SPACE_PUBLIC_ACTIONS = ['signInWithCardAction', 'requestCodeAction', 'signInWithCodeAction']
export const SPACE_PUBLIC_ROUTES = ['/carte', '/carte/[code]', '/connexion/code', '/connexion/code/saisie', '/manifest.webmanifest', '/apple-icon.png']
