import { afterEach, describe, expect, test } from 'vitest'
import { planAppointment } from '@/lib/appointment/plan-appointment'
import { proposeSlots } from '@/lib/appointment/propose-slots'
import { minutes, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import type { MailMessage } from '@/lib/infra/mail/message'
import { openThreadPage } from '@/lib/messaging/open-page'
import { reportMessage } from '@/lib/messaging/report-message'
import { reportsWaiting, reviewReport } from '@/lib/messaging/reports'
import { bellOf, markBellSeen } from '@/lib/notification/bell'
import { liveCounts } from '@/lib/notification/live-counts'
import { mailWaitingMessages } from '@/lib/notification/mail-waiting-messages'
import { MAILED_AT_ONCE } from '@/lib/notification/mailed-labels'
import { dailyDigestMail } from '@/lib/notification/mails/daily-digest'
import { messageWaitingMail } from '@/lib/notification/mails/message-waiting'
import { preferencesOf, savePreferences } from '@/lib/notification/preferences'
import { respectPreferences } from '@/lib/notification/respect-preferences'
import { ringBell } from '@/lib/notification/ring-bell'
import { ringForReports } from '@/lib/notification/ring-for-reports'
import { sendDailyDigests } from '@/lib/notification/send-daily-digests'
import { openCalls } from '@/lib/prescription/calls'
import { handleObjection } from '@/lib/prescription/handle-objection'
import { prescriptionStepMail } from '@/lib/prescription/mails/prescription-step'
import { recordEvent } from '@/lib/record/record-event'
import type { EventKind } from '@/lib/record/labels'
import { BENEFICIARY_RECORD_ID, PERSONAS, type PersonaName } from '@/prisma/seed/personas'
import { aBilan } from '../../support/a-bilan'
import { aSentPerson } from '../../support/a-test'
import { aMessage, aThread } from '../../support/a-thread'
import { actorNamed } from '../../support/actors'
import { aPlan, aProposal, anAppointment } from '../../support/an-appointment'
import { createPerson, createPrescription } from '../../support/people'
import { personaAnswers } from '@/tests/support/bank'

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
  expect(await told('beneficiary')).toEqual(['Votre demande est acceptée.', 'Vous pouvez passer le Test Mobilité dans votre espace.'])
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
})

describe('the mails that one may have less often', () => {
  const NONE = { MESSAGE: 'NONE', APPOINTMENT: 'NONE', STATUS: 'NONE', TEST: 'NONE' } as const
  const leaves = async (kind: string, payload: Record<string, unknown>) => (await respectPreferences({ [kind]: async () => ({ to: 'quelquun@exemple.test', subject: '', html: '', text: '' }) })[kind]?.(payload, '1')) !== null
  const step = async (prescriptionId: string, kind: EventKind, data = {}) => String((await db.prescriptionStep.create({ data: { prescriptionId, kind, data }, select: { id: true } })).id)

  test('by the account they are for, whatever the address: a person who shares one silences nobody else', async () => {
    await savePreferences(await actorNamed('beneficiary'), NONE)
    const { email } = await db.beneficiary.findUniqueOrThrow({ where: { id: BENEFICIARY_RECORD_ID } })
    const sibling = await createPerson({ email: email ?? PERSONAS.beneficiary.email })
    const appointmentId = await anAppointment(sibling)
    const told = { appointmentId, event: 'PLANNED' }
    for (const kind of ['appointment-person', 'appointment-reminder']) {
      expect(await leaves(kind, { ...told, beneficiaryId: sibling }), kind).toBe(true)
      expect(await leaves(kind, { ...told, beneficiaryId: BENEFICIARY_RECORD_ID }), kind).toBe(false)
    }
    const [own, theirs] = [await createPrescription(BENEFICIARY_RECORD_ID), await createPrescription(sibling)]
    expect(await leaves('prescription-step', { stepId: await step(own, 'PRESCRIPTION_ACCEPTED'), audience: 'PERSON' })).toBe(false)
    expect(await leaves('prescription-step', { stepId: await step(theirs, 'PRESCRIPTION_ACCEPTED'), audience: 'PERSON' })).toBe(true)
    expect(await leaves('password-changed', { accountId: PERSONAS.beneficiary.id })).toBe(true)
  })

  test('a plateforme chose nothing; an expiry warning always leaves, since a file expires only once warned', async () => {
    for (const name of ['camille', 'advisor', 'beneficiary'] as const) await savePreferences(await actorNamed(name), NONE)
    const prescriptionId = await createPrescription(BENEFICIARY_RECORD_ID)
    await db.beneficiary.update({ where: { id: BENEFICIARY_RECORD_ID }, data: { followedById: PERSONAS.camille.id } })
    const audiences = async (kind: EventKind, data = {}) => {
      const stepId = await step(prescriptionId, kind, data)
      return Promise.all(['PRESCRIBER', 'PERSON', 'ADVISOR', 'FORMER_ADVISOR', 'PLATFORM'].map((audience) => leaves('prescription-step', { stepId, audience })))
    }
    expect(await audiences('PRESCRIPTION_TRANSFERRED', { advisorId: PERSONAS.advisor.id, formerId: PERSONAS.advisor.id })).toEqual([false, false, false, false, true])
    expect(await audiences('EXPIRY_WARNED')).toEqual([true, true, true, true, true])
  })

  test('bilans and slots obey too: those of the Test, those of the rendez-vous', async () => {
    const { beneficiaryId } = await aBilan(personaAnswers('Senior'))
    const { id: assessmentId } = await db.assessment.findFirstOrThrow({ select: { id: true } })
    const bilan = () => leaves('bilan-validated', { assessmentId, audience: 'PRESCRIBER' })
    expect(await bilan()).toBe(true)
    await savePreferences(await actorNamed('camille'), { ...IMMEDIATE, TEST: 'NONE' })
    expect(await bilan()).toBe(false)
    const { proposalId } = await proposeSlots(await actorNamed('advisor'), aProposal(beneficiaryId))
    const slots = (audience: string) => leaves('slots-proposed', { proposalId, audience })
    expect([await slots('PRESCRIBER'), await slots('PERSON')]).toEqual([true, true])
    await savePreferences(await actorNamed('camille'), { ...IMMEDIATE, APPOINTMENT: 'DAILY' })
    expect([await slots('PRESCRIBER'), await slots('PERSON')]).toEqual([false, true])
    const appointmentId = await anAppointment(beneficiaryId)
    await savePreferences(await actorNamed('advisor'), { ...IMMEDIATE, APPOINTMENT: 'NONE' })
    expect(await leaves('appointment-professional', { appointmentId, accountId: PERSONAS.camille.id, event: 'PLANNED' })).toBe(false)
    expect(await leaves('appointment-answer', { appointmentId, beneficiaryId, answer: 'CANCELLED' })).toBe(false)
    await db.platformMembership.updateMany({ where: { accountId: PERSONAS.advisor.id }, data: { endedAt: new Date() } })
    expect(await leaves('appointment-answer', { appointmentId, beneficiaryId, answer: 'CANCELLED' }), 'the plateforme reads it').toBe(true)
  })
})

