import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { disableAccount } from '@/lib/administration/disable-account'
import { leavePlatform } from '@/lib/administration/leave-platform'
import { handoverPage } from '@/lib/administration/handover-page'
import { appointmentPage } from '@/lib/appointment/appointment-page'
import { assignAppointment } from '@/lib/appointment/assign-appointment'
import { attendAppointment } from '@/lib/appointment/attend'
import { chooseSlot } from '@/lib/appointment/choose-slot'
import { confirmAppointment } from '@/lib/appointment/confirm-place'
import { editAppointment } from '@/lib/appointment/edit-appointment'
import { inviteToWorkshop } from '@/lib/appointment/invite-to-workshop'
import { moveAppointment } from '@/lib/appointment/move-appointment'
import { planAppointment } from '@/lib/appointment/plan-appointment'
import { proposeSlots } from '@/lib/appointment/propose-slots'
import { EditSchema, type Editing } from '@/lib/appointment/schema'
import { menuCounts, toDoList } from '@/lib/indicator/to-do'
import { useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { keepLocally } from '@/lib/infra/mail/transports'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { Refusal } from '@/lib/infra/refusal'
import { openCalls } from '@/lib/prescription/calls'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { PERSONAS, PLATFORMS, type PersonaName } from '@/prisma/seed/personas'
import { aSentPerson } from '@/tests/support/a-test'
import { anAppointment, aPlan, aProposal } from '@/tests/support/an-appointment'
import { actorNamed, aPerson } from '@/tests/support/actors'

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
/** The mails that left: to whom, what about, and what their calendar part says. */
const mails = async () => {
  await sendDueMails(MAIL_RENDERERS, keepLocally)
  const rows = await db.localMail.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ to, subject, text, attachments }) => {
    const [file] = attachments as { type: string; text: string }[]
    if (!file) return { to, subject, text, event: null }
    const calendar = new ICAL.Component(ICAL.parse(file.text))
    const [event] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    return { to, subject, text, event: { method: calendar.getFirstPropertyValue('method'), uid: event?.uid, sequence: event?.sequence, location: event?.location } }
  })
}
const planned = async (more: Parameters<typeof aPlan>[0] = {}, email: string | null = 'personne@exemple.test') => {
  const person = await aSentPerson({ person: aPerson({ email }) })
  const advisor = await actorNamed('advisor')
  const { appointmentId } = await planAppointment(advisor, aPlan({ beneficiaryId: person.beneficiaryId, ...more }))
  return { ...person, advisor, appointmentId, place: { appointmentId, beneficiaryId: person.beneficiaryId } }
}
const edited = (appointmentId: string, more: Partial<Editing> = {}): Editing => ({
  appointmentId, version: 1, type: 'BILAN', title: null, places: undefined, mode: 'ON_SITE', addressLine: '2 quai de l’Essai', postalCode: '44000', communeName: 'Nantes', directions: 'Deuxième étage.', videoUrl: null, ...more,
})
const row = (id: string) => db.appointment.findUniqueOrThrow({ where: { id } })
const colleague = async (platform: keyof typeof PLATFORMS = 'nantes') => {
  await db.platformMembership.create({ data: { accountId: PERSONAS.otherAdvisor.id, platformId: PLATFORMS[platform].id } })
  return actorNamed('otherAdvisor')
}

