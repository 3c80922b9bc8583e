import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askToCancel, askToMove } from '@/lib/appointment/ask-change'
import { attendAppointment, leaveAppointment } from '@/lib/appointment/attend'
import { cancelAppointment } from '@/lib/appointment/cancel-appointment'
import { chooseSlot } from '@/lib/appointment/choose-slot'
import { confirmAppointment } from '@/lib/appointment/confirm-place'
import { cancelOwnPlace } from '@/lib/appointment/give-place-back'
import { inviteToWorkshop } from '@/lib/appointment/invite-to-workshop'
import { moveAppointment } from '@/lib/appointment/move-appointment'
import { planAppointment } from '@/lib/appointment/plan-appointment'
import { personToPlan, planForm, rendezvousToMove } from '@/lib/appointment/plan-page'
import { proposeSlots } from '@/lib/appointment/propose-slots'
import { recordAttendance } from '@/lib/appointment/record-attendance'
import { withdrawProposal } from '@/lib/appointment/withdraw-proposal'
import { menuCounts, toDoList } from '@/lib/indicator/to-do'
import { useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { BENEFICIARY_RECORD_ID, PERSONAS, PLATFORMS, type PersonaName } from '@/prisma/seed/personas'
import { aSentPerson } from '@/tests/support/a-test'
import { anAppointment, aPlan, aProposal } from '@/tests/support/an-appointment'
import { actorNamed } from '@/tests/support/actors'
import { createPrescription } from '@/tests/support/people'

let restore = () => {}
const at = (moment: string) => {
  restore()
  restore = useClock(() => new Date(moment))
}
beforeEach(() => at('2027-02-01T08:00:00Z'))
afterEach(() => restore())

const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.then(() => null, (thrown: unknown) => thrown)
  if (error !== null && !(error instanceof Refusal)) throw error
  return error
}
const mailsOf = (kind: string) => db.outboxEmail.findMany({ where: { kind }, orderBy: { id: 'asc' }, select: { payload: true } }).then((rows) => rows.map(({ payload }) => payload as Record<string, string>))
const planned = async (more: Parameters<typeof aPlan>[0] = {}) => {
  const person = await aSentPerson()
  const advisor = await actorNamed('advisor')
  const { appointmentId } = await planAppointment(advisor, aPlan({ beneficiaryId: person.beneficiaryId, ...more }))
  return { ...person, advisor, appointmentId, place: { appointmentId, beneficiaryId: person.beneficiaryId } }
}
const placeOf = (where: { appointmentId: string; beneficiaryId: string }) => db.appointmentParticipant.findUniqueOrThrow({ where: { appointmentId_beneficiaryId: where } })

