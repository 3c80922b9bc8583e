import { afterEach, expect, test, vi } from 'vitest'
import type * as Audit from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { prescribe } from '@/lib/prescription/prescribe'
import { saveDraft } from '@/lib/prescription/save-draft'
import { aPrescription, prescriptionOf } from '@/tests/support/a-prescription'
import { actorNamed } from '@/tests/support/actors'
import { writtenRows } from '@/tests/support/written-rows'

const audit = vi.hoisted(() => ({ fails: false }))
vi.mock('@/lib/infra/audit', async (original) => {
  const real = await original<typeof Audit>()
  const recordAudit: typeof real.recordAudit = async (entry, tx) => {
    if (audit.fails && entry.act === 'prescription.create') throw new Error('the disk is full')
    return real.recordAudit(entry, tx)
  }
  return { ...real, recordAudit }
})
afterEach(() => {
  audit.fails = false
})

test('the same form sent twenty times at once creates one of each', async () => {
  const camille = await actorNamed('camille')
  const before = await writtenRows()
  const input = prescriptionOf(camille, aPrescription({ testChoice: 'DELEGATED' }))
  const results = await Promise.all(Array.from({ length: 20 }, () => prescribe(camille, input)))
  expect(new Set(results.map((result) => JSON.stringify(Object.entries(result).sort()))).size).toBe(1)
  const after = await writtenRows()
  const added = Object.entries(after).flatMap(([table, count]) => (count === before[table] ? [] : [[table, count - (before[table] ?? 0)]]))
  // Mails to the plateforme (twice: the demand, the Test), the prescriber and the person. Audit: Test opened, way chosen, prescription created.
  expect(Object.fromEntries(added)).toEqual({ beneficiary: 1, prescription: 1, mobility_test: 1, record_event: 2, outbox_email: 4, idempotency_key: 1, audit_event: 3 })
})

test('the same form with other answers is a conflict, and changes nothing', async () => {
  const camille = await actorNamed('camille')
  const form = aPrescription()
  const { beneficiaryId } = await prescribe(camille, prescriptionOf(camille, form))
  const before = await writtenRows()
  await expect(prescribe(camille, prescriptionOf(camille, { ...form, lastName: 'Autre' }))).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await writtenRows()).toEqual(before)
  expect((await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })).lastName).toBe(form.lastName)
})

test('the key of somebody else’s form is another key', async () => {
  const [camille, colleague] = [await actorNamed('camille'), await actorNamed('colleague')]
  const form = aPrescription()
  const first = await prescribe(camille, prescriptionOf(camille, form))
  const second = await prescribe(colleague, prescriptionOf(colleague, { ...form, lastName: 'Autre' }))
  expect(second.beneficiaryId).not.toBe(first.beneficiaryId)
})

test('the delegation mail leaves once, and only when delegated', async () => {
  const camille = await actorNamed('camille')
  await prescribe(camille, prescriptionOf(camille, aPrescription({ testChoice: 'NOW' })))
  expect(await db.outboxEmail.count({ where: { kind: 'test-delegated' } })).toBe(0)
  const delegated = prescriptionOf(camille, aPrescription({ testChoice: 'DELEGATED' }))
  const { testId, beneficiaryId } = await prescribe(camille, delegated)
  await prescribe(camille, delegated)
  expect(await db.outboxEmail.findMany({ where: { kind: 'test-delegated' }, select: { kind: true, payload: true, state: true } })).toEqual([{ kind: 'test-delegated', payload: { prescriptionId: expect.any(String), testId }, state: 'PENDING' }])
  expect(await db.mobilityTest.findUniqueOrThrow({ where: { id: testId } })).toMatchObject({ status: 'TO_TAKE', mode: 'BY_ADVISOR' })
  expect((await db.recordEvent.findMany({ where: { beneficiaryId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)).toEqual(['PRESCRIBED', 'TEST_DELEGATED'])
})

test('a failure in the middle leaves nothing, keeps the draft, and the same form can be sent again', async () => {
  const camille = await actorNamed('camille')
  const form = aPrescription({ testChoice: 'DELEGATED' })
  const draftId = await saveDraft(camille.accountId, form)
  const before = await writtenRows()
  audit.fails = true
  await expect(prescribe(camille, prescriptionOf(camille, form))).rejects.toThrow('the disk is full')
  expect(await writtenRows()).toEqual(before)
  audit.fails = false
  await prescribe(camille, prescriptionOf(camille, form))
  expect(await db.prescriptionDraft.count({ where: { id: draftId } })).toBe(0)
})
