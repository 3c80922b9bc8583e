import { randomUUID } from 'node:crypto'
import { actorOfSession } from '@/lib/account/current-actor'
import { db } from '@/lib/infra/db'
import { startTest } from '@/lib/mobility-test/start-test'
import { DEMO_PASSWORD, ORGANISATIONS, PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import { startedBy } from '@/tests/support/a-test'
import { aPdf } from '@/tests/support/files'
import { newPersonForm } from '@/tests/support/prescription-form'
import { ANSWER_ACTIONS } from './answer-acts'
import { COLLEAGUE_ACTIONS } from './colleague-acts'
import { byForm, type Call, type Form } from './by-form'
import { ADMINISTRATION_ACTIONS, ADMINISTRATION_HANDLERS, ADMINISTRATION_PAGES } from './administration-acts'
import { ASSESSMENT_ACTIONS, ASSESSMENT_HANDLERS } from './assessment-acts'
import { APPOINTMENT_ACTIONS, APPOINTMENT_PAGES, APPOINTMENT_PUBLIC_ACTIONS, APPOINTMENT_PUBLIC_ROUTES } from './appointment-acts'
import { callRoute } from './calls'
import { FOLLOW_ACTIONS } from './follow-acts'
import type { Column, Verdict } from './matrix'
import { MESSAGING_ACTIONS, MESSAGING_HANDLERS, MESSAGING_PAGES } from './messaging-acts'
import { PARCOURS_ACTIONS } from './parcours-acts'
import { HANDOVER_PAGES, TEST_ONLY_ACTIONS, TEST_PUBLIC_ACTIONS, TEST_PUBLIC_ROUTES } from './test-acts'
import { SPACE_ACTIONS, SPACE_HANDLERS, SPACE_PAGES, SPACE_PUBLIC_ACTIONS, SPACE_PUBLIC_ROUTES } from './space-acts'
import { ACTORS, type SignedIn, signedIn, type Subject } from './world'

export type Act = {
  /** The row of the matrix. */
  row: string
  call: Call
  /** The same with what a STEP_UP cell asks: the right password, or a sitting held in this session. */
  confirmed?: Call
  /** Puts the subject in the state in which an ALLOW cell can act. */
  prepare?: (subject: Subject, who: SignedIn, column: Column) => Promise<void>
  /** Only these columns mean something for an act without a subject. */
  columns?: readonly Column[]
  /** Cells that are tighter than the row: « a cell only tightens ». */
  tighter?: Partial<Record<Column, Verdict>>
}

/** An act of one's own: a column per role. */
const OWN = ['ANON', 'BEN_self', 'PRE_own', 'ADV_ownPlatform', 'HOTLINE', 'ADMIN'] as const

const onTest = (name: string, more: Form = {}) => byForm(name, ({ testId }) => ({ testId, ...more }))

/** The sitting that the column's own people hold: after the password for professionals, unlocked for the person. */
async function holdSitting({ testId, beneficiaryId }: Subject, { sessionIdHash }: SignedIn, column: Column) {
  const actor = sessionIdHash ? await actorOfSession(sessionIdHash) : null
  if (actor && (column === 'PRE_own' || column === 'ADV_ownPlatform')) await startedBy(actor, { testId, beneficiaryId })
  if (actor && column === 'BEN_self') await startTest(actor, { testId, holder: 'ALONE' })
}

// The person's own record stays: they would not even be signed in without it.
const removedFirst = async ({ beneficiaryId }: Subject, _who: SignedIn, column: Column) => void (column !== 'BEN_self' && (await db.beneficiary.update({ where: { id: beneficiaryId }, data: { removedAt: new Date() } })))

const prescription = (_subject: Subject, column: Column): Form => {
  const { organisationId: _structure, ...common } = newPersonForm
  const form = { ...common, idempotencyKey: randomUUID(), lastName: `Nouvelle${column.replace('_', '').toLowerCase()}`, postalCode: '44000', inseeCode: '44109', platformId: PLATFORMS.nantes.id }
  return (column === 'ADV_ownPlatform' ? form : { ...form, organisationId: ORGANISATIONS.missionLocale.id }) as Form
}

const answers = (method: 'PUT' | 'POST'): Call => ({ testId }, { cookie }) => {
  const headers = { 'content-type': method === 'PUT' ? 'application/json' : 'application/x-www-form-urlencoded' }
  const body = method === 'PUT' ? JSON.stringify({ answers: [{ questionId: 'projet-motif', optionIds: ['travail'], sequence: 1 }] }) : 'question=projet-motif&option=travail&sequence=1'
  return callRoute(`/api/tests/${testId}/answers`, cookie, { method, headers, body })
}

// A document of the subject, in place before the call: its bytes are those of no real file.
async function withDocument({ beneficiaryId, prescriptionId }: Subject) {
  const bytes = aPdf({ catalogue: `/Lang (${randomUUID()})` })
  await db.document.create({
    data: { beneficiaryId, prescriptionId, type: 'OTHER', mediaType: 'application/pdf', size: bytes.length, sha256: randomUUID().padEnd(64, '0'), uploadedById: PERSONAS.camille.id, content: { create: { bytes } } },
    select: { id: true },
  })
}

const documentOf = async ({ prescriptionId }: Subject) => (await db.document.findFirstOrThrow({ where: { prescriptionId }, orderBy: { id: 'desc' }, select: { id: true } })).id
const upload: Call = ({ prescriptionId }, { cookie }) =>
  callRoute(`/api/documents?${new URLSearchParams({ prescription: prescriptionId, type: 'IDENTITY' })}`, cookie, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: aPdf({ catalogue: `/Lang (${randomUUID()})` }) })