describe('planning', () => {
  test('writes the instant in UTC with the zone of the place, tells the person and who comes, once for a double click', async () => {
    const { beneficiaryId } = await aSentPerson()
    const advisor = await actorNamed('advisor')
    const plan = aPlan({ beneficiaryId, prescriberAttends: 'on' })
    const [first, second] = await Promise.all([planAppointment(advisor, plan), planAppointment(advisor, plan)])
    expect(second).toEqual(first)
    const appointment = await db.appointment.findFirstOrThrow({ include: { participants: true, attendees: true } })
    expect(appointment).toMatchObject({ startsAt: new Date('2027-03-03T13:30:00Z'), endsAt: new Date('2027-03-03T14:30:00Z'), timeZone: 'Europe/Paris', title: 'Bilan mobilité', places: null, sequence: 0 })
    expect(appointment.attendees).toMatchObject([{ accountId: PERSONAS.camille.id }])
    expect(await mailsOf('appointment-person')).toMatchObject([{ event: 'PLANNED', beneficiaryId }])
    expect(await mailsOf('appointment-professional')).toMatchObject([{ event: 'PLANNED', accountId: PERSONAS.camille.id }])
    expect(await db.recordEvent.count({ where: { beneficiaryId, kind: 'APPOINTMENT_PLANNED' } })).toBe(1)
    expect(await db.auditEvent.count({ where: { act: 'appointment.create', outcome: 'DONE' } })).toBe(1)
  })

  test('at La Réunion, on the clocks of La Réunion', async () => {
    await db.platformMembership.create({ data: { accountId: PERSONAS.advisor.id, platformId: PLATFORMS.reunion.id } })
    await db.mobilityPlatform.update({ where: { id: PLATFORMS.reunion.id }, data: { timeZone: 'Indian/Reunion' } })
    const { beneficiaryId } = await aSentPerson({ platform: 'reunion' })
    await planAppointment(await actorNamed('advisor'), aPlan({ beneficiaryId, platformId: PLATFORMS.reunion.id }))
    expect(await db.appointment.findFirstOrThrow()).toMatchObject({ startsAt: new Date('2027-03-03T10:30:00Z'), timeZone: 'Indian/Reunion' })
  })

  test('twenty at once for one hour: one wins, the others get the next free slots, and nothing else is written', async () => {
    const people = []
    for (let count = 0; count < 20; count += 1) people.push(await aSentPerson())
    const advisor = await actorNamed('advisor')
    const refusals = await Promise.all(people.map(({ beneficiaryId }) => refusalOf(planAppointment(advisor, aPlan({ beneficiaryId })))))
    const refused = refusals.filter((refusal) => refusal !== null)
    expect(refused).toHaveLength(19)
    for (const { code, fields } of refused) {
      expect(code).toBe('CONFLICT')
      expect(fields.time?.[0]).toContain('mercredi 3 mars 2027 à 15\u00a0h\u00a030')
    }
    expect([await db.appointment.count(), await db.appointmentParticipant.count(), (await mailsOf('appointment-person')).length]).toEqual([1, 1, 1])
  })

  test('the database refuses two at once whatever the code read before; what follows exactly, or was cancelled, is no overlap', async () => {
    const { appointmentId, advisor, beneficiaryId } = await planned()
    const { id: _id, ...row } = await db.appointment.findUniqueOrThrow({ where: { id: appointmentId } })
    await expect(db.appointment.create({ data: { ...row, startsAt: new Date('2027-03-03T14:00:00Z'), endsAt: new Date('2027-03-03T15:00:00Z') } })).rejects.toThrow(/appointment_advisor_free|exclusion/)
    await planAppointment(advisor, aPlan({ beneficiaryId, time: '15:30' }))
    await cancelAppointment(advisor, { appointmentId, version: 1, reason: 'Conseiller malade.' })
    await planAppointment(advisor, aPlan({ beneficiaryId }))
    expect(await db.appointment.count({ where: { cancelledAt: null } })).toBe(2)
  })

  test('who may', async () => {
    const { beneficiaryId } = await aSentPerson()
    const codeFor = async (name: PersonaName) => (await refusalOf(planAppointment(await actorNamed(name), aPlan({ beneficiaryId }))))?.code ?? null
    expect(await Promise.all((['camille', 'colleague', 'otherPrescriber', 'otherAdvisor', 'hotline', 'admin', 'beneficiary'] as const).map(codeFor))).toEqual(['FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND'])
    expect(await codeFor('advisor')).toBeNull()
    const advisor = await actorNamed('advisor')
    expect((await refusalOf(planAppointment(advisor, aPlan({ beneficiaryId, platformId: PLATFORMS.rennes.id }))))?.code).toBe('NOT_FOUND')
    expect((await refusalOf(planAppointment(advisor, aPlan({ beneficiaryId, on: '2027-03-10', advisorId: PERSONAS.otherAdvisor.id }))))?.fields).toHaveProperty('advisorId')
    await db.beneficiary.update({ where: { id: beneficiaryId }, data: { removedAt: new Date() } })
    expect((await refusalOf(planAppointment(advisor, aPlan({ beneficiaryId, on: '2027-03-11' }))))?.code).toBe('NOT_FOUND')
  })
})