test('a prescriber who does not come hears of a rendez-vous from the bell alone, as the preference says', async () => {
  const { beneficiaryId } = await aSentPerson()
  const advisor = await actorNamed('advisor')
  const mailed = () => db.outboxEmail.count({ where: { kind: 'appointment-professional' } })
  await planAppointment(advisor, aPlan({ beneficiaryId }))
  await ringBell()
  expect([await told('camille'), await mailed()]).toEqual([['Rendez-vous planifié'], 0])
  await planAppointment(advisor, aPlan({ beneficiaryId, on: '2027-03-04', prescriberAttends: 'on' }))
  expect(await mailed()).toBe(1)
  expect(MAILED_AT_ONCE.APPOINTMENT.PRESCRIBER).toMatch(/un rendez-vous où vous venez aussi est fixé/)
})

test('a report rings for the hotline and administrators, once, and is counted until it is handled', async () => {
  const { beneficiaryId } = await aSentPerson()
  const messageId = String(await aMessage(await aThread(beneficiaryId), 'advisor', 'Texte secret'))
  await reportMessage(await actorNamed('camille'), { messageId, reason: 'Raison secrète' })
  await Promise.all([ringForReports(), ringForReports()])
  await ringForReports()
  for (const name of ['hotline', 'admin'] as const) {
    const actor = await actorNamed(name)
    expect((await bellOf(actor)).lines).toMatchObject([{ sentence: 'Un message est signalé', reported: true, person: null }])
    expect([(await liveCounts(actor)).notifications, await reportsWaiting(actor)]).toEqual([1, 1])
  }
  expect([await told('camille'), await reportsWaiting(await actorNamed('camille'))]).toEqual([[], 0])
  const { id } = await db.messageReport.findFirstOrThrow({ select: { id: true } })
  await reviewReport(await actorNamed('hotline'), { reportId: id, outcome: 'WARNED' })
  expect(await reportsWaiting(await actorNamed('admin'))).toBe(0)
})

test('who objected is told of the answer: by the bell, by mail, by a call when they have no address', async () => {
  const answered = async (beneficiaryId: string) => {
    const prescriptionId = await createPrescription(beneficiaryId)
    await db.objection.create({ data: { beneficiaryId, prescriptionId } })
    await db.beneficiary.update({ where: { id: beneficiaryId }, data: { followedById: PERSONAS.camille.id } })
    await handleObjection(await actorNamed('camille'), { beneficiaryId, agreed: 'Elle attend janvier.' })
  }
  await answered(BENEFICIARY_RECORD_ID)
  const alone = await createPerson({ email: null, phone: '+33612345678' })
  await answered(alone)
  await Promise.all([ringBell(), ringBell()])
  expect(await told('beneficiary')).toEqual(['Quelqu’un a répondu à votre refus.'])
  expect(await openCalls(await actorNamed('camille'), alone)).toMatchObject([{ reason: 'OBJECTION' }])
  const queued = await db.outboxEmail.findMany({ where: { kind: 'prescription-step' } })
  expect(queued).toHaveLength(1)
  const mail = await prescriptionStepMail(queued[0]?.payload as Record<string, unknown>, '1')
  expect(mail?.subject).toBe('Quelqu’un a répondu à votre refus')
  expect(mail?.text).toContain('Elle attend janvier.')
})