describe('changing what it is, how and where', () => {
  test('tells whoever takes part, with the same identifier and a greater sequence; what was answered about the date holds', async () => {
    const { advisor, appointmentId, beneficiaryId, place } = await planned({ prescriberAttends: 'on' })
    await confirmAppointment(advisor, place)
    await mails()
    const edit = edited(appointmentId, { type: 'FOLLOW_UP', title: 'Premier point' })
    await Promise.all([editAppointment(advisor, edit), editAppointment(advisor, edit)])
    expect(await row(appointmentId)).toMatchObject({ type: 'FOLLOW_UP', title: 'Premier point', addressLine: '2 quai de l’Essai', directions: 'Deuxième étage.', startsAt: new Date('2027-03-03T13:30:00Z'), sequence: 1, version: 2 })
    expect(await db.appointmentParticipant.findFirstOrThrow({ where: place })).toMatchObject({ confirmedAt: expect.any(Date), moveAskedAt: null })
    const told = (await mails()).slice(2)
    expect(told.map(({ to, subject }) => [to, subject]).sort()).toEqual([[PERSONAS.camille.email, 'Rendez-vous Wimoov modifié'], ['personne@exemple.test', 'Votre rendez-vous avec Wimoov change']].sort())
    for (const { event, text } of told) {
      expect(event).toEqual({ method: 'REQUEST', uid: `${appointmentId}@prescription.wimoov`, sequence: 1, location: '2 quai de l’Essai, 44000 Nantes' })
      expect(text).toContain('Deuxième étage.')
    }
    expect(told.find(({ to }) => to === 'personne@exemple.test')?.text).toContain('Vous avez dit que vous venez.')
    expect(await db.recordEvent.findMany({ where: { beneficiaryId, kind: 'APPOINTMENT_CHANGED' }, select: { actorId: true } })).toEqual([{ actorId: advisor.accountId }])
    expect(await db.auditEvent.count({ where: { act: 'appointment.updateCancel', outcome: 'DONE' } })).toBe(1)
  })

  test('from on site to the phone, then to video: nothing of the former place is left; without a title, the type is said', async () => {
    const { advisor, appointmentId } = await planned({ title: 'Un titre' })
    await editAppointment(advisor, edited(appointmentId, { mode: 'PHONE' }))
    expect(await row(appointmentId)).toMatchObject({ mode: 'PHONE', title: 'Bilan mobilité', addressLine: null, postalCode: null, communeName: null })
    await editAppointment(advisor, edited(appointmentId, { version: 2, mode: 'VIDEO', videoUrl: 'https://visio.exemple.test/x' }))
    expect(await row(appointmentId)).toMatchObject({ mode: 'VIDEO', videoUrl: 'https://visio.exemple.test/x', addressLine: null, sequence: 2 })
    const typed = { appointmentId, version: '3', type: 'BILAN', title: '', addressLine: '', postalCode: '', communeName: '', directions: '', videoUrl: '' }
    const errors = (mode: string) => EditSchema.safeParse({ ...typed, mode }).error?.issues.map(({ path }) => path[0])
    expect([errors('ON_SITE'), errors('VIDEO'), errors('PHONE'), errors('x')]).toEqual([['addressLine', 'communeName'], ['videoUrl'], undefined, ['mode']])
  })

  test('what a colleague changed meanwhile is said with both texts, nothing is changed, and sending again is a choice', async () => {
    const { advisor, appointmentId } = await planned()
    await editAppointment(advisor, edited(appointmentId))
    const stale = await refusalOf(editAppointment(advisor, edited(appointmentId, { addressLine: '3 rue du Retard', directions: null })))
    expect(stale).toMatchObject({ code: 'CONFLICT', fresh: { version: '2' } })
    expect(stale?.message).toContain('«\u00a0Bilan mobilité, 2 quai de l’Essai, 44000 Nantes, Deuxième étage.\u00a0»')
    expect(stale?.message).toContain('«\u00a0Bilan mobilité, 3 rue du Retard, 44000 Nantes\u00a0»')
    expect(await row(appointmentId)).toMatchObject({ addressLine: '2 quai de l’Essai', version: 2 })
    await editAppointment(advisor, edited(appointmentId, { version: 2, addressLine: '3 rue du Retard', directions: null }))
    // A move made on the former version is refused too.
    expect((await refusalOf(moveAppointment(advisor, { appointmentId, version: 1, on: '2027-03-10', time: '09:00', minutes: 30 })))?.code).toBe('CONFLICT')
  })

  test('an atelier: its places grow without a mail, never below those who are in', async () => {
    const advisor = await actorNamed('advisor')
    const { appointmentId } = await planAppointment(advisor, aPlan({ type: 'WORKSHOP', places: 3 }))
    for (let count = 0; count < 2; count += 1) await inviteToWorkshop(advisor, { appointmentId, beneficiaryId: (await aSentPerson()).beneficiaryId })
    const same = { type: 'WORKSHOP', addressLine: '1 rue de la Démonstration', directions: null } as const
    expect((await refusalOf(editAppointment(advisor, edited(appointmentId, { ...same, places: 1 }))))?.fields.places?.[0]).toContain('2 personnes')
    const before = await db.outboxEmail.count()
    await editAppointment(advisor, edited(appointmentId, { ...same, places: 12 }))
    expect([(await row(appointmentId)).places, await db.outboxEmail.count()]).toEqual([12, before])
    await editAppointment(advisor, edited(appointmentId, { ...same, version: 2, addressLine: 'Salle des fêtes' }))
    expect([(await row(appointmentId)).places, await db.outboxEmail.count()]).toEqual([12, before + 2])
  })

  test('without an address, somebody calls; the past and the cancelled are not changed', async () => {
    const { advisor, appointmentId, beneficiaryId } = await planned({}, null)
    await editAppointment(advisor, edited(appointmentId))
    expect((await openCalls(advisor, beneficiaryId)).map(({ reason }) => reason)).toEqual(['APPOINTMENT'])
    at('2027-03-03T13:40:00Z')
    expect((await refusalOf(editAppointment(advisor, edited(appointmentId, { version: 2, title: 'Trop tard' }))))?.code).toBe('CONFLICT')
    at('2027-02-01T08:00:00Z')
    await db.appointment.update({ where: { id: appointmentId }, data: { cancelledAt: new Date() } })
    expect((await refusalOf(editAppointment(advisor, edited(appointmentId, { version: 2, title: 'Annulé' }))))?.code).toBe('CONFLICT')
  })
})

