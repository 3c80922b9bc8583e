import { expect, test } from 'vitest'
import type { Actor } from '@/lib/account/actor'
import { accessLog } from '@/lib/beneficiary/access-log'
import { lookLabel } from '@/lib/beneficiary/access-log-labels'
import { menuCounts, toDoList } from '@/lib/indicator/to-do'
import { recordAudit } from '@/lib/infra/audit'
import { after, days, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally } from '@/lib/infra/mail/transports'
import { answerRecordCorrection } from '@/lib/prescription/answer-record-correction'
import { askRecordCorrection } from '@/lib/prescription/ask-record-correction'
import { openCorrections, ownCorrections } from '@/lib/prescription/corrections'
import { followers } from '@/lib/prescription/followers'
import { handleObjection, openObjection } from '@/lib/prescription/handle-objection'
import { objectFromSpace, ownObjection, withdrawFromSpace } from '@/lib/prescription/own-objection'
import { AskCorrectionSchema } from '@/lib/prescription/own-record-schema'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { BENEFICIARY_RECORD_ID, ORGANISATIONS, PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import { actorNamed } from '@/tests/support/actors'
import { aThread } from '@/tests/support/a-thread'
import { anAppointment } from '@/tests/support/an-appointment'
import { createPerson, createPrescription } from '@/tests/support/people'
import { statementsOf } from '@/tests/support/statements'

/** Lou, the persona, whom Camille sent to Nantes. */
async function lou(): Promise<Actor> {
  await createPrescription(BENEFICIARY_RECORD_ID)
  return actorNamed('beneficiary')
}
const looks = (actorId: string, act = 'beneficiary.read', at = new Date(), subjectId: string = BENEFICIARY_RECORD_ID) =>
  db.auditEvent.create({ data: { actorId, act, outcome: 'READ', subjectType: 'beneficiary', subjectId, at }, select: { id: true } })
const mailedTo = async () => {
  await sendDueMails(MAIL_RENDERERS, keepLocally)
  return (await db.localMail.findMany({ select: { to: true } })).map(({ to }) => to).sort()
}

test('who looked: roles and structures by day, once each, never a name, nor one’s own visits, nor what is older than a year', async () => {
  const actor = await lou()
  await Promise.all([looks(PERSONAS.camille.id), looks(PERSONAS.camille.id), looks(PERSONAS.camille.id, 'test.readResult'), looks(PERSONAS.advisor.id), looks(PERSONAS.hotline.id), looks(PERSONAS.beneficiary.id)])
  await looks(PERSONAS.admin.id, 'beneficiary.read', after(-days(366)))
  await looks(PERSONAS.otherAdvisor.id, 'beneficiary.read', new Date(), await createPerson())
  await recordAudit({ actorId: PERSONAS.colleague.id, act: 'beneficiary.read', outcome: 'REFUSED', subject: { type: 'beneficiary', id: BENEFICIARY_RECORD_ID } })
  // Both memberships of the seed began today: a look of this very second has its structure.
  const [today, ...before] = await accessLog(actor)
  expect(before).toEqual([])
  expect(today?.looks).toEqual([
    { role: 'ADVISOR', act: 'beneficiary.read', place: PLATFORMS.nantes.name },
    { role: 'HOTLINE', act: 'beneficiary.read', place: null },
    { role: 'PRESCRIBER', act: 'beneficiary.read', place: ORGANISATIONS.missionLocale.name },
    { role: 'PRESCRIBER', act: 'test.readResult', place: ORGANISATIONS.missionLocale.name },
  ])
  expect(JSON.stringify(today)).not.toContain(PERSONAS.camille.lastName)
  for (const name of ['camille', 'admin'] as const) expect(await accessLog(await actorNamed(name))).toEqual([])
})

test('documents opened, conversations read, appointments opened, the account looked at by the hotline: told in plain words, those of this person only', async () => {
  const actor = await lou()
  const other = await createPerson()
  const read = async (act: string, type: string, subjectId: string) => recordAudit({ actorId: PERSONAS.advisor.id, act, outcome: 'READ', subject: { type, id: subjectId } })
  const file = { type: 'OTHER', mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64), uploadedById: PERSONAS.camille.id }
  for (const beneficiaryId of [BENEFICIARY_RECORD_ID, other]) {
    await createPrescription(beneficiaryId)
    const threadId = await aThread(beneficiaryId)
    const [document, joined] = await Promise.all([{ beneficiaryId }, { threadId }].map((of) => db.document.create({ data: { ...file, ...of }, select: { id: true } })))
    if (beneficiaryId === other) for (const id of [document?.id, joined?.id]) await read('document.download', 'document', id ?? '')
    await read('message.readThread', 'thread', threadId)
    if (beneficiaryId === other) continue
    await read('document.download', 'document', joined?.id ?? '')
    await read('appointment.read', 'appointment', await anAppointment(beneficiaryId))
    await recordAudit({ actorId: PERSONAS.hotline.id, act: 'hotline.personScreen', outcome: 'READ', subject: { type: 'account', id: PERSONAS.beneficiary.id } })
  }
  const [today] = await accessLog(actor)
  expect(today?.looks.map(({ role, act }) => [role, act, lookLabel(act)])).toEqual([
    ['ADVISOR', 'appointment.read', 'a ouvert un de vos rendez-vous'],
    ['ADVISOR', 'document.download', 'a ouvert un document de votre dossier'],
    ['ADVISOR', 'message.readThread', 'a lu des messages qui vous concernent'],
    ['HOTLINE', 'hotline.personScreen', 'a regardé si votre compte marche bien'],
  ])
})

