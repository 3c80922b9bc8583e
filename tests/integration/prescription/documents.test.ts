import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { documentsProvidedMail } from '@/lib/prescription/mails/documents-provided'
import { dateDocument } from '@/lib/prescription/date-document'
import { downloadDocument } from '@/lib/prescription/download-document'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { prescribe } from '@/lib/prescription/prescribe'
import { prescriptionFormData } from '@/lib/prescription/queries'
import { purgeDocuments } from '@/lib/prescription/purge-documents'
import { recordDocuments } from '@/lib/prescription/record-documents'
import { removeDocument } from '@/lib/prescription/remove-document'
import { uploadDocument } from '@/lib/prescription/upload-document'
import { BENEFICIARY_RECORD_ID, PERSONAS, PLATFORMS, type PersonaName } from '@/prisma/seed/personas'
import { PLATFORM_RULES } from '@/prisma/seed/platform-rules'
import { aPrescription, prescriptionOf } from '@/tests/support/a-prescription'
import { actorNamed } from '@/tests/support/actors'
import { aPdf, type Bytes } from '@/tests/support/files'
import { createPerson, createPrescription } from '@/tests/support/people'
import { statementsOf } from '@/tests/support/statements'
import { writtenRows } from '@/tests/support/written-rows'

type AnyType = 'IDENTITY' | 'ADDRESS_PROOF' | 'OTHER'
const another = (): Bytes => aPdf({ catalogue: `/Lang (${randomUUID()})` })
const send = async (who: PersonaName, prescription: string, type: AnyType = 'IDENTITY', file = another(), issuedOn: string | null = null) => uploadDocument(await actorNamed(who), { prescription, type, issuedOn }, file)
const sendToDraft = async (draft: string, type: AnyType, file = another(), issuedOn: string | null = null) => uploadDocument(await actorNamed('camille'), { draft, type, issuedOn }, file)
const forgetThrottles = () => db.throttleBucket.deleteMany()

/** Nantes asks for an identity document and, if there is one, a proof of address of less than three months. */
const askedByNantes = () =>
  db.platformRules.create({
    data: { platformId: PLATFORMS.nantes.id, version: 7, content: { ...PLATFORM_RULES.nantes, documents: [{ type: 'IDENTITY', required: true, monthsValid: null }, { type: 'ADDRESS_PROOF', required: false, monthsValid: 3 }] } },
    select: { id: true },
  })

let prescriptionId: string
beforeEach(async () => {
  prescriptionId = await createPrescription(BENEFICIARY_RECORD_ID)
})

test.each(['camille', 'advisor', 'beneficiary'] as const)('%s sends a document and reads it again; the history and the audit say so', async (who) => {
  const file = another()
  const document = await send(who, prescriptionId, 'IDENTITY', file)
  expect(document).toMatchObject({ type: 'IDENTITY', mediaType: 'application/pdf', size: file.length })
  const read = await downloadDocument(await actorNamed(who), document.id)
  expect(Buffer.from(read.bytes).equals(Buffer.from(file))).toBe(true)
  expect(read.name).toMatch(/^piece-d-identite-ou-titre-de-sejour-\d{4}-\d\d-\d\d\.pdf$/)
  expect(await db.recordEvent.findMany({ where: { kind: 'DOCUMENT_ADDED' } })).toMatchObject([{ beneficiaryId: BENEFICIARY_RECORD_ID, data: { type: 'IDENTITY', documentId: document.id } }])
  expect((await db.auditEvent.findMany({ where: { subjectId: document.id }, orderBy: { id: 'asc' } })).map(({ act, outcome }) => `${act} ${outcome}`)).toEqual(['document.upload DONE', 'document.download READ'])
})

test.each([
  ['colleague', 'NOT_FOUND'], ['otherPrescriber', 'NOT_FOUND'], ['otherAdvisor', 'NOT_FOUND'], ['hotline', 'FORBIDDEN'], ['admin', 'FORBIDDEN'],
] as const)('%s neither sends, reads, dates, lists nor removes: %s, and nothing is written', async (who, code) => {
  const { id } = await send('camille', prescriptionId)
  const actor = await actorNamed(who)
  const { throttle_bucket: _, session: __, ...before } = await writtenRows()
  await expect(send(who, prescriptionId)).rejects.toMatchObject({ code })
  await expect(downloadDocument(actor, id)).rejects.toMatchObject({ code })
  await expect(dateDocument(actor, id, '2026-01-01')).rejects.toMatchObject({ code })
  await expect(removeDocument(actor, { documentId: id })).rejects.toMatchObject({ code })
  expect((await recordDocuments(actor, BENEFICIARY_RECORD_ID)) ?? []).toEqual([])
  expect(await writtenRows()).toMatchObject(before)
})