const onDocument = (init: RequestInit = {}): Call => async (subject, { cookie }) => callRoute(`/api/documents/${await documentOf(subject)}`, cookie, init)

const change = (name: string, password: string) => byForm(name, ({ beneficiaryId }) => ({ beneficiaryId, password, confirmation: 'on' }))
const start = (password: string) => onTest('confirmAndStartTestAction', { password, holder: 'ALONE' })

// Another session of the same person: ending the one that asks leads to the sign-in page.
const revokeAnother: Call = async (subject, who, column) => {
  const { sessionIdHash } = await signedIn(column)
  return byForm('revokeSessionAction', () => ({ reference: sessionIdHash?.slice(0, 16) ?? '0'.repeat(16) }))(subject, who, column)
}

/** A draft of the column's own persona; of nobody's for those who never have one. */
async function aDraft(column: Column) {
  const name = ACTORS[column]
  if (!name || column === 'ANON') return randomUUID()
  const { id } = await db.prescriptionDraft.create({ data: { id: randomUUID(), authorId: PERSONAS[name].id, values: {} }, select: { id: true } })
  return id
}

/** Every server action, by its exported name. Public ones are in PUBLIC_ACTIONS. */
export const ACTIONS: Record<string, Act> = {
  ...ADMINISTRATION_ACTIONS,
  ...APPOINTMENT_ACTIONS,
  ...ANSWER_ACTIONS,
  ...COLLEAGUE_ACTIONS,
  ...MESSAGING_ACTIONS,
  ...PARCOURS_ACTIONS,
  ...FOLLOW_ACTIONS,
  ...SPACE_ACTIONS,
  ...ASSESSMENT_ACTIONS,
  requestOwnLinkAction: { row: 'self.requestLink', columns: OWN, call: byForm('requestOwnLinkAction', () => ({})) },
  revokeSessionAction: { row: 'self.sessions', columns: OWN, call: revokeAnother },
  prescribeAction: { row: 'prescription.create', columns: OWN, call: byForm('prescribeAction', prescription) },
  deleteDraftAction: { row: 'draft.own', columns: OWN, prepare: async (subject, _who, column) => void (subject.requestId = await aDraft(column)), call: byForm('deleteDraftAction', ({ requestId = '' }) => ({ draftId: requestId })) },
  saveDraftAction: { row: 'draft.own', columns: OWN, call: byForm('saveDraftAction', () => ({ idempotencyKey: randomUUID(), lastName: 'Brouillon' })) },
  removeDocumentAction: {
    row: 'document.delete',
    prepare: withDocument,
    tighter: { BEN_foreign: 'FORBIDDEN' },
    call: async (subject, who, column) => {
      const documentId = await documentOf(subject)
      return byForm('removeDocumentAction', () => ({ documentId }))(subject, who, column)
    },
  },
  removeRecordAction: { row: 'beneficiary.remove', call: change('removeRecordAction', 'pas le bon'), confirmed: change('removeRecordAction', DEMO_PASSWORD) },
  restoreRecordAction: { row: 'beneficiary.restore', prepare: removedFirst, call: change('restoreRecordAction', 'pas le bon'), confirmed: change('restoreRecordAction', DEMO_PASSWORD) },
  delegateTestAction: { row: 'test.chooseMode', call: onTest('delegateTestAction') },
  unlockTestAction: { row: 'test.chooseMode', call: onTest('unlockTestAction') },
  chooseLaterAction: { row: 'test.chooseMode', call: onTest('chooseLaterAction') },
  confirmAndStartTestAction: { row: 'test.start', call: start('pas le bon'), confirmed: start(DEMO_PASSWORD), tighter: { BEN_self: 'FORBIDDEN' } },
  startOwnTestAction: { row: 'test.start', call: onTest('startOwnTestAction') },
  pauseTestAction: { row: 'test.pause', prepare: holdSitting, call: onTest('pauseTestAction') },
  finishTestAction: {
    row: 'test.finish',
    call: async (subject, who, column) => {
      if (column === 'BEN_self') await holdSitting(subject, who, column)
      return onTest('finishTestAction', { stopped: 'oui' })(subject, who, column)
    },
    confirmed: async (subject, who, column) => {
      await holdSitting(subject, who, column)
      return onTest('finishTestAction', { stopped: 'oui' })(subject, who, column)
    },
  },
  adaptationConsentAction: { row: 'test.consent', prepare: holdSitting, call: onTest('adaptationConsentAction', { agrees: 'oui' }) },
}

