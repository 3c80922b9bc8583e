import { randomUUID } from 'node:crypto'
import { secretHash } from '@/lib/account/secret-token'
import { newReference, verificationToken } from '@/lib/assessment/verification'
import { db, type Tx } from '@/lib/infra/db'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { changesSince } from '@/lib/mobility-test/exit-changes'
import { exitBank } from '@/lib/mobility-test/exit-bank'
import type { Score } from '@/lib/mobility-test/score'
import { BILAN_ACCOUNT, PERSONAS, PLATFORMS } from './personas'

const DAY_MS = 24 * 3600 * 1000

/** Bilans of the people whose parcours has begun, as their advisor validated them; one of them left, was measured again and has an account. Nobody is mailed. */
export async function createDemoBilans(passwordHash: string): Promise<void> {
  const known = await db.account.findUnique({ where: { id: BILAN_ACCOUNT.id }, select: { id: true } })
  if (known) return
  const passed = await db.mobilityTest.findMany({
    where: { purpose: 'ENTRY', status: 'TAKEN', prescription: { platformId: PLATFORMS.nantes.id, status: { in: ['IN_PROGRESS', 'SUSPENDED', 'EXITED'] } } },
    orderBy: { id: 'asc' },
    select: { id: true, beneficiaryId: true, prescriptionId: true, bankVersion: true, finishedAt: true, result: true, prescription: { select: { status: true } } },
  })
  await db.$transaction(async (tx) => {
    for (const test of passed) await validate(tx, test)
    const [left] = passed.filter(({ prescription }) => prescription.status === 'EXITED')
    if (left) await returned(tx, left, passwordHash)
  })
}

type Passed = { id: string; beneficiaryId: string; prescriptionId: string; bankVersion: string; finishedAt: Date | null; result: unknown }

async function validate(tx: Tx, { id: testId, beneficiaryId, finishedAt, result }: Passed) {
  const id = randomUUID()
  const at = new Date((finishedAt ?? new Date()).getTime() + 5 * DAY_MS)
  const { profile, modality, services, resources } = result as Score
  await tx.assessment.create({ data: { id, testId, version: 1, reference: newReference(at), secretHash: secretHash(verificationToken(id)), advisorId: PERSONAS.advisor.id, profile, modality, services, resources, validatedAt: at }, select: { id: true } })
  await tx.mobilityTest.update({ where: { id: testId }, data: { status: 'VALIDATED', updatedAt: at }, select: { id: true } })
  await tx.recordEvent.create({ data: { beneficiaryId, kind: 'ASSESSMENT_VALIDATED', actorId: PERSONAS.advisor.id, happenedAt: at, data: { testId, version: 1 } }, select: { id: true } })
}

// The measure at the exit, with answers that moved since the entry, and a resource opened by hand.
async function returned(tx: Tx, entry: Passed, passwordHash: string) {
  const { beneficiaryId, prescriptionId, bankVersion } = entry
  const { firstName, lastName } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { firstName: true, lastName: true } })
  await tx.account.create({ data: { ...BILAN_ACCOUNT, role: 'BENEFICIARY', firstName, lastName, passwordHash, invitedAt: new Date() }, select: { id: true } })
  await tx.beneficiary.update({ where: { id: beneficiaryId }, data: { accountId: BILAN_ACCOUNT.id, email: BILAN_ACCOUNT.email }, select: { id: true } })
  await tx.handUnlock.create({ data: { beneficiaryId, kind: 'RESOURCE', itemId: 'res-bus-annule', reason: 'Pour le nouveau trajet vers le travail.', unlockedById: PERSONAS.advisor.id }, select: { id: true } })
  const bank = exitBank(await bankOfVersion(bankVersion))
  const at = new Date(Date.now() - 3 * DAY_MS)
  const { id: testId } = await tx.mobilityTest.create({ data: { beneficiaryId, prescriptionId, purpose: 'EXIT', bankVersion, status: 'IN_PROGRESS', mode: 'BY_ADVISOR', createdAt: at, startedAt: at }, select: { id: true } })
  const sitting = { testId, ordinal: 1, mode: 'BY_ADVISOR' as const, holder: 'ACCOMPANIED' as const, accountId: PERSONAS.advisor.id, sessionIdHash: '0'.repeat(64), startedAt: at, endedAt: at, endReason: 'FINISHED' }
  const { id: sittingId } = await tx.testSitting.create({ data: sitting, select: { id: true } })
  const better: Record<string, string> = { 'projet-rayon': 'plus-loin', 'projet-renonce': 'non' }
  const answers = Object.fromEntries(bank.questions.map(({ id, options }) => [id, [better[id] ?? [...options].sort((one, other) => (other.points ?? -1) - (one.points ?? -1))[0]?.id ?? '']]))
  await tx.testAnswer.createMany({ data: Object.entries(answers).map(([questionId, optionIds], index) => ({ testId, questionId, optionIds, sittingId, sittingOrdinal: 1, sequence: index + 1, answeredAt: at })) })
  const changes = await changesSince(tx, { ...entry, id: testId }, bank, answers)
  await tx.mobilityTest.update({ where: { id: testId }, data: { status: 'TAKEN', finishedAt: at, updatedAt: at, result: { changes } }, select: { id: true } })
  await tx.recordEvent.create({ data: { beneficiaryId, kind: 'EXIT_MEASURED', actorId: PERSONAS.advisor.id, happenedAt: at, data: { testId } }, select: { id: true } })
}
