import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answerByLink, chooseByLink } from '@/lib/appointment/answer-by-link'
import { openLink } from '@/lib/appointment/appointment-link'
import { appointmentPage, convocation } from '@/lib/appointment/appointment-page'
import { createFeed, readFeed, revokeFeed } from '@/lib/appointment/calendar-feed'
import { parseCalendar } from '@/lib/appointment/calendar-filters'
import { calendarPage } from '@/lib/appointment/calendar-page'
import { calendarRows } from '@/lib/appointment/calendar-rows'
import { cancelAppointment } from '@/lib/appointment/cancel-appointment'
import { cancelOwnPlace } from '@/lib/appointment/give-place-back'
import { attendAppointment, leaveAppointment } from '@/lib/appointment/attend'
import { inviteToWorkshop } from '@/lib/appointment/invite-to-workshop'
import { moveAppointment } from '@/lib/appointment/move-appointment'
import { chosenSlot, linkedProposals } from '@/lib/appointment/open-proposals'
import { planAppointment } from '@/lib/appointment/plan-appointment'
import { proposeSlots } from '@/lib/appointment/propose-slots'
import { recordAppointments } from '@/lib/appointment/record-appointments'
import { sendReminders } from '@/lib/appointment/send-reminders'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { toDoList } from '@/lib/indicator/to-do'
import { useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { keepLocally } from '@/lib/infra/mail/transports'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { Refusal } from '@/lib/infra/refusal'
import { endCall, openCalls } from '@/lib/prescription/calls'
import { GET } from '@/app/api/calendar/[token]/route'
import { PERSONAS, PLATFORMS, type PersonaName } from '@/prisma/seed/personas'
import { aSentPerson } from '@/tests/support/a-test'
import { anAppointment, aPlan, aProposal } from '@/tests/support/an-appointment'
import { actorNamed, aPerson } from '@/tests/support/actors'
import { statementsOf } from '@/tests/support/statements'

let restore = () => {}
const at = (moment: string) => {
  restore()
  restore = useClock(() => new Date(moment))
}
beforeEach(() => at('2027-02-01T08:00:00Z'))
afterEach(() => restore())

const send = () => sendDueMails(MAIL_RENDERERS, keepLocally)
const mails = async () => {
  await send()
  const rows = await db.localMail.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ attachments, ...mail }) => ({ ...mail, files: attachments as { name: string; type: string; text: string }[] }))
}
const eventOf = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const [event] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  if (!event) throw new Error('no event')
  return { method: calendar.getFirstPropertyValue('method'), uid: event.uid, sequence: event.sequence, start: event.startDate.toJSDate(), end: event.endDate.toJSDate(), status: event.component.getFirstPropertyValue('status'), summary: event.summary, location: event.location }
}
const planned = async (more: Parameters<typeof aPlan>[0] = {}, email: string | null = 'personne@exemple.test') => {
  const person = await aSentPerson({ person: aPerson({ email }) })
  const advisor = await actorNamed('advisor')
  const { appointmentId } = await planAppointment(advisor, aPlan({ beneficiaryId: person.beneficiaryId, ...more }))
  return { ...person, advisor, appointmentId }
}
const tokenIn = (text: string) => /\/rendez-vous\/([\w-]+)/.exec(text)?.[1] ?? ''