test('a day is that of Paris; the list is capped, and costs one statement with few rows and with many', async () => {
  const actor = await lou()
  await looks(PERSONAS.hotline.id, 'beneficiary.read', new Date('2026-10-24T22:30:00Z'))
  const restore = useClock(() => new Date('2026-11-26T12:00:00Z'))
  expect((await accessLog(actor)).map(({ day }) => day)).toEqual(['2026-10-25'])
  const few = await statementsOf(() => accessLog(actor))
  await db.auditEvent.createMany({ data: Array.from({ length: 300 }, (_, index) => ({ actorId: PERSONAS.hotline.id, act: 'beneficiary.read', outcome: 'READ', subjectId: BENEFICIARY_RECORD_ID, at: after(-days(index)) })) })
  const many = await statementsOf(() => accessLog(actor))
  expect(many.length).toBe(few.length)
  expect((await accessLog(actor)).length).toBe(200)
  restore()
})

test('who follows: the prescriber and the advisor with their contacts, the plateforme of what is under way', async () => {
  const actor = await lou()
  const over = await createPrescription(BENEFICIARY_RECORD_ID, { platform: 'rennes', status: 'REFUSED' })
  expect(over).toBeTruthy()
  await db.prescription.updateMany({ where: { beneficiaryId: BENEFICIARY_RECORD_ID, platformId: PLATFORMS.nantes.id }, data: { advisorId: PERSONAS.advisor.id } })
  const told = await followers(actor)
  expect(told?.people.map(({ part, name, structure, email }) => [part, name, structure, email])).toEqual([
    ['PRESCRIBER', 'Camille Démo-Prescription', ORGANISATIONS.missionLocale.name, PERSONAS.camille.email],
    ['ADVISOR', 'Noa Démo-Conseil', PLATFORMS.nantes.name, PERSONAS.advisor.email],
  ])
  expect(told?.platforms.map(({ name }) => name)).toEqual([PLATFORMS.nantes.name])
  expect(await followers(await actorNamed('camille'))).toBeNull()
})

test('a correction is asked, told by mail and in « À faire », answered on the fiche, and the answer is read', async () => {
  const actor = await lou()
  await askRecordCorrection(actor, { text: 'Mon numéro a changé.' })
  expect(await mailedTo()).toEqual([PLATFORMS.nantes.email, PERSONAS.camille.email].sort())
  const [camille, noa] = [await actorNamed('camille'), await actorNamed('advisor')]
  for (const one of [camille, noa]) expect((await toDoList(one)).items.map(({ reason }) => reason)).toContain('ANSWER_CORRECTION')
  expect((await menuCounts(await actorNamed('otherAdvisor'))).toDo).toBe(0)
  const [asked] = await openCorrections(noa, BENEFICIARY_RECORD_ID)
  expect(asked).toMatchObject({ text: 'Mon numéro a changé.' })
  const correctionId = asked?.id ?? ''
  await answerRecordCorrection(camille, { correctionId, answer: 'C’est fait, merci.' })
  expect(await ownCorrections(actor)).toMatchObject([{ text: 'Mon numéro a changé.', answer: 'C’est fait, merci.' }])
  expect(await openCorrections(noa, BENEFICIARY_RECORD_ID)).toEqual([])
  expect((await toDoList(camille)).items.map(({ reason }) => reason)).not.toContain('ANSWER_CORRECTION')
  expect(await mailedTo()).toContain(PERSONAS.beneficiary.email)
  const subjects = await db.localMail.findMany({ select: { subject: true } })
  expect(subjects.map(({ subject }) => subject).join()).not.toMatch(/Lou|Démo/)
})