/** Open to anybody; each has tests of its own. `leavePassationAction` acts on one's own session alone: see locked-mode.test.ts. */
export const PUBLIC_ACTIONS = [...SPACE_PUBLIC_ACTIONS, 'signInAction', 'signOutAction', 'requestLinkAction', 'setPasswordAction', 'objectAction', 'withdrawObjectionAction', 'confirmAddressAction', ...TEST_PUBLIC_ACTIONS, ...APPOINTMENT_PUBLIC_ACTIONS]
export const LOCKED_ONLY_ACTIONS = ['leavePassationAction', ...TEST_ONLY_ACTIONS]

async function savedAfterHolding(method: 'PUT' | 'POST', subject: Subject, who: SignedIn, column: Column) {
  await holdSitting(subject, who, column)
  return answers(method)(subject, who, column)
}

const savesAnswers = (method: 'PUT' | 'POST'): Act => ({
  row: 'test.saveAnswer',
  call: (subject, who, column) => (column === 'BEN_self' ? savedAfterHolding(method, subject, who, column) : answers(method)(subject, who, column)),
  confirmed: (subject, who, column) => savedAfterHolding(method, subject, who, column),
})

/** Route handlers, by method and address. */
export const HANDLERS: Record<string, Act> = {
  ...ADMINISTRATION_HANDLERS,
  ...SPACE_HANDLERS,
  ...ASSESSMENT_HANDLERS,
  ...MESSAGING_HANDLERS,
  'PUT /api/tests/[testId]/answers': savesAnswers('PUT'),
  'POST /api/tests/[testId]/answers': savesAnswers('POST'),
  'POST /api/session': { row: 'self.continue', columns: OWN, call: (_subject, { cookie }) => callRoute('/api/session', cookie, { method: 'POST' }) },
  'POST /api/documents': { row: 'document.upload', call: upload },
  'GET /api/documents/[id]': { row: 'document.download', prepare: withDocument, call: onDocument() },
  'PATCH /api/documents/[id]': { row: 'document.upload', prepare: withDocument, call: onDocument({ method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ issuedOn: '03/04/2026' }) }) },
  'PUT /api/brouillons/[draftId]': { row: 'draft.own', columns: OWN, call: (_subject, { cookie }) => callRoute(`/api/brouillons/${randomUUID()}`, cookie, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"version":0,"values":{"lastName":"Brouillon"}}' }) },
  'POST /api/doublons': { row: 'duplicate.check', columns: OWN, call: (_subject, { cookie }) => callRoute('/api/doublons', cookie, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"lastName":"Martin","firstName":"Anna"}' }) },
  'GET /api/communes': { row: 'commune.list', columns: OWN, call: (_subject, { cookie }) => callRoute('/api/communes?code=44000', cookie) },
}

export const PUBLIC_ROUTES = [...SPACE_PUBLIC_ROUTES, '/api/health/live', '/api/health/ready', '/api/auth/[...nextauth]', '/icon.svg', '/_not-found', '/_global-error', '/', '/connexion', '/mot-de-passe-oublie', '/mot-de-passe/[token]', '/opposition/[token]', '/verifier/[token]', '/adresse/[token]', '/accessibilite', '/donnees-personnelles', '/mentions-legales', '/demo/courriels', ...TEST_PUBLIC_ROUTES, ...APPOINTMENT_PUBLIC_ROUTES]

/** Roles that have no such page at all. */
const OTHERS = { BEN_foreign: 'FORBIDDEN', ADMIN: 'FORBIDDEN' } as const

/** `prepare`: what the page needs to exist. */
export type PageAct = { row: string; path: (subject: Subject) => string; prepare?: (subject: Subject) => Promise<void>; columns?: readonly Column[]; tighter?: Partial<Record<Column, Verdict>> }

/** Pages and what the matrix calls them; the address for a subject. */
export const PAGES: Record<string, PageAct> = {
  ...APPOINTMENT_PAGES,
  ...ADMINISTRATION_PAGES,
  ...SPACE_PAGES,
  ...MESSAGING_PAGES,
  '/accueil': { row: 'indicator.read', path: () => '/accueil', columns: OWN },
  '/calendrier': { row: 'appointment.read', path: () => '/calendrier', columns: OWN, tighter: { BEN_self: 'FORBIDDEN', ADMIN: 'ALLOW' } },
  '/messagerie': { row: 'message.readThread', path: () => '/messagerie', columns: OWN, tighter: { BEN_self: 'FORBIDDEN', HOTLINE: 'ALLOW', ADMIN: 'ALLOW' } },
  '/mes-connexions': { row: 'self.sessions', path: () => '/mes-connexions', columns: OWN, tighter: { BEN_self: 'FORBIDDEN' } },
  '/aide': { row: 'help.create', path: () => '/aide', columns: OWN, tighter: { BEN_self: 'FORBIDDEN' } },
  '/demandes': { row: 'queue.take', path: () => '/demandes', columns: OWN },
  '/utilisateurs/prescriptions/[id]': { row: 'prescription.readComments', path: ({ prescriptionId }) => `/utilisateurs/prescriptions/${prescriptionId}`, tighter: OTHERS },
  '/utilisateurs/prescriptions/[id]/information': { row: 'prescription.readComments', path: ({ prescriptionId }) => `/utilisateurs/prescriptions/${prescriptionId}/information`, tighter: OTHERS },
  '/utilisateurs/prescriptions/[id]/corriger': { row: 'prescription.update', path: ({ prescriptionId }) => `/utilisateurs/prescriptions/${prescriptionId}/corriger`, tighter: { BEN_foreign: 'FORBIDDEN' } },
  '/utilisateurs/[id]/reprendre': { row: 'beneficiary.transfer', path: ({ beneficiaryId }) => `/utilisateurs/${beneficiaryId}/reprendre`, tighter: { PRE_own: 'NOT_FOUND', BEN_foreign: 'FORBIDDEN', ADV_foreign: 'FORBIDDEN' } },
  '/utilisateurs/remplacements': { row: 'replacement.own', path: () => '/utilisateurs/remplacements', columns: OWN },
  '/utilisateurs/brouillons': { row: 'draft.own', path: () => '/utilisateurs/brouillons', columns: OWN },
  '/utilisateurs/acces': { row: 'access.answer', path: () => '/utilisateurs/acces', columns: OWN },
  '/demandes/[id]': { row: 'eligibility.decide', path: ({ prescriptionId }) => `/demandes/${prescriptionId}`, tighter: { BEN_foreign: 'FORBIDDEN', PRE_sameStructure: 'FORBIDDEN', PRE_foreign: 'FORBIDDEN' } },
  '/utilisateurs/nouveau': { row: 'prescription.create', path: () => '/utilisateurs/nouveau', columns: OWN },
  '/utilisateurs/professionnels': { row: 'directory.staff', path: () => '/utilisateurs/professionnels', columns: OWN, tighter: { BEN_self: 'FORBIDDEN' } },
  // A colleague's person is a short card in « Ma structure »: the fiche itself does not open.
  '/utilisateurs/[id]': { row: 'beneficiary.read', path: ({ beneficiaryId }) => `/utilisateurs/${beneficiaryId}`, tighter: { PRE_sameStructure: 'NOT_FOUND', BEN_self: 'FORBIDDEN', BEN_foreign: 'FORBIDDEN' } },
  '/utilisateurs/[id]/modifier': { row: 'beneficiary.updateContact', path: ({ beneficiaryId }) => `/utilisateurs/${beneficiaryId}/modifier`, tighter: { BEN_self: 'FORBIDDEN', BEN_foreign: 'FORBIDDEN' } },
  '/utilisateurs/[id]/test': { row: 'test.stepUp', path: ({ beneficiaryId }) => `/utilisateurs/${beneficiaryId}/test`, tighter: { BEN_foreign: 'FORBIDDEN' } },
  '/utilisateurs/[id]/bilan': { row: 'assessment.validate', path: ({ beneficiaryId }) => `/utilisateurs/${beneficiaryId}/bilan`, tighter: { BEN_foreign: 'FORBIDDEN', PRE_sameStructure: 'FORBIDDEN', PRE_foreign: 'FORBIDDEN' } },
  '/utilisateurs/[id]/suppression': { row: 'beneficiary.remove', path: ({ beneficiaryId }) => `/utilisateurs/${beneficiaryId}/suppression`, tighter: { HOTLINE: 'ALLOW', ADMIN: 'ALLOW', BEN_foreign: 'FORBIDDEN', PRE_sameStructure: 'FORBIDDEN', PRE_foreign: 'FORBIDDEN', ADV_foreign: 'FORBIDDEN' } },
  '/mon-espace': { row: 'person.accessLog', path: () => '/mon-espace', columns: OWN, tighter: { ADMIN: 'FORBIDDEN', HOTLINE: 'FORBIDDEN' } },
  '/mon-espace/connexions': { row: 'person.accessLog', path: () => '/mon-espace/connexions', columns: OWN, tighter: { ADMIN: 'FORBIDDEN' } },
}

/** Pages of a passation or of the person's own Test: their guard is the lock itself, tried in locked-mode.test.ts. */
export const LOCKED_PAGES = ['/passation/[testId]', '/passation/[testId]/arreter', '/passation/[testId]/pause', '/passation/[testId]/relecture', '/passation/[testId]/rendre', '/passation/[testId]/resultat', '/passation/verrou', '/api/passation/rendre', ...HANDOVER_PAGES]
export const OWN_TEST_PAGES = ['/mon-espace/test', '/mon-espace/test/relecture', '/mon-espace/test/arreter', '/mon-espace/resultats']
/** The list is scoped row by row: list.test.ts looks at what each role finds in it. */
export const LISTS = ['/utilisateurs']

