import { expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { ownItems, ownResource } from '@/lib/mobility-test/own-items'
import { hasOwnResult, ownTestState } from '@/lib/mobility-test/own-test-state'
import { ownQueues } from '@/lib/mobility-test/queries'
import { queueName } from '@/lib/mobility-test/queue-name'
import { resourceText } from '@/lib/mobility-test/resource-text'
import { score } from '@/lib/mobility-test/score'
import { BENEFICIARY_RECORD_ID, PERSONAS } from '@/prisma/seed/personas'
import { actorNamed } from '@/tests/support/actors'
import { createPrescription } from '@/tests/support/people'
import { statementsOf } from '@/tests/support/statements'

const SERVICE = 'conseil-mobilite'

/** A finished Test of Lou's, with the result that its few answers give. */
async function passedTest() {
  const prescriptionId = await createPrescription(BENEFICIARY_RECORD_ID)
  const { version } = await db.questionBank.findFirstOrThrow({ select: { version: true } })
  const result = score(await bankOfVersion(version), { mode: 'beneficiaire', adaptationConsent: false }, { 'projet-motif': ['travail'] })
  const { id } = await db.mobilityTest.create({ data: { beneficiaryId: BENEFICIARY_RECORD_ID, prescriptionId, bankVersion: version, status: 'TAKEN', mode: 'BY_BENEFICIARY', startedAt: new Date(), finishedAt: new Date(), result }, select: { id: true } })
  return { id, result, version }
}
const addByHand = (kind: string, itemId: string) => db.handUnlock.create({ data: { beneficiaryId: BENEFICIARY_RECORD_ID, kind, itemId, reason: 'Utile', unlockedById: PERSONAS.advisor.id }, select: { id: true } })

test('before the Test nothing is proposed; what an advisor opens by hand is there at once', async () => {
  const lou = await actorNamed('beneficiary')
  expect(await ownItems(lou)).toEqual({ services: [], resources: [], validated: false })
  expect(await hasOwnResult(lou)).toBe(false)
  expect(await ownTestState(lou)).toBeNull()
  await addByHand('RESOURCE', 'res-preparer-trajet')
  await addByHand('SERVICE', SERVICE)
  const items = await ownItems(lou)
  expect(items?.resources).toMatchObject([{ id: 'res-preparer-trajet', title: 'Préparer un trajet en 5 étapes' }])
  expect(items?.services).toMatchObject([{ id: SERVICE, validated: true }])
  await db.handUnlock.updateMany({ data: { withdrawnAt: new Date() } })
  expect(await ownItems(lou)).toMatchObject({ services: [], resources: [] })
})

test('after the Test: its proposals, none validated; after the bilan: what the advisor chose', async () => {
  const lou = await actorNamed('beneficiary')
  const { id, result } = await passedTest()
  const proposed = await ownItems(lou)
  expect(proposed?.services.map((one) => one.id)).toEqual(result.services)
  expect(proposed?.services.length).toBeGreaterThan(0)
  expect(proposed?.services.some(({ validated }) => validated)).toBe(false)
  await db.assessment.create({ data: { testId: id, version: 1, reference: 'B26-ESSAI1', secretHash: 'a'.repeat(64), advisorId: PERSONAS.advisor.id, profile: result.profile, modality: result.modality, services: [SERVICE], resources: [] }, select: { id: true } })
  expect(await ownItems(lou)).toMatchObject({ validated: true, services: [{ id: SERVICE, validated: true }], resources: [] })
  expect(await ownTestState(lou)).toMatchObject({ mine: true })
})

test('« Mon Test » is the Test of the entry; the measure at the exit takes its place only while it is open for the person', async () => {
  const lou = await actorNamed('beneficiary')
  const { id, version } = await passedTest()
  const { prescriptionId } = await db.mobilityTest.findUniqueOrThrow({ where: { id }, select: { prescriptionId: true } })
  const measure = await db.mobilityTest.create({ data: { beneficiaryId: BENEFICIARY_RECORD_ID, prescriptionId, purpose: 'EXIT', bankVersion: version, status: 'TO_TAKE', mode: 'BY_ADVISOR' }, select: { id: true } })
  expect(await ownTestState(lou)).toMatchObject({ id, purpose: 'ENTRY' })
  await db.mobilityTest.update({ where: { id: measure.id }, data: { mode: 'BY_BENEFICIARY' } })
  expect(await ownTestState(lou)).toMatchObject({ id: measure.id, purpose: 'EXIT', finishedAt: null })
  await db.mobilityTest.update({ where: { id: measure.id }, data: { status: 'IN_PROGRESS', startedAt: new Date() } })
  await db.mobilityTest.update({ where: { id: measure.id }, data: { status: 'TAKEN', finishedAt: new Date() } })
  expect(await ownTestState(lou)).toMatchObject({ id, purpose: 'ENTRY' })
})

test('a phone learns under which names it may keep answers of the person’s own Tests, and of nobody else’s', async () => {
  const lou = await actorNamed('beneficiary')
  const { id } = await passedTest()
  expect(await ownQueues(lou)).toEqual([])
  const sitting = { testId: id, sessionIdHash: lou.sessionIdHash, holder: 'ALONE' } as const
  await db.testSitting.create({ data: { ...sitting, ordinal: 1, mode: 'BY_PRESCRIBER', accountId: PERSONAS.camille.id, endedAt: new Date() }, select: { id: true } })
  expect(await ownQueues(lou)).toEqual([])
  await db.testSitting.create({ data: { ...sitting, ordinal: 2, mode: 'BY_BENEFICIARY', accountId: lou.accountId, endedAt: new Date() }, select: { id: true } })
  expect(await ownQueues(lou)).toEqual([{ testId: id, queue: queueName(lou, id, 'BY_BENEFICIARY') }])
  expect(await ownQueues(await actorNamed('camille'))).toEqual([])
})

test('a resource opens for whom it is unlocked; its text says nothing of who reads it', async () => {
  const lou = await actorNamed('beneficiary')
  const { version } = await db.questionBank.findFirstOrThrow({ select: { version: true } })
  const asked = { version, resourceId: 'res-preparer-trajet' }
  expect(await ownResource(lou, asked.resourceId)).toBeNull()
  await expect(resourceText(lou, asked)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await addByHand('RESOURCE', asked.resourceId)
  const text = await resourceText(lou, asked)
  expect(text).toContain('Notez l’adresse du rendez-vous.')
  for (const personal of [PERSONAS.beneficiary.firstName, PERSONAS.beneficiary.lastName, PERSONAS.beneficiary.email, BENEFICIARY_RECORD_ID]) expect(text).not.toContain(personal)
  await expect(resourceText(lou, { ...asked, version: 'autre' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  for (const name of ['camille', 'advisor', 'hotline', 'admin'] as const) {
    expect(await ownItems(await actorNamed(name))).toBeNull()
    await expect(resourceText(await actorNamed(name), asked)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
})

test('as many statements with few rows and with many', async () => {
  const lou = await actorNamed('beneficiary')
  await passedTest()
  const few = await statementsOf(() => ownItems(lou))
  for (const itemId of ['res-lire-horaire', 'res-preparer-trajet']) await addByHand('RESOURCE', itemId)
  expect((await statementsOf(() => ownItems(lou))).length).toBe(few.length)
})