describe('the nights when clocks change', () => {
  test('moving: the hour that does not exist is refused, the one that is there twice is asked, on the clocks of the place', async () => {
    const { advisor, appointmentId } = await planned()
    const move = (on: string, time: string, more: object = {}) => moveAppointment(advisor, { appointmentId, version: 1, on, time, minutes: 30, ...more })
    expect((await refusalOf(move('2027-03-28', '02:30')))?.fields).toEqual({ time: [expect.stringContaining('n’existe pas')] })
    expect((await refusalOf(move('2027-10-31', '02:30')))?.fields).toEqual({ occurrence: [expect.stringContaining('existe deux fois')] })
    expect(await row(appointmentId)).toMatchObject({ startsAt: new Date('2027-03-03T13:30:00Z'), version: 1 })
    await move('2027-10-31', '02:30', { occurrence: 'SECOND' })
    expect(await row(appointmentId)).toMatchObject({ startsAt: new Date('2027-10-31T01:30:00Z') })
    const away = await anAppointment((await aSentPerson()).beneficiaryId, { startsAt: new Date('2027-04-01T09:00:00Z'), timeZone: 'Indian/Reunion' })
    await moveAppointment(advisor, { appointmentId: away, version: 1, on: '2027-03-28', time: '02:30', minutes: 30 })
    expect(await row(away)).toMatchObject({ startsAt: new Date('2027-03-27T22:30:00Z') })
  })

  test('proposing: both are refused beside their slot, and nothing is proposed', async () => {
    const { beneficiaryId } = await aSentPerson()
    const advisor = await actorNamed('advisor')
    const propose = (more: Partial<Parameters<typeof aProposal>[1]>) => refusalOf(proposeSlots(advisor, aProposal(beneficiaryId, more)))
    expect((await propose({ on2: '2027-03-28', time2: '02:15' }))?.fields).toEqual({ time2: [expect.stringContaining('n’existe pas')] })
    expect((await propose({ on3: '2027-10-31', time3: '02:15' }))?.fields).toEqual({ time3: [expect.stringContaining('existe deux fois')] })
    expect([await db.slotProposal.count(), await db.outboxEmail.count()]).toEqual([0, 0])
  })
})

