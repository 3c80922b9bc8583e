import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { days } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { holdForm } from '@/lib/infra/idempotency'
import { answerDelayDays } from '@/lib/prescription/answer-delay'
import { askDocuments } from '@/lib/prescription/ask-documents'
import { assignPrescription } from '@/lib/prescription/assign-prescription'
import { autosaveDraft } from '@/lib/prescription/autosave-draft'
import { escalateWaiting } from '@/lib/prescription/escalate-waiting'
import { prescribe } from '@/lib/prescription/prescribe'
import { refusePrescription } from '@/lib/prescription/refuse-prescription'
import { releasePrescription } from '@/lib/prescription/release-prescription'
import { reopenExpired } from '@/lib/prescription/reopen-expired'
import { reopenPrescription } from '@/lib/prescription/reopen-prescription'
import { sameContext } from '@/lib/prescription/same-context'
import { saveDraft } from '@/lib/prescription/save-draft'
import { takePrescription } from '@/lib/prescription/take-prescription'
import { transferPrescription } from '@/lib/prescription/transfer-prescription'
import { uploadDocument } from '@/lib/prescription/upload-document'
import { duplicatesOf } from '@/lib/prescription/duplicates'
import { PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import { aPrescription, aPrescriptionAgain, prescriptionOf } from '@/tests/support/a-prescription'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed, aPerson, createTestPersonas } from '@/tests/support/actors'
import { aPdf } from '@/tests/support/files'
import { createPerson, createPrescription } from '@/tests/support/people'

beforeAll(createTestPersonas)

const row = (id: string) => db.prescription.findUniqueOrThrow({ where: { id } })
const ago = (count: number) => new Date(Date.now() - days(count))
const toRennes = { platformId: PLATFORMS.rennes.id, reason: 'MOVED' as const, comment: null }
const colleagueOfNoa = async () => {
  await db.platformMembership.createMany({ data: [{ accountId: PERSONAS.otherAdvisor.id, platformId: PLATFORMS.nantes.id }], skipDuplicates: true })
  return actorNamed('otherAdvisor')
}

describe('the wait is the person’s', () => {
  test('taken, put back, transferred: the same place in the queue; one escalation for one wait, and another team has its own days', async () => {
    const { prescriptionId } = await aSentPerson()
    const waitingSince = ago(20)
    await db.prescription.update({ where: { id: prescriptionId }, data: { waitingSince } })
    await escalateWaiting()
    const noa = await actorNamed('advisor')
    await takePrescription(noa, { prescriptionId, version: 1 })
    await releasePrescription(noa, { prescriptionId, version: 2 })
    const { escalatedAt } = await row(prescriptionId)
    expect(escalatedAt).not.toBeNull()
    expect((await row(prescriptionId)).waitingSince).toEqual(waitingSince)
    await transferPrescription(noa, { prescriptionId, version: 3, ...toRennes })
    expect(await row(prescriptionId)).toMatchObject({ waitingSince, escalatedAt: null, arrivedAt: expect.any(Date) as Date })
    await escalateWaiting()
    expect((await row(prescriptionId)).escalatedAt).toBeNull()
    await db.prescription.update({ where: { id: prescriptionId }, data: { arrivedAt: ago(16) } })
    await escalateWaiting()
    expect((await row(prescriptionId)).escalatedAt).not.toBeNull()
  })

  test('the delay of a plateforme counts from the day when the demand came to it, or was reopened', async () => {
    for (let number = 0; number < 5; number += 1) {
      const id = await createPrescription(await createPerson(), { sentAt: ago(60) })
      await db.prescription.update({ where: { id }, data: { decidedAt: ago(1), arrivedAt: ago(4) } })
    }
    expect(await answerDelayDays(PLATFORMS.nantes.id)).toBe(3)
  })
})