test('the person does not remove, and reaches nobody else’s', async () => {
  const person = await actorNamed('beneficiary')
  const own = await send('camille', prescriptionId)
  await expect(removeDocument(person, { documentId: own.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const foreign = await createPrescription(await createPerson())
  const { id } = await send('camille', foreign)
  await expect(downloadDocument(person, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(send('beneficiary', foreign)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a removed record serves no document', async () => {
  const { id } = await send('camille', prescriptionId)
  await db.beneficiary.update({ where: { id: BENEFICIARY_RECORD_ID }, data: { removedAt: new Date() } })
  await expect(downloadDocument(await actorNamed('camille'), id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(send('camille', prescriptionId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the same file twice, even at once, is one document; as another type it is another', async () => {
  const file = another()
  const sent = await Promise.all([send('camille', prescriptionId, 'IDENTITY', file), send('camille', prescriptionId, 'IDENTITY', file), send('advisor', prescriptionId, 'IDENTITY', file)])
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
  expect(await db.document.count()).toBe(1)
  expect(await db.recordEvent.count({ where: { kind: 'DOCUMENT_ADDED' } })).toBe(1)
  await send('camille', prescriptionId, 'OTHER', file)
  expect(await db.document.count()).toBe(2)
})

test('removing erases the bytes, keeps who did it, and the same file can come back', async () => {
  const file = another()
  const { id } = await send('camille', prescriptionId, 'IDENTITY', file)
  await removeDocument(await actorNamed('advisor'), { documentId: id })
  expect(await db.document.findUniqueOrThrow({ where: { id } })).toMatchObject({ removedAt: expect.any(Date), removedById: PERSONAS.advisor.id })
  expect(await db.documentContent.count()).toBe(0)
  await expect(removeDocument(await actorNamed('advisor'), { documentId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(downloadDocument(await actorNamed('camille'), id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await send('camille', prescriptionId, 'IDENTITY', file)).id).not.toBe(id)
})

test('eight files a prescription, even sent together; forty megabytes a person', async () => {
  const actor = await actorNamed('camille')
  for (let count = 0; count < 6; count += 1) await send('camille', prescriptionId)
  await forgetThrottles()
  const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => uploadDocument(actor, { prescription: prescriptionId, type: 'OTHER', issuedOn: null }, another())))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  expect(await db.document.count()).toBe(8)
  await expect(send('camille', prescriptionId)).rejects.toMatchObject({ reason: 'TOO_MANY_FILES' })
  const second = await createPrescription(BENEFICIARY_RECORD_ID)
  const { id } = await send('camille', second)
  await db.document.update({ where: { id }, data: { size: 39_999_000 } })
  await expect(send('camille', second)).rejects.toMatchObject({ reason: 'TOO_HEAVY' })
})

test('ten files a minute', async () => {
  for (let count = 0; count < 10; count += 1) await send('advisor', prescriptionId, 'OTHER', aPdf())
  await expect(send('advisor', prescriptionId)).rejects.toMatchObject({ code: 'THROTTLED' })
})

test('a day says until when; one in the future is refused', async () => {
  await askedByNantes()
  const { id, expiresOn } = await send('camille', prescriptionId, 'ADDRESS_PROOF', another(), '2026-05-31')
  expect(expiresOn).toEqual(new Date('2026-08-31T00:00:00Z'))
  expect(await dateDocument(await actorNamed('camille'), id, '2026-06-30')).toEqual({ issuedOn: new Date('2026-06-30T00:00:00Z'), expiresOn: new Date('2026-09-30T00:00:00Z') })
  await expect(dateDocument(await actorNamed('camille'), id, '2999-01-01')).rejects.toMatchObject({ reason: 'FUTURE_DATE' })
  await expect(send('camille', prescriptionId, 'ADDRESS_PROOF', another(), '2999-01-01')).rejects.toMatchObject({ reason: 'FUTURE_DATE' })
})

test.each(['EXITED', 'ABANDONED', 'CANCELLED'] as const)('a prescription that is %s takes no document; a refused one does, for it may be reopened', async (status) => {
  const refused = await createPrescription(BENEFICIARY_RECORD_ID, { status: 'REFUSED' })
  await expect(send('camille', refused)).resolves.toBeDefined()
  const over = await createPrescription(BENEFICIARY_RECORD_ID, { status: status as 'SENT' })
  await expect(send('camille', over)).rejects.toMatchObject({ reason: 'CLOSED' })
})

const formOf = async (values: Parameters<typeof aPrescription>[0]) => {
  const camille = await actorNamed('camille')
  return { camille, form: prescriptionOf(camille, aPrescription(values)) }
}

test('the files of a form leave with it, as recent as the plateforme wants them', async () => {
  await askedByNantes()
  const key = randomUUID()
  const identity = await sendToDraft(key, 'IDENTITY')
  const address = await sendToDraft(key, 'ADDRESS_PROOF', another(), '2026-05-31')
  expect(address.expiresOn).toEqual(new Date('2026-11-30T00:00:00Z'))
  const { camille, form } = await formOf({ idempotencyKey: key, laterDocuments: ['IDENTITY', 'INSURANCE'] })
  const { beneficiaryId, prescriptionId: sent } = await prescribe(camille, form)
  expect(await db.document.findMany({ orderBy: { uploadedAt: 'asc' }, select: { id: true, draftId: true, beneficiaryId: true, prescriptionId: true, expiresOn: true } })).toEqual([
    { id: identity.id, draftId: null, beneficiaryId, prescriptionId: sent, expiresOn: null },
    { id: address.id, draftId: null, beneficiaryId, prescriptionId: sent, expiresOn: new Date('2026-08-31T00:00:00Z') },
  ])
  expect(await db.documentContent.count()).toBe(2)
  expect(await db.prescriptionDraft.count()).toBe(0)
  // Joined already, or never asked for: not « plus tard ».
  expect(await db.prescription.findUniqueOrThrow({ where: { id: sent } })).toMatchObject({ laterDocuments: [] })
  await expect(downloadDocument(await actorNamed('advisor'), identity.id)).resolves.toBeDefined()
})

test('a document asked of everybody is joined or to come: otherwise nothing leaves', async () => {
  await askedByNantes()
  const without = await formOf({})
  const before = await writtenRows()
  await expect(prescribe(without.camille, without.form)).rejects.toMatchObject({ code: 'INVALID', fields: { 'piece-IDENTITY': [expect.stringContaining('À fournir plus tard')] } })
  expect(await writtenRows()).toEqual(before)
  const later = await formOf({ laterDocuments: ['IDENTITY'] })
  const { prescriptionId: sent } = await prescribe(later.camille, later.form)
  expect(await db.prescription.findUniqueOrThrow({ where: { id: sent } })).toMatchObject({ laterDocuments: ['IDENTITY'] })
})

test('a draft is its author’s alone; its files go with it, and it takes none once sent', async () => {
  const key = randomUUID()
  const { id } = await sendToDraft(key, 'IDENTITY')
  const colleague = await actorNamed('colleague')
  await expect(uploadDocument(colleague, { draft: key, type: 'OTHER', issuedOn: null }, another())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(downloadDocument(colleague, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(downloadDocument(await actorNamed('advisor'), id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(uploadDocument(await actorNamed('beneficiary'), { draft: key, type: 'OTHER', issuedOn: null }, another())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect((await prescriptionFormData(await actorNamed('camille'), { draftId: key }))?.documents).toMatchObject([{ id, type: 'IDENTITY' }])
  await removeDocument(await actorNamed('camille'), { documentId: id })
  expect(await db.document.count()).toBe(0)
  const { camille, form } = await formOf({ idempotencyKey: key })
  await prescribe(camille, form)
  await expect(sendToDraft(key, 'IDENTITY')).rejects.toMatchObject({ reason: 'ALREADY_SENT' })
  await sendToDraft(randomUUID(), 'IDENTITY')
  await db.prescriptionDraft.deleteMany()
  expect(await db.documentContent.count()).toBe(0)
})

test('a file that comes while « Créer » is under way is either sent with it or refused, never lost', async () => {
  const key = randomUUID()
  await sendToDraft(key, 'IDENTITY')
  const { camille, form } = await formOf({ idempotencyKey: key })
  const outcomes = await Promise.allSettled([prescribe(camille, form), ...Array.from({ length: 4 }, () => sendToDraft(key, 'OTHER'))])
  expect(outcomes[0]?.status).toBe('fulfilled')
  const accepted = outcomes.slice(1).filter(({ status }) => status === 'fulfilled').length
  expect(await db.document.count({ where: { prescriptionId: { not: null } } })).toBe(1 + accepted)
})

async function ask(types: string[], advisorId: string | null = null) {
  await db.$transaction((tx) => movePrescription(tx, { prescriptionId, to: 'DOCUMENTS_REQUESTED', waitingOn: 'PRESCRIBER', kind: 'DOCUMENTS_REQUESTED', actorId: PERSONAS.advisor.id, set: { advisorId } }))
  await db.requestedDocument.createMany({ data: types.map((type) => ({ prescriptionId, type, requestedById: PERSONAS.advisor.id, requestedAt: new Date() })) })
}

test('the last document asked for gives the prescription back to Wimoov, who is told once', async () => {
  // What was sent before the question does not answer it.
  await send('camille', prescriptionId, 'IDENTITY')
  await ask(['IDENTITY', 'ADDRESS_PROOF'], PERSONAS.advisor.id)
  await send('beneficiary', prescriptionId, 'IDENTITY')
  expect(await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })).toMatchObject({ status: 'DOCUMENTS_REQUESTED', waitingOn: 'PRESCRIBER' })
  const [seen] = (await recordDocuments(await actorNamed('beneficiary'), BENEFICIARY_RECORD_ID)) ?? []
  expect(seen?.waitsForDocuments).toBe(true)
  expect(seen?.lines.map(({ type, state }) => `${type} ${state}`)).toEqual(['IDENTITY PROVIDED', 'ADDRESS_PROOF REQUESTED', 'INCOME_PROOF OPTIONAL'])
  await Promise.all([send('camille', prescriptionId, 'ADDRESS_PROOF'), send('beneficiary', prescriptionId, 'ADDRESS_PROOF')])
  expect(await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })).toMatchObject({ status: 'IN_REVIEW', waitingOn: 'WIMOOV' })
  expect(await db.requestedDocument.count({ where: { providedAt: null } })).toBe(0)
  expect(await db.recordEvent.count({ where: { kind: 'DOCUMENTS_PROVIDED' } })).toBe(1)
  const mails = await db.outboxEmail.findMany({ where: { kind: 'documents-provided' } })
  expect(mails).toHaveLength(1)
  const mail = await documentsProvidedMail(mails[0]?.payload as Record<string, unknown>, 'outbox')
  expect(mail).toMatchObject({ to: PERSONAS.advisor.email, subject: 'Les pièces demandées sont arrivées' })
  expect(mail?.text).not.toContain(PERSONAS.beneficiary.lastName)
  expect((await recordDocuments(await actorNamed('beneficiary'), BENEFICIARY_RECORD_ID))?.[0]).toMatchObject({ allProvided: true })
})

test('without an advisor it goes back to the queue, and the plateforme is told; what an advisor adds needs no mail', async () => {
  await ask(['IDENTITY'])
  await send('camille', prescriptionId, 'IDENTITY')
  expect(await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })).toMatchObject({ status: 'SENT', waitingOn: 'WIMOOV' })
  expect(await documentsProvidedMail({ prescriptionId }, 'outbox')).toMatchObject({ to: PLATFORMS.nantes.email })
  await ask(['OTHER'])
  await send('advisor', prescriptionId, 'OTHER')
  expect(await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })).toMatchObject({ status: 'SENT' })
  expect(await db.outboxEmail.count({ where: { kind: 'documents-provided' } })).toBe(1)
})

test('a document taken back before the last one came is asked for again', async () => {
  await ask(['IDENTITY', 'ADDRESS_PROOF'])
  const { id } = await send('camille', prescriptionId, 'IDENTITY')
  await removeDocument(await actorNamed('camille'), { documentId: id })
  await send('camille', prescriptionId, 'ADDRESS_PROOF')
  expect(await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })).toMatchObject({ status: 'DOCUMENTS_REQUESTED' })
})

test('six months after the closure, documents go; not a day before, and not those of a prescription under way', async () => {
  const open = await send('camille', await createPrescription(BENEFICIARY_RECORD_ID))
  const closed = await send('camille', prescriptionId)
  await db.$transaction((tx) => movePrescription(tx, { prescriptionId, to: 'REFUSED', waitingOn: 'NOBODY', kind: 'PRESCRIPTION_REFUSED', actorId: PERSONAS.advisor.id }))
  await purgeDocuments()
  expect(await db.document.count()).toBe(2)
  const putBack = useClock(() => new Date(Date.now() + 185 * 86_400_000))
  try {
    await purgeDocuments()
    await purgeDocuments()
  } finally {
    putBack()
  }
  expect(await db.document.findMany({ select: { id: true } })).toEqual([{ id: open.id }])
  expect(await db.documentContent.findMany({ select: { documentId: true } })).toEqual([{ documentId: open.id }])
  expect(await db.auditEvent.count({ where: { act: 'document.purge' } })).toBe(1)
  expect(closed.id).not.toBe(open.id)
})

test('the card costs as many statements with one prescription as with ten, and reads no bytes', async () => {
  const camille = await actorNamed('camille')
  await send('camille', prescriptionId)
  const one = await statementsOf(() => recordDocuments(camille, BENEFICIARY_RECORD_ID))
  for (let count = 0; count < 9; count += 1) await createPrescription(BENEFICIARY_RECORD_ID)
  const ten = await statementsOf(() => recordDocuments(camille, BENEFICIARY_RECORD_ID))
  expect(ten.length).toBe(one.length)
  expect(ten.some((statement) => statement.includes('document_content'))).toBe(false)
})