describe('handing on', () => {
  test('to a colleague of the plateforme: everybody is told, whoever had it takes it out of their calendar', async () => {
    const { advisor, appointmentId, beneficiaryId } = await planned({ prescriberAttends: 'on' })
    const charlie = await colleague()
    await attendAppointment(charlie, { appointmentId })
    await mails()
    const before = (await mails()).length
    const hand = { appointmentId, version: 1, advisorId: charlie.accountId }
    await Promise.all([assignAppointment(charlie, hand), assignAppointment(charlie, hand)])
    expect(await row(appointmentId)).toMatchObject({ advisorId: charlie.accountId, sequence: 1, version: 2 })
    const told = (await mails()).slice(before)
    expect(told.map(({ to, subject, event }) => [to, subject, event?.method, event?.sequence]).sort()).toEqual([
      [PERSONAS.camille.email, 'Rendez-vous Wimoov modifié', 'REQUEST', 1],
      [advisor.email, 'Rendez-vous Wimoov confié à un collègue', 'CANCEL', 1],
      ['personne@exemple.test', 'Votre rendez-vous avec Wimoov change', 'REQUEST', 1],
    ].sort())
    expect(told.find(({ to }) => to === 'personne@exemple.test')?.text).toContain(`Avec ${PERSONAS.otherAdvisor.firstName} ${PERSONAS.otherAdvisor.lastName}`)
    // Who came too now receives.
    expect((await db.appointmentAttendee.findMany({ where: { appointmentId } })).map(({ accountId }) => accountId)).toEqual([PERSONAS.camille.id])
    expect(await db.recordEvent.count({ where: { beneficiaryId, kind: 'APPOINTMENT_ASSIGNED' } })).toBe(1)
    await assignAppointment(charlie, { ...hand, version: 2, advisorId: advisor.accountId })
    expect((await mails()).slice(before + 3).map(({ to, subject }) => [to, subject])).toContainEqual([advisor.email, 'Rendez-vous Wimoov\u00a0: vous êtes attendu'])
    const stale = await refusalOf(assignAppointment(charlie, hand))
    expect(stale).toMatchObject({ code: 'CONFLICT', fresh: { version: '3' }, message: expect.stringContaining(PERSONAS.advisor.lastName) as string })
  })

  test('refused with the next free hours when the colleague is taken then; the database refuses it whatever was read', async () => {
    const { advisor, appointmentId } = await planned()
    const charlie = await colleague()
    await planAppointment(advisor, aPlan({ beneficiaryId: (await aSentPerson()).beneficiaryId, advisorId: charlie.accountId }))
    const refused = await refusalOf(assignAppointment(advisor, { appointmentId, version: 1, advisorId: charlie.accountId }))
    expect(refused).toMatchObject({ code: 'CONFLICT', fields: { advisorId: [expect.stringContaining('15\u00a0h\u00a030')] } })
    await expect(db.appointment.update({ where: { id: appointmentId }, data: { advisorId: charlie.accountId } })).rejects.toThrow(/appointment_advisor_free|exclusion/)
    expect(await row(appointmentId)).toMatchObject({ advisorId: advisor.accountId, version: 1 })
  })

  test('slots that would move it are the colleague’s hours from then on; choosing, moving and handing on at once never stop one another', async () => {
    const { advisor, appointmentId, beneficiaryId } = await planned()
    const charlie = await colleague()
    await planAppointment(charlie, aPlan({ beneficiaryId: (await aSentPerson()).beneficiaryId, advisorId: charlie.accountId, on: '2027-03-08', time: '09:00' }))
    const { proposalId } = await proposeSlots(advisor, aProposal(beneficiaryId, { movesId: appointmentId, on1: '2027-03-08', on2: '2027-03-09', on3: '2027-03-10' }))
    await assignAppointment(advisor, { appointmentId, version: 1, advisorId: charlie.accountId })
    const [taken, free] = await db.proposedSlot.findMany({ where: { proposalId }, orderBy: { startsAt: 'asc' } })
    const camille = await actorNamed('camille')
    expect((await refusalOf(chooseSlot(camille, { slotId: taken?.id ?? '' })))?.fields).toHaveProperty('slotId')
    const acts = [
      chooseSlot(camille, { slotId: free?.id ?? '' }),
      assignAppointment(charlie, { appointmentId, version: 2, advisorId: advisor.accountId }),
      moveAppointment(charlie, { appointmentId, version: 2, on: '2027-03-12', time: '09:00', minutes: 60 }),
      editAppointment(charlie, edited(appointmentId, { version: 2 })),
    ]
    // Each is done or refused in words: `refusalOf` throws everything else.
    const refused = await Promise.all(acts.map(refusalOf))
    expect(refused.filter((refusal) => refusal === null).length).toBeGreaterThan(0)
    expect(await db.appointment.count({ where: { participants: { some: { beneficiaryId } }, cancelledAt: null } })).toBe(1)
  })

  test('ten given at once to one colleague for one hour: one is', async () => {
    const charlie = await colleague()
    const ids = []
    for (let count = 0; count < 10; count += 1) {
      const { id } = await db.account.create({ data: { role: 'ADVISOR', email: `conseil${count}@demo.test`, firstName: 'Conseil', lastName: `Démo ${count}`, platformMemberships: { create: { platformId: PLATFORMS.nantes.id } } }, select: { id: true } })
      ids.push(await anAppointment((await aSentPerson()).beneficiaryId, { advisorId: id, startsAt: new Date('2027-03-03T13:30:00Z') }))
    }
    const refusals = await Promise.all(ids.map((appointmentId) => refusalOf(assignAppointment(charlie, { appointmentId, version: 1, advisorId: charlie.accountId }))))
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1)
    expect(await db.appointment.count({ where: { advisorId: charlie.accountId } })).toBe(1)
  })

  test('who may, and to whom', async () => {
    const { advisor, appointmentId } = await planned()
    const to = { appointmentId, version: 1, advisorId: PERSONAS.otherAdvisor.id }
    const codeFor = async (name: PersonaName) => [(await refusalOf(assignAppointment(await actorNamed(name), to)))?.code, (await refusalOf(editAppointment(await actorNamed(name), edited(appointmentId))))?.code]
    for (const [name, code] of [['camille', 'FORBIDDEN'], ['colleague', 'NOT_FOUND'], ['otherAdvisor', 'NOT_FOUND'], ['hotline', 'FORBIDDEN'], ['admin', 'FORBIDDEN'], ['beneficiary', 'NOT_FOUND']] as const) expect(await codeFor(name), name).toEqual([code, code])
    // Of another plateforme, a prescriber, nobody.
    for (const advisorId of [PERSONAS.otherAdvisor.id, PERSONAS.camille.id, '0190d000-0000-7000-8000-00000000ffff']) expect((await refusalOf(assignAppointment(advisor, { ...to, advisorId })))?.fields).toHaveProperty('advisorId')
    expect((await refusalOf(assignAppointment(advisor, { ...to, appointmentId: '%' })))?.code).toBe('NOT_FOUND')
    expect(await row(appointmentId)).toMatchObject({ version: 1 })
  })
})