test('a double click asks once and answers once; another answer after the first is a conflict that shows it', async () => {
  const actor = await lou()
  await Promise.all([1, 2, 3].map(() => askRecordCorrection(actor, { text: 'Ma commune est fausse.' })))
  expect(await db.correctionRequest.count()).toBe(1)
  const { id: correctionId } = await db.correctionRequest.findFirstOrThrow({ select: { id: true } })
  const [camille, noa] = [await actorNamed('camille'), await actorNamed('advisor')]
  await Promise.all([1, 2].map(() => answerRecordCorrection(camille, { correctionId, answer: 'Corrigée.' })))
  expect(await db.recordEvent.count({ where: { kind: 'CORRECTION_ANSWERED' } })).toBe(1)
  await expect(answerRecordCorrection(noa, { correctionId, answer: 'Non.' })).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Corrigée.') })
  expect(await db.correctionRequest.findFirst({ select: { answer: true } })).toEqual({ answer: 'Corrigée.' })
})

test('who may ask and who may answer', async () => {
  const actor = await lou()
  await askRecordCorrection(actor, { text: 'Une erreur.' })
  const { id: correctionId } = await db.correctionRequest.findFirstOrThrow({ select: { id: true } })
  for (const name of ['camille', 'advisor', 'hotline', 'admin'] as const) await expect(askRecordCorrection(await actorNamed(name), { text: 'Une erreur.' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  for (const [name, code] of [['colleague', 'NOT_FOUND'], ['otherAdvisor', 'NOT_FOUND'], ['hotline', 'FORBIDDEN'], ['admin', 'FORBIDDEN'], ['beneficiary', 'FORBIDDEN']] as const)
    await expect(answerRecordCorrection(await actorNamed(name), { correctionId, answer: 'Non.' })).rejects.toMatchObject({ code })
})

test.each([[''], ['   '], ['a'.repeat(1001)], ['a\u0000b'], ['1 85 05 78 006 084 36'], ['a'.repeat(5_000_000)]])('« %.20s » is refused beside its field', (text) => {
  expect(AskCorrectionSchema.safeParse({ text }).error?.issues[0]?.path).toEqual(['text'])
})

test('objecting: once, told to both, answered by a human whose words are read, undone for seven days', async () => {
  const actor = await lou()
  await Promise.all([objectFromSpace(actor), objectFromSpace(actor)])
  await objectFromSpace(actor)
  expect(await db.objection.count()).toBe(1)
  expect(await mailedTo()).toEqual([PLATFORMS.nantes.email, PERSONAS.camille.email].sort())
  const camille = await actorNamed('camille')
  expect(await openObjection(camille, BENEFICIARY_RECORD_ID)).not.toBeNull()
  await handleObjection(camille, { beneficiaryId: BENEFICIARY_RECORD_ID, agreed: 'Nous arrêtons, comme vous le souhaitez.' })
  expect(await ownObjection(actor)).toMatchObject({ answered: true, answer: 'Nous arrêtons, comme vous le souhaitez.' })
  await withdrawFromSpace(actor)
  expect(await ownObjection(actor)).toBeNull()
  await objectFromSpace(actor)
  const restore = useClock(() => new Date(Date.now() + days(8)))
  await expect(withdrawFromSpace(actor)).rejects.toThrow(/sept jours/)
  restore()
  await expect(objectFromSpace(camille)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('an objection that was answered does not take the right away: the person objects again, one at a time, and a human answers again', async () => {
  const actor = await lou()
  const camille = await actorNamed('camille')
  const answered = (agreed: string) => handleObjection(camille, { beneficiaryId: BENEFICIARY_RECORD_ID, agreed })
  await objectFromSpace(actor)
  await answered('Nous en reparlons en janvier.')
  const restore = useClock(() => new Date(Date.now() + days(30)))
  await Promise.all([objectFromSpace(actor), objectFromSpace(actor)])
  await objectFromSpace(actor)
  expect(await db.objection.count()).toBe(2)
  expect(await openObjection(camille, BENEFICIARY_RECORD_ID)).not.toBeNull()
  expect(await ownObjection(actor)).toMatchObject({ answered: false, answer: null, undoableUntil: expect.any(Date) })
  await answered('Nous arrêtons.')
  expect(await ownObjection(actor)).toMatchObject({ answered: true, answer: 'Nous arrêtons.' })
  restore()
})

test('nobody oriented the person: there is nothing to refuse', async () => {
  await expect(objectFromSpace(await actorNamed('beneficiary'))).rejects.toThrow(/rien à refuser/)
})
