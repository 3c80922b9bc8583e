import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { grantStepUp } from '@/lib/account/step-up'
import { forgetLateCalls } from '@/lib/appointment/forget-late-calls'
import { freeLostPlaces } from '@/lib/appointment/free-lost-places'
import { inviteToWorkshop } from '@/lib/appointment/invite-to-workshop'
import { planAppointment } from '@/lib/appointment/plan-appointment'
import { proposeSlots } from '@/lib/appointment/propose-slots'
import { recordAttendance } from '@/lib/appointment/record-attendance'
import { sendReminders } from '@/lib/appointment/send-reminders'
import { removeRecord } from '@/lib/beneficiary/remove-record'
import { menuCounts, toDoList } from '@/lib/indicator/to-do'
import { useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { keepLocally } from '@/lib/infra/mail/transports'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { bellOf } from '@/lib/notification/bell'
import { ringBell } from '@/lib/notification/ring-bell'
import { openCalls } from '@/lib/prescription/calls'
import { transferPrescription } from '@/lib/prescription/transfer-prescription'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import { aSentPerson } from '@/tests/support/a-test'
import { anAppointment, aPlan, aProposal } from '@/tests/support/an-appointment'
import { actorNamed, aPerson } from '@/tests/support/actors'
import { createPrescription } from '@/tests/support/people'

let restore = () => {}
const at = (moment: string) => {
  restore()
  restore = useClock(() => new Date(moment))
}
beforeEach(() => at('2027-02-01T08:00:00Z'))
afterEach(() => restore())

type Person = Awaited<ReturnType<typeof sent>>
const sent = (email: string | null = 'personne@exemple.test') => aSentPerson({ person: aPerson({ email, followedById: PERSONAS.camille.id }) })
const send = async () => {
  await sendDueMails(MAIL_RENDERERS, keepLocally)
  return (await db.localMail.findMany({ orderBy: { id: 'asc' } })).map(({ to, subject, text }) => ({ to, subject, text }))
}
const transmit = async ({ prescriptionId }: Person) => transferPrescription(await actorNamed('advisor'), { prescriptionId, platformId: PLATFORMS.rennes.id, reason: 'MOVED', comment: 'À vous.' })
const remove = async ({ beneficiaryId }: Person) => {
  const hotline = await actorNamed('hotline')
  await grantStepUp(hotline, 'REMOVE', beneficiaryId)
  await removeRecord(hotline, { beneficiaryId })
}
const appointment = (id: string) => db.appointment.findUniqueOrThrow({ where: { id } })
const place = (appointmentId: string, { beneficiaryId }: Person) => db.appointmentParticipant.findUniqueOrThrow({ where: { appointmentId_beneficiaryId: { appointmentId, beneficiaryId } } })
const workshopWith = async (...people: Person[]) => {
  const advisor = await actorNamed('advisor')
  const { appointmentId } = await planAppointment(advisor, aPlan({ type: 'WORKSHOP', places: 5, on: '2027-03-09' }))
  for (const { beneficiaryId } of people) await inviteToWorkshop(advisor, { appointmentId, beneficiaryId })
  return appointmentId
}

describe('a demand that goes to another plateforme', () => {
  test('its rendez-vous to come are cancelled and told, its places given back, its slots withdrawn; others stay', async () => {
    const [person, other] = [await sent(), await sent('autre@exemple.test')]
    const advisor = await actorNamed('advisor')
    const { appointmentId } = await planAppointment(advisor, aPlan({ beneficiaryId: person.beneficiaryId }))
    const { appointmentId: kept } = await planAppointment(advisor, aPlan({ beneficiaryId: other.beneficiaryId, on: '2027-03-04' }))
    const workshop = await workshopWith(person, other)
    const { proposalId } = await proposeSlots(advisor, aProposal(person.beneficiaryId, { on1: '2027-03-15', on2: '2027-03-16', on3: '2027-03-17' }))
    await freeLostPlaces()
    expect([(await appointment(appointmentId)).cancelledAt, (await place(workshop, person)).cancelledAt]).toEqual([null, null])
    const before = (await send()).length
    at('2027-02-02T08:00:00Z')
    await transmit(person)
    await Promise.all([freeLostPlaces(), freeLostPlaces()])
    expect(await appointment(appointmentId)).toMatchObject({ cancelledAt: expect.any(Date), cancelledById: null, cancelReason: expect.stringContaining('autre équipe') })
    expect(await place(workshop, person)).toMatchObject({ cancelledAt: expect.any(Date), cancelledBy: 'SERVICE' })
    expect([(await appointment(workshop)).cancelledAt, (await place(workshop, other)).cancelledAt, (await appointment(kept)).cancelledAt]).toEqual([null, null, null])
    expect((await db.slotProposal.findUniqueOrThrow({ where: { id: proposalId } })).withdrawnAt).not.toBeNull()
    const told = (await send()).slice(before).filter(({ subject }) => subject.includes('annulé'))
    expect(told.map(({ to }) => to).sort()).toEqual([PERSONAS.advisor.email, 'personne@exemple.test', 'personne@exemple.test'].sort())
    expect(told.find(({ to }) => to === 'personne@exemple.test')?.text).not.toContain('répondez à ce message')
    await freeLostPlaces()
    expect((await send()).length - before).toBe(told.length + (await send()).slice(before).filter(({ subject }) => !subject.includes('annulé')).length)
  })

  test('without e-mail, somebody calls to say that it is cancelled; a person who is still served there keeps theirs', async () => {
    const [person, kept] = [await sent(null), await sent()]
    const advisor = await actorNamed('advisor')
    const { appointmentId } = await planAppointment(advisor, aPlan({ beneficiaryId: person.beneficiaryId }))
    const { appointmentId: held } = await planAppointment(advisor, aPlan({ beneficiaryId: kept.beneficiaryId, on: '2027-03-04' }))
    await createPrescription(kept.beneficiaryId, { status: 'ACCEPTED' })
    await transmit(person)
    await transmit(kept)
    await freeLostPlaces()
    expect((await appointment(held)).cancelledAt).toBeNull()
    const calls = await openCalls(await actorNamed('camille'), person.beneficiaryId)
    expect(calls.find(({ reason }) => reason === 'APPOINTMENT')?.appointment).toMatchObject({ id: appointmentId, event: 'CANCELLED', stands: false })
  })

  test('« Dire si la personne est venue » leaves À faire of the former team, who may no longer note it: the two agree', async () => {
    const person = await sent()
    const advisor = await actorNamed('advisor')
    const past = await anAppointment(person.beneficiaryId, { startsAt: new Date('2027-01-25T09:00:00Z') })
    const waits = async () => (await toDoList(advisor)).items.filter(({ reason }) => reason === 'FILL_ATTENDANCE').length
    const note = () => recordAttendance(advisor, { appointmentId: past, beneficiaryId: person.beneficiaryId, attendance: 'ATTENDED' }).then(() => 'DONE', (error: { code: string }) => error.code)
    const counted = (await menuCounts(advisor)).toDo
    expect(await waits()).toBe(1)
    await transmit(person)
    expect([await waits(), await note()]).toEqual([0, 'NOT_FOUND'])
    expect((await menuCounts(advisor)).toDo).toBeLessThan(counted)
    await createPrescription(person.beneficiaryId)
    expect([await waits(), await note(), await waits()]).toEqual([1, 'DONE', 0])
  })
})

test('a removed record frees its hours: rendez-vous, places, slots; the person is told nothing, the advisor hears the bell', async () => {
  const [person, other] = [await sent(), await sent('autre@exemple.test')]
  const advisor = await actorNamed('advisor')
  const { appointmentId } = await planAppointment(advisor, aPlan({ beneficiaryId: person.beneficiaryId }))
  const past = await anAppointment(person.beneficiaryId, { startsAt: new Date('2027-01-25T09:00:00Z') })
  const workshop = await workshopWith(person, other)
  const { proposalId } = await proposeSlots(advisor, aProposal(person.beneficiaryId, { on1: '2027-03-15', on2: '2027-03-16', on3: '2027-03-17' }))
  await ringBell()
  const before = (await send()).length
  await remove(person)
  await freeLostPlaces()
  expect([(await appointment(appointmentId)).cancelledAt !== null, (await appointment(past)).cancelledAt, (await appointment(workshop)).cancelledAt]).toEqual([true, null, null])
  expect((await place(workshop, person)).cancelledAt).not.toBeNull()
  expect((await db.slotProposal.findUniqueOrThrow({ where: { id: proposalId } })).withdrawnAt).not.toBeNull()
  expect((await send()).slice(before).map(({ to }) => to)).toEqual([PERSONAS.advisor.email])
  await ringBell()
  const { lines } = await bellOf(advisor)
  const cancelled = lines.filter(({ sentence, unread }) => unread && sentence === 'Rendez-vous annulé')
  expect(cancelled.map(({ appointment: about, person: named }) => [about?.id, named])).toEqual(expect.arrayContaining([[appointmentId, null], [workshop, null]]))
  // The hour is free for somebody else.
  await planAppointment(advisor, aPlan({ beneficiaryId: other.beneficiaryId }))
})

test('a call about a rendez-vous goes once it has begun; the one about slots goes with them', async () => {
  const person = await sent(null)
  const advisor = await actorNamed('advisor')
  await planAppointment(advisor, aPlan({ beneficiaryId: person.beneficiaryId }))
  const reasons = async () => {
    await forgetLateCalls()
    return (await openCalls(advisor, person.beneficiaryId)).map(({ reason }) => reason).sort()
  }
  await proposeSlots(advisor, aProposal(person.beneficiaryId, { on1: '2027-03-10', on2: '2027-03-11', on3: '2027-03-12' }))
  await proposeSlots(advisor, aProposal(person.beneficiaryId, { on1: '2027-03-15', on2: '2027-03-16', on3: '2027-03-17' }))
  expect(await reasons(), 'a new proposal takes the place of the former').toEqual(['APPOINTMENT', 'SLOTS'])
  at('2027-03-02T09:00:00Z')
  await sendReminders()
  expect(await reasons()).toEqual(['APPOINTMENT', 'REMINDER', 'SLOTS'])
  at('2027-03-03T13:31:00Z')
  expect(await reasons()).toEqual(['SLOTS'])
  at('2027-03-17T10:00:00Z')
  expect(await reasons()).toEqual([])
})