describe('moving and cancelling', () => {
  test('a move tells everybody, forgets what was answered, starts reminders again; to the same date it does nothing', async () => {
    const { advisor, appointmentId, place } = await planned()
    await confirmAppointment(advisor, place)
    await moveAppointment(advisor, { appointmentId, version: 1, on: '2027-03-10', time: '09:00', minutes: 30 })
    await moveAppointment(advisor, { appointmentId, version: 1, on: '2027-03-10', time: '09:00', minutes: 30 })
    expect(await db.appointment.findFirstOrThrow()).toMatchObject({ startsAt: new Date('2027-03-10T08:00:00Z'), endsAt: new Date('2027-03-10T08:30:00Z'), sequence: 1, version: 2 })
    expect(await placeOf(place)).toMatchObject({ confirmedAt: null, remindedThreeDaysAt: null, remindedDayBeforeAt: null })
    expect((await mailsOf('appointment-person')).map(({ event }) => event)).toEqual(['PLANNED', 'MOVED'])
  })

  test('what somebody else moved meanwhile is said with both dates, and not moved', async () => {
    const { advisor, appointmentId } = await planned()
    await moveAppointment(advisor, { appointmentId, version: 1, on: '2027-03-10', time: '09:00', minutes: 30 })
    const stale = await refusalOf(moveAppointment(advisor, { appointmentId, version: 1, on: '2027-03-11', time: '11:00', minutes: 30 }))
    expect(stale?.code).toBe('CONFLICT')
    expect(stale?.message).toMatch(/mercredi 10 mars 2027 à 9.h.00.*jeudi 11 mars 2027 à 11.h.00/)
    expect((await refusalOf(cancelAppointment(advisor, { appointmentId, version: 1, reason: 'x' })))?.code).toBe('CONFLICT')
  })

  test('a move to an hour that is taken is refused; over its own hours it is not', async () => {
    const { advisor, appointmentId, beneficiaryId } = await planned()
    await planAppointment(advisor, aPlan({ beneficiaryId, time: '16:00' }))
    expect((await refusalOf(moveAppointment(advisor, { appointmentId, version: 1, on: '2027-03-03', time: '15:30', minutes: 60 })))?.fields.time?.[0]).toContain('libres')
    await moveAppointment(advisor, { appointmentId, version: 1, on: '2027-03-03', time: '15:00', minutes: 60 })
  })

  test('cancelling tells once, with the reason; what has begun is not cancelled', async () => {
    const { advisor, appointmentId } = await planned()
    const cancel = { appointmentId, version: 1, reason: 'Conseiller malade.' }
    await Promise.all([cancelAppointment(advisor, cancel), cancelAppointment(advisor, cancel)])
    expect((await mailsOf('appointment-person')).map(({ event }) => event)).toEqual(['PLANNED', 'CANCELLED'])
    expect(await db.recordEvent.count({ where: { kind: 'APPOINTMENT_CANCELLED' } })).toBe(1)
    const other = await planned({ on: '2027-03-04' })
    at('2027-03-04T13:40:00Z')
    expect((await refusalOf(cancelAppointment(other.advisor, { ...cancel, appointmentId: other.appointmentId })))?.code).toBe('CONFLICT')
  })
})

describe('answers', () => {
  test('the person confirms, cancels or asks; the prescriber asks and never answers for them', async () => {
    const advisor = await actorNamed('advisor')
    await createPrescription(BENEFICIARY_RECORD_ID)
    await db.beneficiary.update({ where: { id: BENEFICIARY_RECORD_ID }, data: { followedById: PERSONAS.camille.id } })
    const { appointmentId } = await planAppointment(advisor, aPlan({ beneficiaryId: BENEFICIARY_RECORD_ID }))
    const place = { appointmentId, beneficiaryId: BENEFICIARY_RECORD_ID }
    const [lou, camille] = [await actorNamed('beneficiary'), await actorNamed('camille')]
    await confirmAppointment(lou, place)
    await confirmAppointment(lou, place)
    expect((await placeOf(place)).confirmedAt).not.toBeNull()
    expect(await db.recordEvent.count({ where: { kind: 'APPOINTMENT_CONFIRMED' } })).toBe(1)
    expect((await refusalOf(confirmAppointment(camille, place)))?.code).toBe('FORBIDDEN')
    expect((await refusalOf(cancelOwnPlace(camille, { ...place, reason: null })))?.code).toBe('FORBIDDEN')
    await askToCancel(camille, { ...place, reason: 'Elle a un entretien.' })
    await askToMove(camille, { ...place, reason: 'Deux demandes à la fois ne font qu’une.' })
    expect(await placeOf(place)).toMatchObject({ askedToCancel: true, confirmedAt: null, moveReason: 'Elle a un entretien.' })
    expect(await mailsOf('appointment-answer')).toMatchObject([{ answer: 'CANCEL_ASKED' }])
    expect((await toDoList(advisor)).items.map(({ reason }) => reason)).toContain('ANSWER_CHANGE')
    await cancelOwnPlace(lou, { ...place, reason: null })
    await cancelOwnPlace(lou, { ...place, reason: null })
    expect(await db.appointment.findFirstOrThrow()).toMatchObject({ cancelledAt: expect.any(Date) })
    expect((await mailsOf('appointment-answer')).map(({ answer }) => answer)).toEqual(['CANCEL_ASKED', 'CANCELLED'])
    expect((await refusalOf(confirmAppointment(lou, place)))?.code).toBe('CONFLICT')
    for (const name of ['colleague', 'otherPrescriber', 'otherAdvisor'] as const) expect((await refusalOf(askToMove(await actorNamed(name), { ...place, reason: null })))?.code).toBe('NOT_FOUND')
  })

  test('a professional who follows the person says that they come, and changes their mind', async () => {
    const { appointmentId } = await planned()
    const camille = await actorNamed('camille')
    await attendAppointment(camille, { appointmentId })
    await attendAppointment(camille, { appointmentId })
    expect([await db.appointmentAttendee.count(), (await mailsOf('appointment-professional')).length]).toEqual([1, 1])
    await leaveAppointment(camille, { appointmentId })
    expect(await db.appointmentAttendee.count()).toBe(0)
    expect((await refusalOf(attendAppointment(await actorNamed('colleague'), { appointmentId })))?.code).toBe('NOT_FOUND')
  })
})