describe('an advisor who has left', () => {
  const reasons = async (who: Awaited<ReturnType<typeof actorNamed>>) => (await toDoList(who)).items.flatMap(({ reason, targetId, beneficiaryId }) => (reason === 'TAKE_APPOINTMENT' || reason === 'FILL_ATTENDANCE' ? [[reason, targetId ?? beneficiaryId]] : []))

  test('deactivated: the team finds the rendez-vous « à reprendre », once each, until somebody has it', async () => {
    const { advisor, appointmentId } = await planned()
    const workshop = (await planAppointment(advisor, aPlan({ type: 'WORKSHOP', places: 3, on: '2027-03-05' }))).appointmentId
    const people = [await aSentPerson(), await aSentPerson()]
    for (const { beneficiaryId } of people) await inviteToWorkshop(advisor, { appointmentId: workshop, beneficiaryId })
    const past = await anAppointment(people[0]?.beneficiaryId ?? '', { startsAt: new Date('2027-01-20T09:00:00Z') })
    const charlie = await colleague()
    expect(await reasons(charlie)).toEqual([])
    const before = (await menuCounts(charlie)).toDo
    const hotline = await actorNamed('hotline')
    expect(await handoverPage(hotline, advisor.accountId)).toMatchObject({ appointments: 2 })
    await disableAccount(hotline, { accountId: advisor.accountId, chosen: new Map(), otherwise: undefined })
    expect((await reasons(charlie)).sort()).toEqual([['FILL_ATTENDANCE', people[0]?.beneficiaryId], ['TAKE_APPOINTMENT', appointmentId], ['TAKE_APPOINTMENT', workshop]].sort())
    expect((await menuCounts(charlie)).toDo).toBe(before + 3)
    expect(await appointmentPage(charlie, appointmentId)).toMatchObject({ left: true, advisors: [{ id: charlie.accountId }] })
    await assignAppointment(charlie, { appointmentId, version: 1, advisorId: charlie.accountId })
    await assignAppointment(charlie, { appointmentId: workshop, version: 1, advisorId: charlie.accountId })
    expect(await reasons(charlie)).toEqual([['FILL_ATTENDANCE', people[0]?.beneficiaryId]])
    expect(await appointmentPage(charlie, appointmentId)).toMatchObject({ left: false })
    expect((await row(past)).advisorId).toBe(advisor.accountId)
    // Whoever cannot sign in any more is told nothing.
    expect((await mails()).filter(({ to }) => to === advisor.email)).toEqual([])
  })

  test('gone to another plateforme: the same; a slot chosen from what they had proposed is told to the plateforme and found too', async () => {
    const { advisor, appointmentId, beneficiaryId } = await planned()
    await proposeSlots(advisor, aProposal(beneficiaryId, { on1: '2027-03-08', on2: '2027-03-09', on3: '2027-03-10' }))
    const charlie = await colleague()
    await db.platformMembership.create({ data: { accountId: advisor.accountId, platformId: PLATFORMS.rennes.id } })
    await leavePlatform(await actorNamed('hotline'), { accountId: advisor.accountId, platformId: PLATFORMS.nantes.id })
    expect(await reasons(charlie)).toEqual([['TAKE_APPOINTMENT', appointmentId]])
    const noa = await actorNamed('advisor')
    expect([await reasons(noa), await appointmentPage(noa, appointmentId)]).toEqual([[], null])
    expect((await refusalOf(assignAppointment(noa, { appointmentId, version: 1, advisorId: noa.accountId })))?.code).toBe('NOT_FOUND')
    await mails()
    const before = (await mails()).length
    const slot = await db.proposedSlot.findFirstOrThrow({ where: { proposal: { beneficiaryId } }, orderBy: { startsAt: 'asc' } })
    const chosen = await chooseSlot(await actorNamed('camille'), { slotId: slot.id })
    const { email } = await db.mobilityPlatform.findUniqueOrThrow({ where: { id: PLATFORMS.nantes.id }, select: { email: true } })
    expect((await mails()).slice(before).map(({ to, subject }) => [to, subject])).toContainEqual([email, 'Un créneau proposé est choisi'])
    expect((await reasons(charlie)).map(([, id]) => id).sort()).toEqual([appointmentId, chosen.appointmentId].sort())
    // Back again, what is theirs is theirs.
    await db.platformMembership.updateMany({ where: { accountId: advisor.accountId }, data: { endedAt: null } })
    expect(await reasons(charlie)).toEqual([])
  })
})
