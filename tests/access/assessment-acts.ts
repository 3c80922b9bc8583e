import { randomUUID } from 'node:crypto'
import { secretHash } from '@/lib/account/secret-token'
import { verificationToken } from '@/lib/assessment/verification'
import { db } from '@/lib/infra/db'
import { PERSONAS } from '@/prisma/seed/personas'
import { bank } from '@/tests/support/bank'
import { score } from '@/lib/mobility-test/score'
import type { Act } from './acts'
import { byForm, type Call } from './by-form'
import { callRoute } from './calls'
import type { Subject } from './world'

const RESULT = score(bank, { mode: 'wimoov', adaptationConsent: false }, {})

// Reached as the machine allows, by the database's own trigger.
async function passed({ testId }: Subject) {
  await db.mobilityTest.update({ where: { id: testId }, data: { status: 'IN_PROGRESS' } })
  await db.mobilityTest.update({ where: { id: testId }, data: { status: 'TAKEN', finishedAt: new Date(), result: RESULT } })
}

async function validated(subject: Subject) {
  await passed(subject)
  const id = randomUUID()
  const { profile, modality, services, resources } = RESULT
  await db.assessment.create({ data: { id, testId: subject.testId, version: 1, reference: `B26-${id.slice(0, 6).toUpperCase()}`, secretHash: secretHash(verificationToken(id)), advisorId: PERSONAS.advisor.id, profile, modality, services, resources } })
  await db.mobilityTest.update({ where: { id: subject.testId }, data: { status: 'VALIDATED' } })
}

async function opened(subject: Subject) {
  const { id } = await db.handUnlock.create({ data: { beneficiaryId: subject.beneficiaryId, kind: 'RESOURCE', itemId: bank.resources[1]?.id ?? '', reason: 'Pour un essai.', unlockedById: PERSONAS.advisor.id }, select: { id: true } })
  subject.requestId = id
}

async function underWay(subject: Subject) {
  await passed(subject)
  for (const status of ['ACCEPTED', 'IN_PROGRESS'] as const) await db.prescription.update({ where: { id: subject.prescriptionId }, data: { status } })
}

// What the persona of the person opened in another cell is not opened twice.
const nothingOpened = async ({ beneficiaryId }: Subject) => void (await db.handUnlock.updateMany({ where: { beneficiaryId, withdrawnAt: null }, data: { withdrawnAt: new Date() } }))
const unlock = (item: string): Call => byForm('unlockByHandAction', ({ beneficiaryId }) => ({ beneficiaryId, item, reason: 'Pour un essai.' }))

/** Validating, notes, opening by hand and the measure at the exit. */
export const ASSESSMENT_ACTIONS: Record<string, Act> = {
  validateAssessmentAction: {
    row: 'assessment.validate',
    prepare: passed,
    call: byForm('validateAssessmentAction', ({ testId }) => ({ testId, version: '0', idempotencyKey: randomUUID(), profile: RESULT.profile, modality: RESULT.modality, services: RESULT.services, resources: RESULT.resources })),
  },
  saveAdvisorNoteAction: { row: 'advisorNote.readWrite', call: byForm('saveAdvisorNoteAction', ({ testId }) => ({ testId, version: '0', body: 'Une note.' })) },
  unlockByHandAction: { row: 'service.assign', prepare: nothingOpened, call: unlock(`SERVICE:${bank.services[0]?.id ?? ''}`) },
  withdrawUnlockAction: {
    row: 'resource.unlock',
    prepare: async (subject) => {
      await nothingOpened(subject)
      await opened(subject)
    },
    call: async (subject, who, column) => byForm('withdrawUnlockAction', () => ({ unlockId: subject.requestId ?? '' }))(subject, who, column),
  },
  openExitMeasureAction: { row: 'exit.record', prepare: underWay, call: byForm('openExitMeasureAction', ({ prescriptionId }) => ({ prescriptionId })) },
}

export const ASSESSMENT_HANDLERS: Record<string, Act> = {
  'GET /api/tests/[testId]/bilan': { row: 'assessment.pdf', prepare: validated, call: ({ testId }, { cookie }) => callRoute(`/api/tests/${testId}/bilan`, cookie) },
}