describe('ateliers', () => {
  test('the last place goes to one of five who ask at once; a place given back is free again', async () => {
    const advisor = await actorNamed('advisor')
    const { appointmentId } = await planAppointment(advisor, aPlan({ type: 'WORKSHOP', places: 2 }))
    const people = []
    for (let count = 0; count < 5; count += 1) people.push(await aSentPerson())
    const refusals = await Promise.all(people.map(({ beneficiaryId }) => refusalOf(inviteToWorkshop(advisor, { appointmentId, beneficiaryId }))))
    expect(refusals.filter((refusal) => refusal?.message.includes('plus de place'))).toHaveLength(3)
    const [taken] = await db.appointmentParticipant.findMany({ where: { appointmentId } })
    const free = people.find((_, rank) => refusals[rank])
    if (!taken || !free) throw new Error('nobody has a place')
    await cancelOwnPlace(advisor, { appointmentId, beneficiaryId: taken.beneficiaryId, reason: null })
    expect((await db.appointment.findFirstOrThrow()).cancelledAt).toBeNull()
    await inviteToWorkshop(advisor, { appointmentId, beneficiaryId: free.beneficiaryId })
    expect(await db.appointmentParticipant.count({ where: { appointmentId, cancelledAt: null } })).toBe(2)
    expect((await refusalOf(inviteToWorkshop(await actorNamed('camille'), { appointmentId, beneficiaryId: free.beneficiaryId })))?.code).toBe('FORBIDDEN')
  })
})

