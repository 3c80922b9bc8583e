import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { initialValues } from '@/lib/prescription/initial-values'
import { prescriptionFormData } from '@/lib/prescription/queries'
import { ORGANISATIONS, PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import { actorNamed, aPerson } from '@/tests/support/actors'

test('a prescriber: their structure chosen, every open plateforme with who works there now', async () => {
  const camille = await actorNamed('camille')
  await db.mobilityPlatform.update({ where: { id: PLATFORMS.reunion.id }, data: { closedAt: new Date() } })
  await db.platformMembership.updateMany({ where: { accountId: PERSONAS.otherAdvisor.id }, data: { endedAt: new Date() } })
  const data = await prescriptionFormData(camille, {})
  expect(data?.organisations).toEqual([{ id: ORGANISATIONS.missionLocale.id, name: ORGANISATIONS.missionLocale.name }])
  expect(data?.platforms.map(({ id, people }) => [id, people.map(({ lastName }) => lastName)])).toEqual([
    [PLATFORMS.rennes.id, []],
    [PLATFORMS.nantes.id, [PERSONAS.advisor.lastName]],
  ])
  const values = data && initialValues(data, 'a-key')
  expect(values).toEqual({ idempotencyKey: 'a-key', draftVersion: '0', personKind: 'NEW', language: 'fr', referentKind: 'OWN_ORGANISATION', organisationId: ORGANISATIONS.missionLocale.id })
})

test('an advisor: no structure, only their own plateforme, chosen', async () => {
  const advisor = await actorNamed('advisor')
  const data = await prescriptionFormData(advisor, {})
  expect(data).toMatchObject({ organisations: [], platforms: [{ id: PLATFORMS.nantes.id }], person: null, draft: null, drafts: [] })
  expect(data && initialValues(data, 'a-key')).toMatchObject({ platformId: PLATFORMS.nantes.id, referentKind: 'UNKNOWN' })
})

test('a known person: contact details to check, the plateforme of their département', async () => {
  const camille = await actorNamed('camille')
  const { id } = await db.beneficiary.create({ data: { ...aPerson({ phone: '+262692123456', postalCode: '97400', inseeCode: '97411', communeName: 'Saint-Denis' }), needsInterpreter: true }, select: { id: true } })
  const data = await prescriptionFormData(camille, { beneficiaryId: id })
  expect(data && initialValues(data, 'a-key')).toMatchObject({
    personKind: 'KNOWN', beneficiaryId: id, beneficiaryVersion: '1', phone: '06\u00a092\u00a012\u00a034\u00a056', inseeCode: 'Saint-Denis', needsInterpreter: 'on', platformId: PLATFORMS.reunion.id,
  })
})

test('a person whom the actor does not serve is as none', async () => {
  const [camille, colleague, advisor, other] = [await actorNamed('camille'), await actorNamed('colleague'), await actorNamed('advisor'), await actorNamed('otherPrescriber')]
  const { id } = await db.beneficiary.create({ data: aPerson(), select: { id: true } })
  expect(await prescriptionFormData(camille, { beneficiaryId: id })).not.toBeNull()
  for (const actor of [colleague, advisor, other]) expect(await prescriptionFormData(actor, { beneficiaryId: id })).toBeNull()
  await db.beneficiary.update({ where: { id }, data: { removedAt: new Date() } })
  expect(await prescriptionFormData(camille, { beneficiaryId: id })).toBeNull()
  expect(await prescriptionFormData(camille, { beneficiaryId: randomUUID() })).toBeNull()
})

test('a draft about somebody taken over since, or from a structure left since, is still there and can be sent', async () => {
  const camille = await actorNamed('camille')
  const { id } = await db.beneficiary.create({ data: aPerson(), select: { id: true } })
  const draftId = randomUUID()
  const values = { personKind: 'KNOWN', beneficiaryId: id, beneficiaryVersion: '1', comments: 'Texte long.', organisationId: ORGANISATIONS.ccas.id, platformId: PLATFORMS.rennes.id }
  await db.prescriptionDraft.create({ data: { id: draftId, authorId: camille.accountId, values, savedAt: new Date() } })
  await db.beneficiary.update({ where: { id }, data: { followedById: PERSONAS.colleague.id } })
  const data = await prescriptionFormData(camille, { draftId })
  expect(data).toMatchObject({ person: null, lostPerson: true })
  const shown = data && initialValues(data, 'a-key')
  expect(shown).toMatchObject({ personKind: 'NEW', comments: 'Texte long.', organisationId: ORGANISATIONS.missionLocale.id, platformId: PLATFORMS.rennes.id })
  expect(shown).not.toHaveProperty('beneficiaryId')
})