describe('two people at once', () => {
  test('« Confier » on a version that is no longer the one that was read: nothing changes, and the other’s words are told', async () => {
    const { prescriptionId } = await aSentPerson()
    const [noa, colleague] = [await actorNamed('advisor'), await colleagueOfNoa()]
    await assignPrescription(noa, { prescriptionId, version: 1, advisorId: noa.accountId })
    const stale = await assignPrescription(colleague, { prescriptionId, version: 1, advisorId: colleague.accountId }).catch((error: unknown) => error)
    expect(stale).toMatchObject({ code: 'CONFLICT', fresh: { version: '2' } })
    expect((await row(prescriptionId)).advisorId).toBe(noa.accountId)
    // Read again, it is a choice: who had it is told.
    await assignPrescription(colleague, { prescriptionId, version: 2, advisorId: colleague.accountId })
    expect(await db.outboxEmail.count({ where: { kind: 'prescription-step', dedupeKey: { endsWith: 'FORMER_ADVISOR' } } })).toBe(1)
    await refusePrescription(colleague, { prescriptionId, version: 3, reason: 'OTHER', comment: 'Le projet est hors du territoire.', remedy: null, alternative: null })
    const late = await refusePrescription(noa, { prescriptionId, version: 3, reason: 'FULL', comment: null, remedy: null, alternative: null }).catch((error: Error) => error)
    expect(late).toMatchObject({ code: 'CONFLICT', fresh: { version: '4' }, message: expect.stringContaining('Le projet est hors du territoire.') as string })
  })

  test('only its own advisor puts a demand back; twice is once', async () => {
    const { prescriptionId } = await aSentPerson()
    const [noa, colleague] = [await actorNamed('advisor'), await colleagueOfNoa()]
    await takePrescription(noa, { prescriptionId, version: 1 })
    await expect(releasePrescription(colleague, { prescriptionId, version: 2 })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await row(prescriptionId)).toMatchObject({ status: 'IN_REVIEW', advisorId: noa.accountId })
    await releasePrescription(noa, { prescriptionId, version: 2 })
    await releasePrescription(noa, { prescriptionId, version: 2 })
    expect(await row(prescriptionId)).toMatchObject({ status: 'SENT', advisorId: null, version: 3 })
  })

  test('the same transfer pressed twice is done once, by an advisor who no longer sees the demand as by the hotline; person and former advisor are told', async () => {
    for (const name of ['advisor', 'hotline'] as const) {
      const { prescriptionId, beneficiaryId } = await aSentPerson()
      await takePrescription(await actorNamed('advisor'), { prescriptionId, version: 1 })
      const actor = await actorNamed(name)
      await transferPrescription(actor, { prescriptionId, version: 2, ...toRennes })
      expect(await transferPrescription(actor, { prescriptionId, version: 2, ...toRennes })).toBe(beneficiaryId)
      expect((await row(prescriptionId)).version).toBe(3)
      const step = await db.prescriptionStep.findFirstOrThrow({ where: { prescriptionId, kind: 'PRESCRIPTION_TRANSFERRED' } })
      const told = await db.outboxEmail.findMany({ where: { dedupeKey: { startsWith: `prescription-step/${step.id}/` } } })
      expect(told.map(({ dedupeKey }) => dedupeKey.split('/')[2]).sort()).toEqual(name === 'advisor' ? ['PERSON', 'PLATFORM', 'PRESCRIBER'] : ['FORMER_ADVISOR', 'PERSON', 'PLATFORM', 'PRESCRIBER'])
      // What the mail says is settled now: it is the same whenever it leaves.
      for (const { payload } of told) expect(payload).toMatchObject({ platformId: PLATFORMS.rennes.id })
    }
  })

  test('a save that meets « Créer » leaves no ghost draft', async () => {
    const camille = await actorNamed('camille')
    const draftId = randomUUID()
    let open = () => undefined as void
    const gate = new Promise<void>((resolve) => (open = resolve))
    let held = () => undefined as void
    const holding = new Promise<void>((resolve) => (held = resolve))
    const sending = db.$transaction(async (tx) => {
      await holdForm(tx, { accountId: camille.accountId, act: 'prescription.create', key: draftId })
      held()
      await gate
      await tx.idempotencyKey.create({ data: { accountId: camille.accountId, act: 'prescription.create', key: draftId, requestHash: 'x'.repeat(64), response: {} } })
    })
    await holding
    const saving = autosaveDraft(camille.accountId, draftId, { values: { lastName: 'Fantôme' }, version: 0 })
    const byButton = saveDraft(camille.accountId, { idempotencyKey: draftId, lastName: 'Fantôme' })
    open()
    await sending
    expect(await saving).toEqual({ kind: 'SENT' })
    expect(await byButton).not.toBe(draftId)
    expect(await db.prescriptionDraft.count({ where: { id: draftId } })).toBe(0)
  })

  test('a known person whose details changed meanwhile: both texts beside the field, then a knowing second press', async () => {
    const beneficiaryId = await createPerson({ phone: '+33612345678' })
    const camille = await actorNamed('camille')
    const form = aPrescriptionAgain(beneficiaryId, 1, { phone: '06 99 99 99 99' })
    await db.beneficiary.update({ where: { id: beneficiaryId }, data: { phone: '+33600000001', version: 2 } })
    const refused = await prescribe(camille, prescriptionOf(camille, form)).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'CONFLICT', fresh: { beneficiaryVersion: '2' }, fields: { phone: [expect.stringMatching(/06.00.00.00.01/)] } })
    expect((await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })).phone).toBe('+33600000001')
    await prescribe(camille, prescriptionOf(camille, { ...form, beneficiaryVersion: '2' }))
    expect((await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })).phone).toBe('+33699999999')
  })
})