describe('slots', () => {
  test('three are proposed, the prescriber or the person chooses one, once; a new proposal takes the place of the former', async () => {
    const { beneficiaryId } = await aSentPerson()
    const [advisor, camille] = [await actorNamed('advisor'), await actorNamed('camille')]
    await proposeSlots(advisor, aProposal(beneficiaryId))
    await proposeSlots(advisor, aProposal(beneficiaryId, { on1: '2027-03-08' }))
    expect(await db.slotProposal.count({ where: { withdrawnAt: null } })).toBe(1)
    expect((await mailsOf('slots-proposed')).map(({ audience }) => audience)).toEqual(['PERSON', 'PRESCRIBER', 'PERSON', 'PRESCRIBER'])
    expect((await toDoList(camille)).items.map(({ reason }) => reason)).toContain('CHOOSE_SLOT')
    const { slots } = await db.slotProposal.findFirstOrThrow({ where: { withdrawnAt: null }, include: { slots: { orderBy: { startsAt: 'asc' } } } })
    const [first, second] = slots
    if (!first || !second) throw new Error('no slot')
    for (const name of ['colleague', 'otherAdvisor'] as const) expect((await refusalOf(chooseSlot(await actorNamed(name), { slotId: first.id })))?.code).toBe('NOT_FOUND')
    const [one, other] = await Promise.all([chooseSlot(camille, { slotId: first.id }), chooseSlot(advisor, { slotId: second.id })])
    expect(one).toEqual(other)
    expect(await db.appointment.count()).toBe(1)
    expect((await refusalOf(withdrawProposal(camille, { proposalId: first.proposalId })))?.code).toBe('FORBIDDEN')
  })

  test('a slot taken meanwhile is refused with the next free ones; a withdrawn one can no longer be chosen', async () => {
    const { beneficiaryId } = await aSentPerson()
    const [advisor, camille] = [await actorNamed('advisor'), await actorNamed('camille')]
    const { proposalId } = await proposeSlots(advisor, aProposal(beneficiaryId))
    const [slot, later] = await db.proposedSlot.findMany({ where: { proposalId }, orderBy: { startsAt: 'asc' } })
    if (!slot || !later) throw new Error('no slot')
    const other = await aSentPerson()
    await planAppointment(advisor, aPlan({ beneficiaryId: other.beneficiaryId, on: '2027-03-03', time: '09:00' }))
    expect((await refusalOf(chooseSlot(camille, { slotId: slot.id })))?.fields.slotId?.[0]).toContain('libres')
    await withdrawProposal(advisor, { proposalId })
    expect((await refusalOf(chooseSlot(camille, { slotId: later.id })))?.code).toBe('CONFLICT')
    expect((await refusalOf(proposeSlots(advisor, aProposal(beneficiaryId, { on2: '2027-03-05', time2: '10:00' }))))?.fields).toHaveProperty('time3')
  })

  test('other slots for a rendez-vous: the choice moves it', async () => {
    const { advisor, appointmentId, beneficiaryId } = await planned()
    const { proposalId } = await proposeSlots(advisor, aProposal(beneficiaryId, { movesId: appointmentId, on1: '2027-03-03', time1: '15:00' }))
    const slot = await db.proposedSlot.findFirstOrThrow({ where: { proposalId }, orderBy: { startsAt: 'asc' } })
    expect(await chooseSlot(await actorNamed('camille'), { slotId: slot.id })).toEqual({ appointmentId, beneficiaryId })
    expect(await db.appointment.findMany({ select: { startsAt: true, sequence: true } })).toEqual([{ startsAt: new Date('2027-03-03T14:00:00Z'), sequence: 1 }])
  })
})

describe('the form', () => {
  test('the plateforme is the person’s last, the chosen one, or that of the rendez-vous to move; an atelier asks', async () => {
    const { beneficiaryId, advisor: noa, appointmentId } = await planned()
    await db.platformMembership.create({ data: { accountId: PERSONAS.advisor.id, platformId: PLATFORMS.rennes.id } })
    const advisor = { ...noa, platformIds: [PLATFORMS.nantes.id, PLATFORMS.rennes.id] }
    const person = await personToPlan(advisor, beneficiaryId)
    const at = async (more: Partial<Parameters<typeof planForm>[1]> = {}) => (await planForm(advisor, { person, moved: null, ...more }))?.platform?.id
    expect([await at(), await at({ platformId: PLATFORMS.rennes.id })], 'never sent to Rennes').toEqual([PLATFORMS.nantes.id, PLATFORMS.nantes.id])
    await createPrescription(beneficiaryId, { platform: 'rennes', sentAt: new Date('2027-03-01T08:00:00Z') })
    const again = await personToPlan(advisor, beneficiaryId)
    expect([await at({ person: again }), await at({ person: again, platformId: PLATFORMS.nantes.id })]).toEqual([PLATFORMS.rennes.id, PLATFORMS.nantes.id])
    const moved = await rendezvousToMove(advisor, { id: appointmentId, beneficiaryId })
    const form = await planForm(advisor, { person: again, moved })
    expect([form?.platform?.id, form?.others]).toEqual([PLATFORMS.nantes.id, []])
    expect(await planForm(advisor, { person: null, moved: null })).toMatchObject({ platform: null, others: [{ id: expect.any(String) }, { id: expect.any(String) }] })
    expect(await at({ person: null, platformId: PLATFORMS.rennes.id })).toBe(PLATFORMS.rennes.id)
    // Free hours are those of whoever receives.
    const colleague = await anAppointment(beneficiaryId, { advisorId: PERSONAS.otherAdvisor.id, startsAt: new Date('2027-03-10T09:00:00Z') })
    expect(await planForm(advisor, { person: again, moved: await rendezvousToMove(advisor, { id: colleague, beneficiaryId }) })).toMatchObject({ ownFree: false })
    expect(await planForm({ ...advisor, platformIds: [] }, { person: null, moved: null })).toBeNull()
  })
})

