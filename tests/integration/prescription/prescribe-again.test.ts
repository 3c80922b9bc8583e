import { describe, expect, test } from 'vitest'
import { recordHeader } from '@/lib/beneficiary/record-header'
import { db } from '@/lib/infra/db'
import { cancelPrescription } from '@/lib/prescription/cancel-prescription'
import { refuseNamesake } from '@/lib/prescription/namesake'
import { prescribe } from '@/lib/prescription/prescribe'
import { stepFacts } from '@/lib/prescription/step-facts'
import { PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import { aPrescriptionByAdvisor, aPrescription, aPrescriptionAgain, prescriptionOf } from '@/tests/support/a-prescription'
import { actorNamed } from '@/tests/support/actors'
import { writtenRows } from '@/tests/support/written-rows'

test('a known person: one record with fresh contact details, two prescriptions, one open Test', async () => {
  const camille = await actorNamed('camille')
  const first = await prescribe(camille, prescriptionOf(camille, aPrescription({ lastName: 'Martin', phone: '06 12 34 56 78' })))
  const again = aPrescriptionAgain(first.beneficiaryId, 1, { phone: '0692 12 34 56', email: 'nouvelle@demo.test', postalCode: '44400', inseeCode: 'reze', platformId: PLATFORMS.rennes.id, laterDocuments: ['COMMITMENT_CONTRACT', 'ADDRESS_PROOF'] })
  const second = await prescribe(camille, prescriptionOf(camille, again))
  expect(second).toMatchObject({ beneficiaryId: first.beneficiaryId, testId: first.testId })
  expect(second.prescriptionId).not.toBe(first.prescriptionId)
  expect(await db.beneficiary.findUniqueOrThrow({ where: { id: first.beneficiaryId } })).toMatchObject({
    lastName: 'Martin', phone: '+262692123456', email: 'nouvelle@demo.test', communeName: 'Rezé', inseeCode: '44143', version: 2, followedById: PERSONAS.camille.id,
  })
  expect(await db.prescription.count({ where: { beneficiaryId: first.beneficiaryId } })).toBe(2)
  expect(await db.mobilityTest.count({ where: { beneficiaryId: first.beneficiaryId } })).toBe(1)
})

test('once the Test is passed, another prescription opens another', async () => {
  const camille = await actorNamed('camille')
  const { beneficiaryId, testId } = await prescribe(camille, prescriptionOf(camille, aPrescription()))
  for (const status of ['IN_PROGRESS', 'TAKEN'] as const) await db.mobilityTest.update({ where: { id: testId }, data: { status } })
  const second = await prescribe(camille, prescriptionOf(camille, aPrescriptionAgain(beneficiaryId)))
  expect(second.testId).not.toBe(testId)
})

test('« ultérieurement » leaves a Test whose way is chosen as it is, and does not say otherwise in the history', async () => {
  const camille = await actorNamed('camille')
  const { beneficiaryId, testId } = await prescribe(camille, prescriptionOf(camille, aPrescription({ testChoice: 'DELEGATED' })))
  await prescribe(camille, prescriptionOf(camille, aPrescriptionAgain(beneficiaryId)))
  expect(await db.mobilityTest.findUniqueOrThrow({ where: { id: testId } })).toMatchObject({ status: 'TO_TAKE', mode: 'BY_ADVISOR' })
  expect(await db.recordEvent.count({ where: { beneficiaryId, kind: 'TEST_LATER' } })).toBe(0)
})

test('an advisor prescribes again for a person of their plateforme', async () => {
  const camille = await actorNamed('camille')
  const advisor = await actorNamed('advisor')
  const { beneficiaryId } = await prescribe(camille, prescriptionOf(camille, aPrescription()))
  const { organisationId: _, ...again } = aPrescriptionAgain(beneficiaryId)
  await prescribe(advisor, prescriptionOf(advisor, again))
  expect(await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })).toMatchObject({ followedById: PERSONAS.camille.id, version: 2 })
})

test('contact details changed by somebody else meanwhile are not overwritten', async () => {
  const camille = await actorNamed('camille')
  const { beneficiaryId } = await prescribe(camille, prescriptionOf(camille, aPrescription()))
  await db.beneficiary.update({ where: { id: beneficiaryId }, data: { phone: '+33699999999', version: { increment: 1 } } })
  const before = await writtenRows()
  await expect(prescribe(camille, prescriptionOf(camille, aPrescriptionAgain(beneficiaryId, 1)))).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await writtenRows()).toEqual(before)
  expect(await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })).toMatchObject({ phone: '+33699999999', version: 2 })
})