describe('documents', () => {
  const upload = async (prescriptionId: string, type: 'IDENTITY' | 'ADDRESS_PROOF') => uploadDocument(await actorNamed('camille'), { prescription: prescriptionId, type, issuedOn: null }, aPdf({ catalogue: `/Lang (${randomUUID()})` }))

  test('what a plateforme asked for in vain is forgotten by the next one, and when the demand is reopened', async () => {
    const { prescriptionId } = await aSentPerson()
    const noa = await actorNamed('advisor')
    await askDocuments(noa, { prescriptionId, version: 1, types: ['IDENTITY'], askedOf: 'PRESCRIBER', comment: null })
    await transferPrescription(noa, { prescriptionId, version: 2, ...toRennes })
    const charlie = await actorNamed('otherAdvisor')
    await askDocuments(charlie, { prescriptionId, version: 3, types: ['ADDRESS_PROOF'], askedOf: 'PRESCRIBER', comment: null })
    await upload(prescriptionId, 'ADDRESS_PROOF')
    expect(await row(prescriptionId)).toMatchObject({ status: 'IN_REVIEW', waitingOn: 'WIMOOV' })
    await askDocuments(charlie, { prescriptionId, version: (await row(prescriptionId)).version, types: ['IDENTITY'], askedOf: 'PRESCRIBER', comment: null })
    await refusePrescription(charlie, { prescriptionId, version: (await row(prescriptionId)).version, reason: 'FULL', comment: null, remedy: null, alternative: null })
    await reopenPrescription(charlie, { prescriptionId, version: (await row(prescriptionId)).version, comment: 'Une place.' })
    expect(await db.requestedDocument.count({ where: { prescriptionId, providedAt: null } })).toBe(0)
  })

  test('what was to come later and has come is no longer to come', async () => {
    const { prescriptionId } = await aSentPerson()
    await db.prescription.update({ where: { id: prescriptionId }, data: { laterDocuments: ['IDENTITY', 'ADDRESS_PROOF'] } })
    await upload(prescriptionId, 'IDENTITY')
    expect((await row(prescriptionId)).laterDocuments).toEqual(['ADDRESS_PROOF'])
  })

  test('expired for want of a document: the document opens it again and the plateforme is told; or its prescriber does, once', async () => {
    const noa = await actorNamed('advisor')
    const expired = async () => {
      const { prescriptionId } = await aSentPerson()
      await askDocuments(noa, { prescriptionId, version: 1, types: ['IDENTITY'], askedOf: 'PRESCRIBER', comment: null })
      await db.prescription.update({ where: { id: prescriptionId }, data: { status: 'EXPIRED', waitingOn: 'NOBODY' } })
      return prescriptionId
    }
    const first = await expired()
    await upload(first, 'IDENTITY')
    expect(await row(first)).toMatchObject({ status: 'IN_REVIEW', waitingOn: 'WIMOOV' })
    expect(await db.outboxEmail.count({ where: { kind: 'documents-provided' } })).toBe(1)
    const second = await expired()
    await expect(reopenExpired(await actorNamed('otherPrescriber'), { prescriptionId: second, version: 2, comment: null })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(reopenExpired(await actorNamed('hotline'), { prescriptionId: second, version: 2, comment: null })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const camille = await actorNamed('camille')
    await reopenExpired(camille, { prescriptionId: second, version: 2, comment: 'Elle a sa carte.' })
    await reopenExpired(camille, { prescriptionId: second, version: 2, comment: 'Elle a sa carte.' })
    expect(await row(second)).toMatchObject({ status: 'IN_REVIEW', waitingOn: 'WIMOOV', version: 3, advisorId: noa.accountId })
    expect(await db.requestedDocument.count({ where: { prescriptionId: second } })).toBe(0)
  })
})

test('« même contexte » keeps who follows the person as it was said, « Je ne sais pas » included', async () => {
  const camille = await actorNamed('camille')
  for (const referentKind of ['UNKNOWN', 'OWN_ORGANISATION']) {
    const { prescriptionId } = await prescribe(camille, prescriptionOf(camille, aPrescription({ referentKind })))
    expect(await sameContext(camille, prescriptionId)).toMatchObject({ referentKind })
    expect(await sameContext(camille, prescriptionId)).not.toHaveProperty('referentName')
  }
})

test.each([
  ['Roux', 'Zoé', 'Ruox', 'Zoe'],
  ['Le', 'Hoa', 'Le', 'Hao'],
  ['Ba', 'Awa', 'Ba', 'Ewa'],
  ['Xu', 'Lin', 'Yu', 'Lin'],
  ['Wu', 'Li', 'Wu', 'Mi'],
  ['Ba', 'Awa', 'Awa', 'Bâ'],
])('a short name one letter off is found: %s %s, typed %s %s', async (lastName, firstName, typedLast, typedFirst) => {
  await createPerson(aPerson({ lastName, firstName }))
  expect(await duplicatesOf(await actorNamed('camille'), { lastName: typedLast, firstName: typedFirst })).toMatchObject([{ lastName, firstName }])
})
