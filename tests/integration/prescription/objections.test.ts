import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { toDoList } from '@/lib/indicator/to-do'
import { acceptPrescription } from '@/lib/prescription/accept-prescription'
import { handleObjection, openObjection } from '@/lib/prescription/handle-objection'
import { object, withdrawObjection } from '@/lib/prescription/object'
import { objectionLink, objectionSecret } from '@/lib/prescription/objection-link'
import { queue } from '@/lib/prescription/queue'
import { parseQueueFilters } from '@/lib/prescription/queue-filters'
import { noteObjection } from '@/lib/prescription/note-objection'
import { createPrescription } from '@/tests/support/people'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed, aPerson, createTestPersonas } from '@/tests/support/actors'

beforeAll(createTestPersonas)

let notices = 0
const linkTo = (beneficiaryId: string, prescriptionId: string) => objectionSecret(`notice-${(notices += 1)}`, { beneficiaryId, prescriptionId })
const live = { withdrawnAt: null, handledAt: null }

test('an objection that was settled says nothing of the next demand: its link records another one, and takes back only its own', async () => {
  const { beneficiaryId, prescriptionId: first } = await aSentPerson()
  await object({ token: await linkTo(beneficiaryId, first) })
  await handleObjection(await actorNamed('camille'), { beneficiaryId, agreed: 'Elle préfère attendre.' })
  const second = await createPrescription(beneficiaryId)
  const token = await linkTo(beneficiaryId, second)
  expect(await objectionLink(token)).toMatchObject({ objectedAt: null })
  await object({ token })
  await object({ token })
  expect(await db.objection.findMany({ where: { beneficiaryId, ...live } })).toMatchObject([{ prescriptionId: second }])
  await withdrawObjection({ token })
  expect(await db.objection.findMany({ where: { beneficiaryId }, orderBy: { createdAt: 'asc' } })).toMatchObject([{ prescriptionId: first, withdrawnAt: null }, { prescriptionId: second, withdrawnAt: expect.any(Date) as Date }])
})

test('while the person objects nobody accepts; the queue and « À faire » of both sides say so, until somebody has answered', async () => {
  const { beneficiaryId, prescriptionId } = await aSentPerson()
  await object({ token: await linkTo(beneficiaryId, prescriptionId) })
  const [noa, camille] = [await actorNamed('advisor'), await actorNamed('camille')]
  await expect(acceptPrescription(noa, { prescriptionId, version: 1, comment: null })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await queue(noa, parseQueueFilters({}))).toMatchObject([{ id: prescriptionId, objected: true }])
  for (const actor of [noa, camille]) expect((await toDoList(actor)).items.map(({ reason }) => reason)).toContain('ANSWER_OBJECTION')
  await handleObjection(camille, { beneficiaryId, agreed: 'Elle veut bien finalement.' })
  expect(await queue(noa, parseQueueFilters({}))).toMatchObject([{ objected: false }])
  await acceptPrescription(noa, { prescriptionId, version: 1, comment: null })
  expect(await db.prescription.findUnique({ where: { id: prescriptionId } })).toMatchObject({ status: 'ACCEPTED' })
})

test('somebody without e-mail says it by voice: whoever serves them, or the hotline, writes it down, once; nobody else', async () => {
  const { beneficiaryId, prescriptionId } = await aSentPerson({ person: aPerson({ email: null }) })
  for (const name of ['admin', 'beneficiary'] as const) await expect(noteObjection(await actorNamed(name), { beneficiaryId })).rejects.toMatchObject({ code: name === 'admin' ? 'FORBIDDEN' : 'NOT_FOUND' })
  for (const name of ['otherPrescriber', 'otherAdvisor', 'colleague'] as const) await expect(noteObjection(await actorNamed(name), { beneficiaryId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const hotline = await actorNamed('hotline')
  await Promise.all([noteObjection(hotline, { beneficiaryId }), noteObjection(hotline, { beneficiaryId }), noteObjection(await actorNamed('advisor'), { beneficiaryId })])
  expect(await db.objection.findMany({ where: { beneficiaryId } })).toMatchObject([{ prescriptionId }])
  expect(await db.outboxEmail.count({ where: { kind: 'person-objected' } })).toBe(2)
  expect(await openObjection(await actorNamed('camille'), beneficiaryId)).not.toBeNull()
  await db.prescription.update({ where: { id: prescriptionId }, data: { status: 'CANCELLED' } })
  await db.objection.deleteMany()
  await expect(noteObjection(hotline, { beneficiaryId })).rejects.toMatchObject({ code: 'CONFLICT' })
})
