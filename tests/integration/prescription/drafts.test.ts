import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { days, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { ownDraft, ownDrafts } from '@/lib/prescription/drafts'
import { initialValues } from '@/lib/prescription/initial-values'
import { prescribe } from '@/lib/prescription/prescribe'
import { purgeDrafts } from '@/lib/prescription/purge-drafts'
import { prescriptionFormData } from '@/lib/prescription/queries'
import { saveDraft } from '@/lib/prescription/save-draft'
import { aPrescription, aPrescriptionAgain, prescriptionOf } from '@/tests/support/a-prescription'
import { actorNamed, aPerson } from '@/tests/support/actors'
import { writtenRows } from '@/tests/support/written-rows'

test('a draft keeps what was typed, right or wrong, and writes nothing else', async () => {
  const camille = await actorNamed('camille')
  const before = await writtenRows()
  const form = aPrescription({ lastName: 'Zoé 😀2', birthDate: '31/02', incomes: ['RSA', '?'] })
  const draftId = await saveDraft(camille.accountId, form)
  expect(draftId).toBe(form.idempotencyKey)
  expect(await writtenRows()).toEqual({ ...before, prescription_draft: 1 })
  const data = await prescriptionFormData(camille, { draftId })
  expect(data && initialValues(data, randomUUID())).toMatchObject(form)
})

test('saving again changes the same draft; twenty savings at once make one', async () => {
  const camille = await actorNamed('camille')
  const form = aPrescription()
  await Promise.all(Array.from({ length: 20 }, () => saveDraft(camille.accountId, form)))
  const draftId = await saveDraft(camille.accountId, { ...form, lastName: 'Plus tard' })
  expect(await ownDrafts(camille)).toMatchObject([{ id: draftId, lastName: 'Plus tard', firstName: form.firstName }])
})

test('a draft is its author’s alone', async () => {
  const [camille, colleague] = [await actorNamed('camille'), await actorNamed('colleague')]
  const form = aPrescription()
  const draftId = await saveDraft(camille.accountId, form)
  expect(await ownDraft(colleague, draftId)).toBeNull()
  expect(await ownDrafts(colleague)).toEqual([])
  expect(await prescriptionFormData(colleague, { draftId })).toBeNull()
  const other = await saveDraft(colleague.accountId, { ...form, lastName: 'Volé' })
  expect(other).not.toBe(draftId)
  expect((await ownDraft(camille, draftId))?.values.lastName).toBe(form.lastName)
})

test.each(['', '1', "'; --", '../..', `${randomUUID()}0`, 'a\0b'])('there is no draft %j', async (draftId) => {
  const camille = await actorNamed('camille')
  expect(await ownDraft(camille, draftId)).toBeNull()
  expect(await prescriptionFormData(camille, { draftId })).toBeNull()
  expect(await prescriptionFormData(camille, { beneficiaryId: draftId })).toBeNull()
})

test('a forged or missing key makes a draft of its own', async () => {
  const camille = await actorNamed('camille')
  for (const idempotencyKey of ['1', 'a\0b', ['a', 'b']]) await saveDraft(camille.accountId, { idempotencyKey, lastName: 'A' })
  await saveDraft(camille.accountId, {})
  expect(await ownDrafts(camille)).toHaveLength(4)
})

test('sending removes the draft; a form already sent is saved as another draft, ready to be sent', async () => {
  const camille = await actorNamed('camille')
  const form = aPrescription()
  await saveDraft(camille.accountId, form)
  await prescribe(camille, prescriptionOf(camille, form))
  expect(await ownDrafts(camille)).toEqual([])
  const draftId = await saveDraft(camille.accountId, { ...form, lastName: 'Suivant' })
  expect(draftId).not.toBe(form.idempotencyKey)
  const data = await prescriptionFormData(camille, { draftId })
  const values = data && initialValues(data, randomUUID())
  await prescribe(camille, prescriptionOf(camille, { ...form, ...values }))
  expect(await db.prescription.count()).toBe(2)
})

test('a draft of a known person keeps what was typed when the record has changed since: sending it says both', async () => {
  const camille = await actorNamed('camille')
  const { id } = await db.beneficiary.create({ data: aPerson(), select: { id: true } })
  const draftId = await saveDraft(camille.accountId, aPrescriptionAgain(id, 1, { phone: '06 00 00 00 01', comments: 'Un mot' }))
  const reopen = async () => {
    const data = await prescriptionFormData(camille, { draftId })
    return data && initialValues(data, randomUUID())
  }
  expect(await reopen()).toMatchObject({ personKind: 'KNOWN', beneficiaryId: id, beneficiaryVersion: '1', phone: '06 00 00 00 01' })
  await db.beneficiary.update({ where: { id }, data: { phone: '+33699999999', version: 2 } })
  expect(await reopen()).toMatchObject({ beneficiaryVersion: '1', phone: '06 00 00 00 01', comments: 'Un mot' })
  expect(await ownDrafts(camille)).toMatchObject([{ firstName: 'Personne' }])
  await db.beneficiary.update({ where: { id }, data: { followedById: null } })
  const lost = await reopen()
  expect(lost, 'nobody’s any more: what was typed is still there').toMatchObject({ personKind: 'NEW', phone: '06 00 00 00 01', comments: 'Un mot' })
  expect(lost).not.toHaveProperty('beneficiaryId')
})

test('drafts are purged thirty days after they were last saved', async () => {
  const camille = await actorNamed('camille')
  const kept = await saveDraft(camille.accountId, aPrescription())
  const restore = useClock(() => new Date(Date.now() - days(31)))
  await saveDraft(camille.accountId, aPrescription())
  restore()
  await purgeDrafts()
  await purgeDrafts()
  expect((await ownDrafts(camille)).map(({ id }) => id)).toEqual([kept])
})
