import { expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { prescribe } from '@/lib/prescription/prescribe'
import { ORGANISATIONS, PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import { aPrescription, aPrescriptionAgain, aPrescriptionByAdvisor, prescriptionOf } from '@/tests/support/a-prescription'
import { actorNamed, aPerson } from '@/tests/support/actors'
import { writtenRows } from '@/tests/support/written-rows'

test('a new person, their prescription and their Test, with history and audit, in one go', async () => {
  const camille = await actorNamed('camille')
  const form = aPrescription({ lastName: 'Lefèvre', firstName: 'Anaïs', birthDate: '3/4/1999', inseeCode: 'NANTES', deadlineOn: '', wishedServices: ['WORKSHOP', 'VEHICLE_RENTAL'] })
  const { beneficiaryId, prescriptionId, testId, testChoice } = await prescribe(camille, prescriptionOf(camille, form))
  expect(testChoice).toBe('LATER')
  expect(await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })).toMatchObject({
    lastName: 'Lefèvre', firstName: 'Anaïs', birthDate: new Date('1999-04-03T00:00:00Z'), email: form.email, phone: '+33612345678', inseeCode: '44109',
    communeName: 'Nantes', language: 'fr', followedById: PERSONAS.camille.id, followedInId: ORGANISATIONS.missionLocale.id, accountId: null, version: 1,
  })
  expect(await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })).toMatchObject({
    beneficiaryId, prescriberId: PERSONAS.camille.id, organisationId: ORGANISATIONS.missionLocale.id, platformId: PLATFORMS.nantes.id, status: 'SENT',
    referentName: ORGANISATIONS.missionLocale.name, barriers: ['sans-permis', 'budget'], wishedServices: ['WORKSHOP', 'VEHICLE_RENTAL'], urgent: false,
    comments: 'Cherche un emploi dans la logistique.', personInformedText: '2026-11', testChoice: 'LATER',
  })
  expect(await db.mobilityTest.findUniqueOrThrow({ where: { id: testId } })).toMatchObject({ beneficiaryId, prescriptionId, status: 'TO_CHOOSE', mode: null })
  const events = await db.recordEvent.findMany({ where: { beneficiaryId }, orderBy: { id: 'asc' }, select: { kind: true, actorId: true } })
  expect(events.map(({ kind }) => kind)).toEqual(['PRESCRIBED', 'TEST_LATER'])
  expect(await db.auditEvent.findMany({ where: { act: 'prescription.create' } })).toMatchObject([{ actorId: PERSONAS.camille.id, outcome: 'DONE', subjectId: beneficiaryId, detail: { prescriptionId } }])
  expect((await db.outboxEmail.findMany({ orderBy: { kind: 'asc' }, select: { kind: true } })).map(({ kind }) => kind)).toEqual(['person-oriented', 'prescription-received', 'prescription-sent'])
  expect(await db.account.count({ where: { role: 'BENEFICIARY' } })).toBe(1)
})

test('an advisor takes in somebody who came by themselves: no structure, nobody follows', async () => {
  const advisor = await actorNamed('advisor')
  const { beneficiaryId, prescriptionId } = await prescribe(advisor, prescriptionOf(advisor, aPrescriptionByAdvisor()))
  expect(await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })).toMatchObject({ followedById: null, followedInId: null })
  expect(await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })).toMatchObject({ prescriberId: PERSONAS.advisor.id, organisationId: null, referentName: PLATFORMS.nantes.name })
})

test.each(['hotline', 'admin', 'beneficiary'] as const)('%s may not prescribe, and nothing is written', async (name) => {
  const actor = await actorNamed(name)
  const camille = await actorNamed('camille')
  const before = await writtenRows()
  await expect(prescribe(actor, prescriptionOf(camille, aPrescription()))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await writtenRows()).toEqual(before)
})

const known = async (data = aPerson()) => (await db.beneficiary.create({ data, select: { id: true } })).id

test.each([
  ['another’s structure', async () => aPrescription({ organisationId: ORGANISATIONS.ccas.id }), 'FORBIDDEN'],
  ['a structure that does not exist', async () => aPrescription({ organisationId: crypto.randomUUID() }), 'FORBIDDEN'],
  ['a plateforme that does not exist', async () => aPrescription({ platformId: crypto.randomUUID() }), 'INVALID'],
  ['a colleague’s person', async () => aPrescriptionAgain(await known(aPerson({ followedById: PERSONAS.colleague.id }))), 'NOT_FOUND'],
  ['a person of another structure', async () => aPrescriptionAgain(await known(aPerson({ followedById: PERSONAS.otherPrescriber.id, followedInId: ORGANISATIONS.ccas.id }))), 'NOT_FOUND'],
  ['a person who does not exist', async () => aPrescriptionAgain(crypto.randomUUID()), 'NOT_FOUND'],
] as const)('a prescriber cannot use %s', async (_, formOf, code) => {
  const camille = await actorNamed('camille')
  const form = await formOf()
  const before = await writtenRows()
  await expect(prescribe(camille, prescriptionOf(camille, form))).rejects.toMatchObject({ name: 'Refusal', code })
  expect(await writtenRows()).toEqual(before)
})

test('an advisor cannot send to another’s plateforme, nor a removed or foreign person', async () => {
  const advisor = await actorNamed('advisor')
  const foreign = prescriptionOf(advisor, aPrescriptionByAdvisor({ platformId: PLATFORMS.rennes.id }))
  await expect(prescribe(advisor, foreign)).rejects.toMatchObject({ code: 'FORBIDDEN', fields: { platformId: [expect.any(String)] } })
  const { organisationId: _, ...again } = aPrescriptionAgain(await known())
  await expect(prescribe(advisor, prescriptionOf(advisor, again))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const camille = await actorNamed('camille')
  const removed = await known({ ...aPerson(), removedAt: new Date() } as ReturnType<typeof aPerson>)
  await expect(prescribe(camille, prescriptionOf(camille, aPrescriptionAgain(removed)))).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a closed plateforme is refused beside its field; a structure closed since the form was opened too', async () => {
  const camille = await actorNamed('camille')
  await db.mobilityPlatform.update({ where: { id: PLATFORMS.nantes.id }, data: { closedAt: new Date() } })
  await expect(prescribe(camille, prescriptionOf(camille, aPrescription()))).rejects.toMatchObject({ fields: { platformId: ['Choisissez une plateforme dans la liste.'] } })
  await db.organisation.update({ where: { id: ORGANISATIONS.missionLocale.id }, data: { closedAt: new Date() } })
  await expect(prescribe(camille, prescriptionOf(camille, aPrescription({ platformId: PLATFORMS.rennes.id })))).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('somebody under 18 keeps their legal representative; an urgent deadline is said', async () => {
  const camille = await actorNamed('camille')
  const minor = { birthDate: `01/01/${new Date().getFullYear() - 17}`, legalRepName: 'Awa Diallo', legalRepLink: 'PARENT', legalRepPhone: '0692 12 34 56' }
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  const { beneficiaryId, prescriptionId } = await prescribe(camille, prescriptionOf(camille, aPrescription({ ...minor, deadlineOn: soon, deadlineType: 'JOB_START' })))
  expect(await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })).toMatchObject({ legalRepName: 'Awa Diallo', legalRepLink: 'PARENT', legalRepPhone: '+262692123456' })
  expect(await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })).toMatchObject({ urgent: true, deadlineOn: new Date(`${soon}T00:00:00Z`) })
})
