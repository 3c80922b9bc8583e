import { afterEach, expect, test } from 'vitest'
import { minutes, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import type { MailMessage } from '@/lib/infra/mail/message'
import { openThreadPage } from '@/lib/messaging/open-page'
import { bellOf, markBellSeen } from '@/lib/notification/bell'
import { liveCounts } from '@/lib/notification/live-counts'
import { mailWaitingMessages } from '@/lib/notification/mail-waiting-messages'
import { dailyDigestMail } from '@/lib/notification/mails/daily-digest'
import { messageWaitingMail } from '@/lib/notification/mails/message-waiting'
import { preferencesOf, savePreferences } from '@/lib/notification/preferences'
import { respectPreferences } from '@/lib/notification/respect-preferences'
import { ringBell } from '@/lib/notification/ring-bell'
import { sendDailyDigests } from '@/lib/notification/send-daily-digests'
import { recordEvent } from '@/lib/record/record-event'
import type { EventKind } from '@/lib/record/labels'
import { BENEFICIARY_RECORD_ID, PERSONAS, type PersonaName } from '@/prisma/seed/personas'
import { aSentPerson } from '../../support/a-test'
import { aMessage, aThread } from '../../support/a-thread'
import { actorNamed } from '../../support/actors'
import { createPrescription } from '../../support/people'

let realClock = () => {}
afterEach(() => realClock())
const later = (ms: number) => {
  realClock()
  const from = Date.now()
  realClock = useClock(() => new Date(from + ms))
}
const happens = (beneficiaryId: string, kind: EventKind, by: PersonaName, data = {}) => db.$transaction((tx) => recordEvent(tx, { beneficiaryId, kind, actorId: PERSONAS[by].id, data }))
const told = async (name: PersonaName) => (await bellOf(await actorNamed(name))).lines.map(({ sentence }) => sentence)
const mails = async () => (await db.outboxEmail.findMany({ where: { kind: 'message-waiting' }, orderBy: { createdAt: 'asc' }, select: { payload: true } })).map(({ payload }) => (payload as { accountId: string }).accountId)
const IMMEDIATE = { MESSAGE: 'IMMEDIATE', APPOINTMENT: 'IMMEDIATE', STATUS: 'IMMEDIATE', TEST: 'IMMEDIATE' } as const

test('what happens to a person rings for who follows them, their advisor and, when it concerns them, themself; never for who did it', async () => {
  const prescriptionId = await createPrescription(BENEFICIARY_RECORD_ID)
  await happens(BENEFICIARY_RECORD_ID, 'TEST_UNLOCKED', 'camille')
  await happens(BENEFICIARY_RECORD_ID, 'PRESCRIPTION_ACCEPTED', 'advisor', { prescriptionId })
  await happens(BENEFICIARY_RECORD_ID, 'PERSON_CALLED', 'advisor')
  await Promise.all([ringBell(), ringBell(), ringBell()])
  await ringBell()
  expect(await told('camille')).toEqual(['Prescription acceptée'])
  expect(await told('advisor')).toEqual(['Accès au Test Mobilité débloqué'])
  expect(await told('beneficiary')).toEqual(['Prescription acceptée', 'Accès au Test Mobilité débloqué'])
  for (const name of ['colleague', 'otherPrescriber', 'otherAdvisor', 'hotline', 'admin'] as const) expect(await told(name), name).toEqual([])
  const camille = await actorNamed('camille')
  expect((await liveCounts(camille)).notifications).toBe(1)
  const { lines } = await bellOf(camille)
  expect(lines[0]).toMatchObject({ event: 'STATUS', unread: true, person: { id: BENEFICIARY_RECORD_ID } })
  await markBellSeen(camille, { upTo: lines[0]?.id ?? '0' })
  expect([(await liveCounts(camille)).notifications, (await liveCounts(await actorNamed('advisor'))).notifications]).toEqual([0, 1])
  await db.beneficiary.update({ where: { id: BENEFICIARY_RECORD_ID }, data: { followedById: PERSONAS.colleague.id } })
  expect((await bellOf(camille)).lines[0]?.person, 'no longer theirs: not named').toBeNull()
})

test('a line that commits after a later one still rings', async () => {
  const { beneficiaryId } = await aSentPerson()
  await ringBell()
  let release = () => {}
  const held = new Promise<void>((done) => (release = done))
  const slow = db.$transaction(async (tx) => {
    await recordEvent(tx, { beneficiaryId, kind: 'TEST_TAKEN', actorId: null })
    await held
  })
  const { beneficiaryId: other } = await aSentPerson()
  await happens(other, 'FIRST_CONTACT', 'advisor')
  await ringBell()
  release()
  await slow
  await ringBell()
  expect((await told('camille')).sort()).toEqual(['Premier contact avec la personne', 'Test Mobilité passé'])
})

test('one mail a quarter of an hour and thread, to who has not read; the team while nobody follows, then their advisor', async () => {
  const { beneficiaryId, prescriptionId } = await aSentPerson()
  const threadId = await aThread(beneficiaryId)
  await mailWaitingMessages()
  expect(await mails(), 'whoever has it open is given time').toEqual([])
  later(minutes(1))
  await Promise.all([mailWaitingMessages(), mailWaitingMessages()])
  expect(await mails()).toEqual([PERSONAS.advisor.id])
  later(minutes(2))
  await aMessage(threadId, 'camille')
  later(minutes(5))
  await mailWaitingMessages()
  expect(await mails()).toHaveLength(1)
  later(minutes(17))
  await mailWaitingMessages()
  await mailWaitingMessages()
  expect(await mails()).toHaveLength(2)
  later(minutes(60))
  await mailWaitingMessages()
  expect(await mails(), 'nothing new: no other mail').toHaveLength(2)
  await db.platformMembership.create({ data: { accountId: PERSONAS.otherAdvisor.id, platformId: '0190d000-0000-7000-8000-0000000000b1' } })
  await db.prescription.update({ where: { id: prescriptionId }, data: { advisorId: PERSONAS.advisor.id } })
  await aMessage(threadId, 'camille')
  later(minutes(80))
  await mailWaitingMessages()
  expect(await mails()).toEqual(Array.from({ length: 3 }, () => PERSONAS.advisor.id))
})

test('a person without a password who enters by mailed codes is told too; one who never entered is not', async () => {
  await createPrescription(BENEFICIARY_RECORD_ID)
  await db.account.update({ where: { id: PERSONAS.beneficiary.id }, data: { passwordHash: null, lastSignInAt: null } })
  await aThread(BENEFICIARY_RECORD_ID, { withPerson: true })
  later(minutes(1))
  await mailWaitingMessages()
  expect(await mails()).not.toContain(PERSONAS.beneficiary.id)
  await db.account.update({ where: { id: PERSONAS.beneficiary.id }, data: { lastSignInAt: new Date() } })
  await mailWaitingMessages()
  expect(await mails()).toContain(PERSONAS.beneficiary.id)
})

test('the mail says nothing of the message, has one button, and does not leave once read, nor to who reads no more', async () => {
  const { beneficiaryId } = await aSentPerson()
  const threadId = await aThread(beneficiaryId, { subject: 'Objet secret', body: 'Texte secret' })
  const payload = { threadId, accountId: PERSONAS.advisor.id }
  const mail = (await messageWaitingMail(payload, '1')) as MailMessage
  expect(mail).toMatchObject({ to: PERSONAS.advisor.email, subject: 'Un message vous attend' })
  expect(mail.text + mail.html).not.toMatch(/secret|Camille|Démo \d/)
  expect(mail.html.match(new RegExp(`href="http://localhost:3000/messagerie/${threadId}"`, 'g'))).toHaveLength(1)
  const membership = { where: { accountId: PERSONAS.advisor.id } }
  await db.platformMembership.updateMany({ ...membership, data: { endedAt: new Date() } })
  expect(await messageWaitingMail(payload, '1')).toBeNull()
  await db.platformMembership.updateMany({ ...membership, data: { endedAt: null } })
  await openThreadPage(await actorNamed('advisor'), threadId, {})
  expect(await messageWaitingMail(payload, '1')).toBeNull()
})

test('a note mails no person', async () => {
  await createPrescription(BENEFICIARY_RECORD_ID)
  const threadId = await aThread(BENEFICIARY_RECORD_ID, { withPerson: true })
  await openThreadPage(await actorNamed('beneficiary'), threadId, {})
  await aMessage(threadId, 'camille', 'Entre nous', 'NOTE')
  later(minutes(1))
  await mailWaitingMessages()
  expect(await mails()).toEqual([PERSONAS.advisor.id])
})

test('preferences: none silences, daily sums up at 8 h in Paris, security always leaves', async () => {
  const { beneficiaryId } = await aSentPerson()
  const noa = await actorNamed('advisor')
  expect(await preferencesOf(noa)).toEqual(IMMEDIATE)
  await savePreferences(noa, { ...IMMEDIATE, MESSAGE: 'DAILY', STATUS: 'DAILY' })
  expect(await preferencesOf(noa)).toMatchObject({ MESSAGE: 'DAILY', TEST: 'IMMEDIATE' })
  await aThread(beneficiaryId)
  await happens(beneficiaryId, 'PRESCRIPTION_UPDATED', 'camille')
  await ringBell()
  later(minutes(1))
  await mailWaitingMessages()
  expect(await mails()).toEqual([])
  const digests = () => db.outboxEmail.count({ where: { kind: 'daily-digest' } })
  const day = new Date(Date.now() + 20 * 60 * 60_000).toISOString().slice(0, 10)
  const at = (hour: string) => {
    realClock()
    realClock = useClock(() => new Date(`${day}T${hour}:00Z`))
  }
  at('05:59')
  await sendDailyDigests()
  expect(await digests(), '6 h 59 or 7 h 59 in Paris').toBe(0)
  at('07:00')
  await sendDailyDigests()
  await sendDailyDigests()
  expect(await digests()).toBe(1)
  const mail = (await dailyDigestMail({ accountId: noa.accountId }, '1')) as MailMessage
  expect(mail.text).toMatch(/1 conversation avec un message non lu/)
  expect(mail.text).not.toMatch(/Démo|où en est-on/)
  const to = async (kind: string, email: string) => respectPreferences({ [kind]: async () => ({ to: email, subject: '', html: '', text: '' }) })[kind]?.({}, '1')
  expect(await to('prescription-step', PERSONAS.advisor.email)).toBeNull()
  expect(await to('test-unlocked', PERSONAS.advisor.email)).not.toBeNull()
  expect(await to('password-changed', PERSONAS.advisor.email)).not.toBeNull()
  expect(await to('prescription-step', 'plateforme-44@demo.test')).not.toBeNull()
})
