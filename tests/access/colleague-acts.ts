import { db } from '@/lib/infra/db'
import { ORGANISATIONS, PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import type { Act } from './acts'
import { byForm } from './by-form'
import type { Subject } from './world'

const OWN = ['ANON', 'BEN_self', 'PRE_own', 'ADV_ownPlatform', 'HOTLINE', 'ADMIN'] as const

/** A request that Camille, then the plateforme, answers: asked by a prescriber of another structure. */
async function asked(subject: Subject) {
  const request = { beneficiaryId: subject.beneficiaryId, requesterId: PERSONAS.otherPrescriber.id, organisationId: ORGANISATIONS.ccas.id, responderId: PERSONAS.camille.id, platformId: PLATFORMS.nantes.id, reason: 'Suivi commun.', dueAt: new Date(), escalatedAt: new Date() }
  const { id } = await db.accessRequest.create({ data: request, select: { id: true } })
  subject.requestId = id
}

// A day of its own for each run: one replacement at a time.
let year = 2030
const replacement = async (subject: Subject) => {
  const days = { startsOn: new Date('2029-01-01'), endsOn: new Date('2029-01-02') }
  const { id } = await db.replacement.create({ data: { absentId: PERSONAS.camille.id, substituteId: PERSONAS.colleague.id, organisationId: ORGANISATIONS.missionLocale.id, createdById: PERSONAS.camille.id, ...days }, select: { id: true } })
  subject.requestId = id
}

const correction = { version: '1', employmentStatus: 'STUDENT', registeredAtFt: 'NO', incomes: 'NONE', referentKind: 'OWN_ORGANISATION', project: 'TRAINING', licence: 'B', vehicles: 'NONE', barriers: 'budget' }

/** Between colleagues: taking over, replacing, granting access. */
export const COLLEAGUE_ACTIONS: Record<string, Act> = {
  takeOverAction: {
    row: 'beneficiary.transfer',
    call: byForm('takeOverAction', ({ beneficiaryId }, column) => ({ beneficiaryId, reason: 'La personne change de conseiller.', ...(column === 'HOTLINE' || column === 'ADMIN' ? { followerId: PERSONAS.colleague.id } : {}) })),
    // Whose person it is already: there is nothing to take over, and the answer is that of a person who is not there.
    tighter: { PRE_own: 'NOT_FOUND' },
  },
  correctPrescriptionAction: { row: 'prescription.update', tighter: { BEN_foreign: 'FORBIDDEN' }, call: byForm('correctPrescriptionAction', ({ prescriptionId }) => ({ ...correction, prescriptionId })) },
  cancelPrescriptionAction: { row: 'prescription.cancel', tighter: { BEN_foreign: 'FORBIDDEN' }, call: byForm('cancelPrescriptionAction', ({ prescriptionId }) => ({ prescriptionId, reason: 'MISTAKE' })) },
  declareReplacementAction: {
    row: 'replacement.own',
    columns: OWN,
    call: byForm('declareReplacementAction', () => ({ substitute: `${PERSONAS.colleague.id}/${ORGANISATIONS.missionLocale.id}`, startsOn: `01/02/${(year += 1)}`, endsOn: `02/02/${year}` })),
  },
  cancelReplacementAction: { row: 'replacement.own', columns: OWN, prepare: replacement, call: byForm('cancelReplacementAction', ({ requestId = '' }) => ({ replacementId: requestId })) },
  answerAccessAction: { row: 'access.answer', prepare: asked, call: byForm('answerAccessAction', ({ requestId = '' }) => ({ requestId, granted: 'oui' })) },
  // About the very person of the form, whom somebody of another structure follows.
  requestAccessAction: {
    row: 'access.request',
    columns: OWN,
    prepare: async ({ beneficiaryId }, _who, column) => void (column !== 'BEN_self' && (await db.beneficiary.update({ where: { id: beneficiaryId }, data: { followedById: PERSONAS.otherPrescriber.id, followedInId: ORGANISATIONS.ccas.id } }))),
    call: byForm('requestAccessAction', ({ lastName }) => ({ lastName, firstName: 'Personne', birthDate: '01/01/2000', accessReason: 'Je la reçois chaque semaine.' })),
  },
}