describe('mails', () => {
  test('plan, move, cancel: one identifier, a sequence that grows, REQUEST then CANCEL, read by a calendar library', async () => {
    const { advisor, appointmentId } = await planned()
    await send()
    await moveAppointment(advisor, { appointmentId, version: 1, on: '2027-03-28', time: '03:30', minutes: 60 })
    await send()
    await cancelAppointment(advisor, { appointmentId, version: 2, reason: 'Conseiller malade.' })
    const [plan, moved, cancelled] = await mails()
    const events = [plan, moved, cancelled].map((mail) => eventOf(mail?.files[0]?.text ?? ''))
    expect(events.map(({ method, sequence, status }) => [method, sequence, status])).toEqual([['REQUEST', 0, 'CONFIRMED'], ['REQUEST', 1, 'CONFIRMED'], ['CANCEL', 2, 'CANCELLED']])
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(1)
    expect(events.map(({ start }) => start.toISOString())).toEqual(['2027-03-03T13:30:00.000Z', '2027-03-28T01:30:00.000Z', '2027-03-28T01:30:00.000Z'])
    expect(events[0]).toMatchObject({ summary: 'Rendez-vous Wimoov\u00a0: Bilan mobilité', location: '1 rue de la Démonstration, 44000 Nantes' })
    expect(plan?.files[0]?.type).toBe('text/calendar; charset=utf-8; method=REQUEST')
    expect(plan?.text).toContain('mercredi 3 mars 2027, de 14\u00a0h\u00a030 à 15\u00a0h\u00a030')
    expect(cancelled?.text).toContain('Conseiller malade.')
    expect(cancelled?.text).not.toContain('/rendez-vous/')
    for (const mail of [plan, moved, cancelled]) expect(mail?.subject).not.toMatch(/Personne|Démo|\d/)
  })

  test('who says that they come, then that they do not, has it taken out of their agenda, only if it was put there', async () => {
    const { appointmentId } = await planned()
    const camille = await actorNamed('camille')
    const theirs = async () => (await mails()).filter(({ to }) => to === PERSONAS.camille.email)
    await attendAppointment(camille, { appointmentId })
    await leaveAppointment(camille, { appointmentId })
    expect(await theirs(), 'neither left').toEqual([])
    at('2027-02-01T09:00:00Z')
    await moveAppointment(await actorNamed('advisor'), { appointmentId, version: 1, on: '2027-03-10', time: '09:00', minutes: 60 })
    await attendAppointment(camille, { appointmentId })
    await send()
    await leaveAppointment(camille, { appointmentId })
    const events = (await theirs()).map(({ files }) => eventOf(files[0]?.text ?? ''))
    expect(events.map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL'])
    expect(events[1]?.sequence).toBeGreaterThan(events[0]?.sequence ?? 0)
    await attendAppointment(camille, { appointmentId })
    expect((await theirs()).map(({ files }) => eventOf(files[0]?.text ?? '').method)).toEqual(['REQUEST', 'CANCEL', 'REQUEST'])
  })

  test('a mail that a later act has overtaken does not leave', async () => {
    const { advisor, appointmentId } = await planned()
    await moveAppointment(advisor, { appointmentId, version: 1, on: '2027-03-10', time: '09:00', minutes: 60 })
    await cancelAppointment(advisor, { appointmentId, version: 2, reason: 'Conseiller malade.' })
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Votre rendez-vous avec Wimoov est annulé'])
  })

  test('rendered again, a mail is the same to the letter', async () => {
    await planned()
    const row = await db.outboxEmail.findFirstOrThrow({ where: { kind: 'appointment-person' } })
    const render = () => MAIL_RENDERERS['appointment-person']?.(row.payload as Record<string, unknown>, row.id)
    expect(await render()).toEqual(await render())
  })
})

describe('the link of a mail', () => {
  test('answers without a session: confirms, asks, cancels; an unknown or ended one is nothing', async () => {
    const { appointmentId, beneficiaryId } = await planned()
    const token = tokenIn((await mails())[0]?.text ?? '')
    expect(await openLink(token)).toEqual({ purpose: 'APPOINTMENT', beneficiaryId, appointmentId })
    const place = () => db.appointmentParticipant.findFirstOrThrow({ where: { appointmentId } })
    await answerByLink({ token, answer: 'venir', reason: null })
    expect((await place()).confirmedAt).not.toBeNull()
    await answerByLink({ token, answer: 'deplacer', reason: 'Libre le mardi.' })
    expect(await place()).toMatchObject({ confirmedAt: null, moveReason: 'Libre le mardi.', moveAskedById: null })
    // The same words are asked once; other words are the last that count, and reach the advisor.
    await answerByLink({ token, answer: 'deplacer', reason: 'Libre le mardi.' })
    at('2027-02-01T08:00:01Z')
    await answerByLink({ token, answer: 'deplacer', reason: 'Libre le jeudi.' })
    expect(await place()).toMatchObject({ moveReason: 'Libre le jeudi.' })
    expect(await db.outboxEmail.count({ where: { kind: 'appointment-answer' } })).toBe(2)
    await answerByLink({ token, answer: 'annuler', reason: null })
    await answerByLink({ token, answer: 'annuler', reason: null })
    expect(await db.appointment.findFirstOrThrow()).toMatchObject({ cancelledAt: expect.any(Date), cancelledById: null })
    for (const wrong of ['', 'x'.repeat(43), `${token}x`, '%', '../../x']) await expect(answerByLink({ token: wrong, answer: 'venir', reason: null })).rejects.toBeInstanceOf(Refusal)
    at('2027-03-12T08:00:00Z')
    expect(await openLink(token)).toBeNull()
    at('2027-02-01T08:00:00Z')
    await db.beneficiary.update({ where: { id: beneficiaryId }, data: { removedAt: new Date() } })
    expect(await openLink(token)).toBeNull()
  })

  test('chooses a slot of its person, never of another', async () => {
    const { beneficiaryId } = await aSentPerson({ person: aPerson({ email: 'personne@exemple.test' }) })
    const other = await aSentPerson()
    const advisor = await actorNamed('advisor')
    await proposeSlots(advisor, aProposal(beneficiaryId))
    const { proposalId } = await proposeSlots(advisor, aProposal(other.beneficiaryId, { on1: '2027-03-15', on2: '2027-03-16', on3: '2027-03-17' }))
    const token = tokenIn((await mails()).find(({ to }) => to === 'personne@exemple.test')?.text ?? '')
    const theirs = await db.proposedSlot.findFirstOrThrow({ where: { proposalId } })
    await expect(chooseByLink({ token, slotId: theirs.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const own = await db.proposedSlot.findFirstOrThrow({ where: { proposal: { beneficiaryId } } })
    await chooseByLink({ token, slotId: own.id })
    expect(await db.appointment.findMany({ select: { startsAt: true, participants: { select: { beneficiaryId: true } } } })).toEqual([{ startsAt: own.startsAt, participants: [{ beneficiaryId }] }])
    // Who chose has said that they come; the advisor gets one mail, with the rendez-vous for their calendar.
    expect((await db.appointmentParticipant.findFirstOrThrow({ where: { beneficiaryId } })).confirmedAt).not.toBeNull()
    const told = (await mails()).slice(2 + 2)
    expect(told.map(({ to, subject }) => [to, subject])).toEqual(expect.arrayContaining([['personne@exemple.test', 'Votre rendez-vous avec Wimoov'], [PERSONAS.advisor.email, 'Un créneau proposé est choisi']]))
    expect(told.filter(({ to }) => to === PERSONAS.advisor.email).map(({ files }) => files.map(({ text }) => eventOf(text).method))).toEqual([['REQUEST']])
    expect(told.find(({ to }) => to === 'personne@exemple.test')?.text).toContain('Vous avez dit que vous venez.')
    expect([await linkedProposals(beneficiaryId), await chosenSlot(beneficiaryId), await chosenSlot(other.beneficiaryId)]).toEqual([[], { title: 'Bilan mobilité', startsAt: own.startsAt, timeZone: 'Europe/Paris' }, null])
    await expect(answerByLink({ token, answer: 'venir', reason: null })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('what an advisor has in their calendar by mail leaves it by mail', () => {
  const chosenByLink = async () => {
    const { beneficiaryId } = await aSentPerson({ person: aPerson({ email: 'personne@exemple.test' }) })
    const advisor = await actorNamed('advisor')
    await proposeSlots(advisor, aProposal(beneficiaryId))
    const proposed = tokenIn((await mails()).find(({ to }) => to === 'personne@exemple.test')?.text ?? '')
    const slot = await db.proposedSlot.findFirstOrThrow({ where: { proposal: { beneficiaryId } }, orderBy: { startsAt: 'asc' } })
    await chooseByLink({ token: proposed, slotId: slot.id })
    const { id: appointmentId, version } = await db.appointment.findFirstOrThrow()
    const link = tokenIn((await mails()).filter(({ to }) => to === 'personne@exemple.test').at(-1)?.text ?? '')
    return { advisor, beneficiaryId, appointmentId, version, link }
  }
  const lastToAdvisor = async () => (await mails()).filter(({ to }) => to === PERSONAS.advisor.email).at(-1)?.files.map(({ text }) => eventOf(text)).map(({ method, uid }) => [method, uid.split('@')[0]])

  test('the person cancels by the link', async () => {
    const { appointmentId, link } = await chosenByLink()
    await answerByLink({ token: link, answer: 'annuler', reason: null })
    expect(await lastToAdvisor()).toEqual([['CANCEL', appointmentId]])
  })

  test('the advisor cancels it, or moves it, themself', async () => {
    const { advisor, appointmentId, version } = await chosenByLink()
    await moveAppointment(advisor, { appointmentId, version, on: '2027-03-20', time: '09:00', minutes: 60 })
    expect(await lastToAdvisor()).toEqual([['REQUEST', appointmentId]])
    await cancelAppointment(advisor, { appointmentId, version: version + 1, reason: 'Malade.' })
    expect(await lastToAdvisor()).toEqual([['CANCEL', appointmentId]])
  })

  test('who planned it themself is told nothing of what they do', async () => {
    const { advisor, appointmentId } = await planned()
    await cancelAppointment(advisor, { appointmentId, version: 1, reason: 'Malade.' })
    expect((await mails()).filter(({ to }) => to === PERSONAS.advisor.email)).toEqual([])
  })
})

describe('reminders', () => {
  const remindersSent = async () => (await mails()).filter(({ subject }) => subject.startsWith('Rappel')).map(({ subject }) => subject.slice(-12))

  test('leave three days and one day before, once each, from nine on the clocks of the place', async () => {
    await planned()
    for (const [moment, count] of [['2027-02-28T07:59:00Z', 0], ['2027-02-28T08:00:00Z', 1], ['2027-02-28T08:15:00Z', 1], ['2027-03-02T07:59:00Z', 1], ['2027-03-02T08:00:00Z', 2], ['2027-03-03T12:00:00Z', 2]] as const) {
      at(moment)
      await Promise.all([sendReminders(), sendReminders()])
      expect([moment, (await remindersSent()).length]).toEqual([moment, count])
    }
  })

  test('start again after a move, stop with a cancellation, never speak of the past', async () => {
    const { advisor, appointmentId } = await planned()
    at('2027-02-28T09:00:00Z')
    await sendReminders()
    await moveAppointment(advisor, { appointmentId, version: 1, on: '2027-03-20', time: '09:00', minutes: 60 })
    at('2027-03-02T09:00:00Z')
    await sendReminders()
    expect(await remindersSent()).toHaveLength(0)
    at('2027-03-17T09:00:00Z')
    await sendReminders()
    expect(await remindersSent()).toHaveLength(1)
    await cancelAppointment(advisor, { appointmentId, version: 2, reason: 'Fermé.' })
    at('2027-03-19T09:00:00Z')
    await sendReminders()
    expect(await remindersSent()).toHaveLength(1)
    // Planned the evening before: the mail of the plan has said it.
    at('2027-04-01T18:00:00Z')
    await planned({ on: '2027-04-02', time: '10:00' }, 'autre@exemple.test')
    await sendReminders()
    at('2027-04-02T12:00:00Z')
    await sendReminders()
    expect(await remindersSent()).toHaveLength(1)
  })

  test('without an address, each becomes a call to make, with a sheet to print; the call goes with the rendez-vous', async () => {
    const { advisor, appointmentId, beneficiaryId } = await planned({}, null)
    const camille = await actorNamed('camille')
    expect(await openCalls(camille, beneficiaryId)).toMatchObject([{ reason: 'APPOINTMENT', appointment: { id: appointmentId, event: 'PLANNED', stands: true } }])
    const [call] = await openCalls(advisor, beneficiaryId)
    await endCall(advisor, { callId: call?.id ?? '' })
    at('2027-02-28T09:00:00Z')
    await sendReminders()
    await sendReminders()
    expect((await openCalls(camille, beneficiaryId)).map(({ reason }) => reason)).toEqual(['REMINDER'])
    for (const who of [advisor, camille]) expect((await toDoList(who)).items.map(({ reason }) => reason)).toContain('CALL_PERSON')
    expect(await convocation(camille, { id: appointmentId, beneficiaryId })).toMatchObject({ title: 'Bilan mobilité', place: '1 rue de la Démonstration, 44000 Nantes' })
    for (const name of ['colleague', 'otherAdvisor', 'hotline', 'admin'] as const) expect(await convocation(await actorNamed(name), { id: appointmentId, beneficiaryId })).toBeNull()
    await cancelAppointment(advisor, { appointmentId, version: 1, reason: 'Fermé.' })
    expect((await openCalls(camille, beneficiaryId)).map(({ reason }) => reason)).toEqual(['APPOINTMENT'])
    expect(await mails()).toEqual([])
  })
})

describe('the private address', () => {
  const summaries = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary)

  test('gives the last thirty days and what is to come, without names unless asked, by the rights of the moment', async () => {
    const { advisor, beneficiaryId } = await planned()
    await anAppointment(beneficiaryId, { startsAt: new Date('2027-01-20T09:00:00Z'), title: 'Récent' })
    await anAppointment(beneficiaryId, { startsAt: new Date('2026-12-20T09:00:00Z'), title: 'Ancien' })
    await anAppointment(beneficiaryId, { startsAt: new Date('2027-02-20T09:00:00Z'), title: 'Annulé', cancelledAt: new Date() })
    const camille = await actorNamed('camille')
    const secret = await createFeed(camille, { withNames: false })
    expect(summaries((await readFeed(secret)) ?? '')).toEqual(['Rendez-vous Wimoov\u00a0: Récent', 'Rendez-vous Wimoov\u00a0: Bilan mobilité'])
    const named = await createFeed(camille, { withNames: true })
    expect(await readFeed(secret)).toBeNull()
    expect(summaries((await readFeed(named)) ?? '')[0]).toMatch(/Récent, DÉMO \d+ Personne/)
    await db.beneficiary.update({ where: { id: beneficiaryId }, data: { followedById: PERSONAS.colleague.id } })
    expect(summaries((await readFeed(named)) ?? '')).toEqual([])
    const theirs = await createFeed(advisor, { withNames: false })
    expect(summaries((await readFeed(theirs)) ?? '')).toHaveLength(2)
    await db.account.update({ where: { id: advisor.accountId }, data: { disabledAt: new Date() } })
    expect(await readFeed(theirs)).toBeNull()
  })

  test('ends when its owner says so; the hotline has none', async () => {
    const camille = await actorNamed('camille')
    const secret = await createFeed(camille, { withNames: false })
    const read = async (token: string) => GET(new Request('http://localhost'), { params: Promise.resolve({ token }) })
    expect((await read(secret)).headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect((await read(`${secret}.ics`)).status).toBe(200)
    await revokeFeed(camille)
    expect((await read(secret)).status).toBe(404)
    for (const wrong of ['x', '%00', `${secret}/..`]) expect((await read(wrong)).status).toBe(404)
    await expect(createFeed(await actorNamed('hotline'), { withNames: true })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the calendar', () => {
  const february = { from: new Date('2027-02-01T00:00:00Z'), to: new Date('2027-04-01T00:00:00Z') }
  const all = { type: null, q: '', conseiller: null, miens: false }

  test('shows each their own; the hotline reads when and with which plateforme', async () => {
    const { appointmentId, beneficiaryId } = await planned()
    const seen = async (name: PersonaName) => (await calendarRows(await actorNamed(name), february)).length
    expect(await Promise.all((['camille', 'advisor', 'hotline', 'colleague', 'otherPrescriber', 'otherAdvisor', 'admin', 'beneficiary'] as const).map(seen))).toEqual([1, 1, 1, 0, 0, 0, 0, 0])
    const [row] = await calendarRows(await actorNamed('hotline'), { ...february, filters: { ...all, q: 'introuvable' } })
    expect(row).toMatchObject({ title: null, type: null, advisor: null, place: null, people: [], platform: PLATFORMS.nantes.name })
    expect(Object.keys((await appointmentPage(await actorNamed('hotline'), appointmentId)) ?? {}).sort()).toEqual(['cancelledAt', 'detail', 'endsAt', 'id', 'platform', 'startsAt', 'timeZone'])
    expect(await recordAppointments(await actorNamed('hotline'), beneficiaryId)).toMatchObject([{ title: null, place: null, attendance: null }])
    for (const name of ['colleague', 'otherAdvisor', 'admin'] as const) expect(await appointmentPage(await actorNamed(name), appointmentId)).toBeNull()
  })

  test('of an atelier, a prescriber reads the people they follow and no other name', async () => {
    const [own, other] = [await aSentPerson(), await aSentPerson({ by: 'otherPrescriber' })]
    const id = await anAppointment(own.beneficiaryId, { places: 8, type: 'WORKSHOP', startsAt: new Date('2027-02-10T09:00:00Z'), participants: { create: [{ beneficiaryId: own.beneficiaryId }, { beneficiaryId: other.beneficiaryId }] } })
    const [row] = await calendarRows(await actorNamed('camille'), february)
    expect(row).toMatchObject({ taken: 2, people: [{ id: own.beneficiaryId }] })
    const page = await appointmentPage(await actorNamed('camille'), id)
    expect(page?.detail === 'FULL' && page.people.map(({ beneficiaryId }) => beneficiaryId)).toEqual([own.beneficiaryId])
  })

  test('filters by type, person, advisor and « mes bénéficiaires »', async () => {
    const { beneficiaryId, advisor } = await planned()
    await db.beneficiary.update({ where: { id: beneficiaryId }, data: { lastName: 'Démo-Œillet' } })
    const colleague = await aSentPerson()
    await anAppointment(colleague.beneficiaryId, { advisorId: PERSONAS.otherAdvisor.id, type: 'FOLLOW_UP', startsAt: new Date('2027-02-10T09:00:00Z') })
    const count = async (filters: Partial<typeof all> | object) => (await calendarRows(advisor, { ...february, filters: { ...all, ...filters } })).length
    expect(await count({})).toBe(2)
    expect(await count({ type: 'BILAN' })).toBe(1)
    expect(await count({ q: 'oeillet' })).toBe(1)
    for (const q of ['%', '_', 'introuvable']) expect(await count({ q })).toBe(0)
    expect(await count({ conseiller: PERSONAS.otherAdvisor.id })).toBe(1)
    expect(await count({ miens: true })).toBe(1)
  })

  test('puts each rendez-vous on the day of its place, at midnight too', async () => {
    const { beneficiaryId } = await aSentPerson()
    // Half past midnight at La Réunion, on 1 July: still 30 June in Paris.
    await anAppointment(beneficiaryId, { startsAt: new Date('2027-06-30T20:30:00Z'), timeZone: 'Indian/Reunion' })
    await anAppointment(beneficiaryId, { startsAt: new Date('2027-06-30T22:00:00Z') })
    const page = await calendarPage(await actorNamed('camille'), (today) => parseCalendar({ vue: 'jour', jour: '2027-07-01' }, today))
    expect(page.days.map(({ entries }) => entries.map(({ timeZone }) => timeZone))).toEqual([['Indian/Reunion', 'Europe/Paris']])
  })

  test('weeks of a month begin on Monday; holidays of the reader’s place are named; today is that of the place', async () => {
    at('2027-12-19T20:30:00Z')
    await db.mobilityPlatform.update({ where: { id: PLATFORMS.nantes.id }, data: { timeZone: 'Indian/Reunion', postalCode: '97400' } })
    const page = await calendarPage(await actorNamed('advisor'), (today) => parseCalendar({ vue: 'mois' }, today))
    expect([page.days[0]?.iso, page.days.length, page.today]).toEqual(['2027-11-29', 35, '2027-12-20'])
    expect(page.days.find(({ iso }) => iso === '2027-12-20')?.holidays).toEqual(['Abolition de l’esclavage (La Réunion)'])
  })

  test('a prescriber reads by the clock and the holidays of where their people are sent', async () => {
    at('2027-12-19T20:30:00Z')
    await aSentPerson({ platform: 'reunion' })
    const page = await calendarPage(await actorNamed('camille'), (today) => parseCalendar({}, today))
    expect([page.zone, page.today]).toEqual(['Indian/Reunion', '2027-12-20'])
    expect(page.days.find(({ iso }) => iso === '2027-12-20')?.holidays).toEqual(['Abolition de l’esclavage (La Réunion)'])
    await db.mobilityPlatform.update({ where: { id: PLATFORMS.reunion.id }, data: { timeZone: 'Europe/Paris', postalCode: '67000' } })
    const alsace = await calendarPage(await actorNamed('camille'), (today) => parseCalendar({ vue: 'liste', jour: '2027-12-26' }, today))
    expect(alsace.days[0]?.holidays).toEqual(['Saint-Étienne (Alsace-Moselle)'])
  })

  test('on a narrow screen, what is to come: from today, or from the first of another month, past the end of the month', async () => {
    const { beneficiaryId } = await aSentPerson()
    for (const day of ['2027-02-01', '2027-02-20', '2027-03-05', '2027-04-02']) await anAppointment(beneficiaryId, { startsAt: new Date(`${day}T12:00:00Z`) })
    at('2027-02-15T08:00:00Z')
    const camille = await actorNamed('camille')
    const coming = async (params: Record<string, string>) => (await calendarPage(camille, (today) => parseCalendar(params, today))).coming
    const busy = (days: Awaited<ReturnType<typeof coming>>) => days?.days.filter(({ entries }) => entries.length > 0).map(({ iso }) => iso)
    const now = await coming({})
    expect([now?.days[0]?.iso, now?.title, busy(now)]).toEqual(['2027-02-15', 'Du lundi 15 février 2027 au mercredi 17 mars 2027', ['2027-02-20', '2027-03-05']])
    const next = await coming({ jour: '20/03/2027' })
    expect([next?.days[0]?.iso, busy(next)]).toEqual(['2027-03-01', ['2027-03-05']])
    expect(await coming({ vue: 'mois' })).toBeNull()
  })

  test('an atelier whose place was given back leaves the calendar and the agenda of who follows the person; its page still says so', async () => {
    const { beneficiaryId } = await aSentPerson()
    const advisor = await actorNamed('advisor')
    const { appointmentId } = await planAppointment(advisor, aPlan({ type: 'WORKSHOP', places: 3, on: '2027-02-10' }))
    await inviteToWorkshop(advisor, { appointmentId, beneficiaryId })
    const camille = await actorNamed('camille')
    const secret = await createFeed(camille, { withNames: false })
    const seen = async () => [(await calendarRows(camille, february)).length, ((await readFeed(secret)) ?? '').includes('BEGIN:VEVENT')]
    expect(await seen()).toEqual([1, true])
    await cancelOwnPlace(advisor, { appointmentId, beneficiaryId, reason: null })
    expect(await seen()).toEqual([0, false])
    expect(await appointmentPage(camille, appointmentId)).toMatchObject({ people: [{ cancelledBy: 'SERVICE' }] })
    expect((await calendarRows(advisor, february)).length).toBe(1)
  })

  test('sends as many statements with many rendez-vous as with few', async () => {
    const { beneficiaryId, advisor } = await planned()
    const camille = await actorNamed('camille')
    const read = (actor: typeof camille) => statementsOf(() => calendarPage(actor, (today) => parseCalendar({ vue: 'mois', jour: '2027-03-01' }, today)))
    const count = async () => [(await read(camille)).length, (await read(advisor)).length]
    const few = await count()
    for (let hour = 0; hour < 60; hour += 1) await anAppointment(beneficiaryId, { startsAt: new Date(Date.UTC(2027, 2, 4 + Math.floor(hour / 10), hour % 10)) })
    expect(await count()).toEqual(few)
    expect((await statementsOf(() => calendarRows(camille, february))).length).toBe(1)
  })
})