test('somebody with the same name and birth date, followed by me, is asked about once', async () => {
  const camille = await actorNamed('camille')
  await prescribe(camille, prescriptionOf(camille, aPrescription({ lastName: 'Lefèvre-Petit', firstName: 'Anaïs' })))
  const namesake = aPrescription({ lastName: 'LEFEVRE PETIT', firstName: 'anais' })
  const sentence = 'Vous suivez déjà LEFÈVRE-PETIT Anaïs, avec la même date de naissance.'
  await expect(prescribe(camille, prescriptionOf(camille, namesake))).rejects.toMatchObject({ fields: { anotherPerson: [expect.stringContaining(sentence)] } })
  await prescribe(camille, prescriptionOf(camille, { ...namesake, anotherPerson: 'on' }))
  expect(await db.beneficiary.count({ where: { firstName: { in: ['Anaïs', 'anais'] } } })).toBe(2)
})

test('an advisor is asked about somebody whom their plateforme already accompanies, whoever sent them; of another plateforme, nothing', async () => {
  const camille = await actorNamed('camille')
  const name = { lastName: 'Lefèvre-Petit', firstName: 'Anaïs' }
  await prescribe(camille, prescriptionOf(camille, aPrescription(name)))
  const [advisor, other] = [await actorNamed('advisor'), await actorNamed('otherAdvisor')]
  const sentence = 'Votre plateforme accompagne déjà LEFÈVRE-PETIT Anaïs, avec la même date de naissance.'
  await expect(prescribe(advisor, prescriptionOf(advisor, aPrescriptionByAdvisor(name)))).rejects.toMatchObject({ fields: { anotherPerson: [expect.stringContaining(sentence)] } })
  await expect(db.$transaction((tx) => refuseNamesake(tx, other, { ...name, birthDate: '1999-04-03' } as Parameters<typeof refuseNamesake>[2]))).resolves.toBeUndefined()
})

test('somebody followed by a colleague or removed is not revealed', async () => {
  const camille = await actorNamed('camille')
  const colleague = await actorNamed('colleague')
  const name = { lastName: 'Secret', firstName: 'Ada' }
  const { beneficiaryId } = await prescribe(colleague, prescriptionOf(colleague, aPrescription(name)))
  await prescribe(camille, prescriptionOf(camille, aPrescription(name)))
  await db.beneficiary.updateMany({ where: { followedById: camille.accountId, lastName: 'Secret' }, data: { removedAt: new Date() } })
  await prescribe(camille, prescriptionOf(camille, aPrescription(name)))
  expect(await db.beneficiary.count({ where: { id: { not: beneficiaryId }, lastName: 'Secret' } })).toBe(2)
})

describe('the Test serves the demand that is alive', () => {
  const homeOf = async (testId: string) => (await db.mobilityTest.findUniqueOrThrow({ where: { id: testId }, select: { prescriptionId: true } })).prescriptionId

  test('cancelled for a mistake, then sent again: the Test goes to the new prescription, and the next step is said', async () => {
    const camille = await actorNamed('camille')
    const first = await prescribe(camille, prescriptionOf(camille, aPrescription({ lastName: 'Recommence' })))
    await cancelPrescription(camille, { prescriptionId: first.prescriptionId, reason: 'Erreur de plateforme' })
    const second = await prescribe(camille, prescriptionOf(camille, aPrescriptionAgain(first.beneficiaryId)))
    expect(second.testId).toBe(first.testId)
    expect(await homeOf(first.testId)).toBe(second.prescriptionId)
    expect(await recordHeader(camille, first.beneficiaryId)).toMatchObject({ stage: 'TEST_TO_CHOOSE' })
  })

  test('sent to two plateformes: the open Test is read from both; passed, it goes to the one that stays', async () => {
    const camille = await actorNamed('camille')
    const first = await prescribe(camille, prescriptionOf(camille, aPrescription({ lastName: 'Deux-Plateformes' })))
    const second = await prescribe(camille, prescriptionOf(camille, aPrescriptionAgain(first.beneficiaryId, 1, { platformId: PLATFORMS.rennes.id, laterDocuments: ['COMMITMENT_CONTRACT', 'ADDRESS_PROOF'] })))
    expect(await homeOf(first.testId)).toBe(first.prescriptionId)
    expect(await recordHeader(camille, first.beneficiaryId)).toMatchObject({ stage: 'TEST_TO_CHOOSE' })
    expect((await stepFacts(camille, first.beneficiaryId, null)).facts.test).toMatchObject({ status: 'TO_CHOOSE' })
    for (const status of ['IN_PROGRESS', 'TAKEN'] as const) await db.mobilityTest.update({ where: { id: first.testId }, data: { status } })
    await cancelPrescription(camille, { prescriptionId: first.prescriptionId, reason: 'Erreur de plateforme' })
    expect(await homeOf(first.testId)).toBe(second.prescriptionId)
  })
})