describe('attendance', () => {
  test('is asked the day after, noted by the plateforme, mailed to nobody', async () => {
    const { advisor, appointmentId, place } = await planned({ time: '22:45' })
    const waiting = async () => (await toDoList(advisor)).items.filter(({ reason }) => reason === 'FILL_ATTENDANCE').length
    expect((await refusalOf(recordAttendance(advisor, { ...place, attendance: 'ABSENT' })))?.fields).toHaveProperty('attendance')
    at('2027-03-03T22:50:00Z')
    expect(await waiting()).toBe(0)
    const before = await db.outboxEmail.count()
    at('2027-03-04T08:00:00Z')
    expect(await waiting()).toBe(1)
    const counted = (await menuCounts(advisor)).toDo
    await recordAttendance(advisor, { ...place, attendance: 'ABSENT' })
    await recordAttendance(advisor, { ...place, attendance: 'ABSENT' })
    expect([await waiting(), (await menuCounts(advisor)).toDo]).toEqual([0, counted - 1])
    expect(await db.outboxEmail.count()).toBe(before)
    expect(await db.appointment.findUniqueOrThrow({ where: { id: appointmentId } })).toMatchObject({ cancelledAt: null, sequence: 0 })
    expect(await db.recordEvent.count({ where: { kind: 'APPOINTMENT_MISSED' } })).toBe(1)
    expect((await refusalOf(recordAttendance(await actorNamed('camille'), { ...place, attendance: 'ATTENDED' })))?.code).toBe('FORBIDDEN')
    expect((await refusalOf(recordAttendance(await actorNamed('otherAdvisor'), { ...place, attendance: 'ATTENDED' })))?.code).toBe('NOT_FOUND')
  })

  test.each([
    ['ATTENDED', 'APPOINTMENT_ATTENDED'],
    ['ABSENT', 'APPOINTMENT_MISSED'],
    ['EXCUSED', 'APPOINTMENT_EXCUSED'],
    ['CANCELLED_BY_SERVICE', 'APPOINTMENT_NOT_HELD'],
  ] as const)('%s has its own words; a correction says that it is one and what holds now', async (attendance, kind) => {
    const { advisor, place } = await planned()
    at('2027-03-04T08:00:00Z')
    const last = async () => (await db.recordEvent.findFirstOrThrow({ where: { beneficiaryId: place.beneficiaryId }, orderBy: { id: 'desc' } })).kind
    await recordAttendance(advisor, { ...place, attendance })
    expect(await last()).toBe(kind)
    const other = attendance === 'ATTENDED' ? 'ABSENT' : 'ATTENDED'
    await recordAttendance(advisor, { ...place, attendance: other })
    expect(await last()).toBe(`ATTENDANCE_CORRECTED_${other}`)
    await recordAttendance(advisor, { ...place, attendance: 'TO_FILL' })
    expect(await last()).toBe('ATTENDANCE_CORRECTED_TO_FILL')
    await recordAttendance(advisor, { ...place, attendance })
    expect(await last()).toBe(kind)
    expect(await db.recordEvent.count({ where: { kind: 'APPOINTMENT_MISSED' } })).toBe(attendance === 'ABSENT' ? 2 : 0)
  })
})

test('forged ids are none of theirs', async () => {
  const advisor = await actorNamed('advisor')
  const forged = { appointmentId: '0190d000-0000-7000-8000-00000000ffff', beneficiaryId: '0190d000-0000-7000-8000-00000000fffe' }
  const acts = [() => confirmAppointment(advisor, forged), () => cancelOwnPlace(advisor, { ...forged, reason: null }), () => askToMove(advisor, { ...forged, reason: null }), () => attendAppointment(advisor, forged), () => cancelAppointment(advisor, { ...forged, version: 1, reason: 'x' }), () => chooseSlot(advisor, { slotId: forged.appointmentId }), () => withdrawProposal(advisor, { proposalId: '%' })]
  for (const act of acts) expect((await refusalOf(act()))?.code).toBe('NOT_FOUND')
})
