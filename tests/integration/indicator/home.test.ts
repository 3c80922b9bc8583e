import { expect, test } from 'vitest'
import { parseCalendar } from '@/lib/appointment/calendar-filters'
import { calendarPage } from '@/lib/appointment/calendar-page'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { mailFigures } from '@/lib/indicator/mail-figures'
import { keyFigures } from '@/lib/indicator/queries'
import { menuCounts, toDoList } from '@/lib/indicator/to-do'
import { parseThreadFilters } from '@/lib/messaging/thread-filters'
import { threadList } from '@/lib/messaging/thread-list'
import { delegate } from '@/lib/mobility-test/delegate'
import { takePrescription } from '@/lib/prescription/take-prescription'
import { type PERSONAS } from '@/prisma/seed/personas'
import { aSentPerson } from '@/tests/support/a-test'
import { aThread } from '@/tests/support/a-thread'
import { anAppointment } from '@/tests/support/an-appointment'
import { actorNamed, aPerson } from '@/tests/support/actors'
import { statementsOf } from '@/tests/support/statements'

const calendar = async (actor: Actor) => (await calendarPage(actor, (today) => parseCalendar({ vue: 'liste' }, today))).days.flatMap(({ entries }) => entries).length

test('figures count the people that one follows, and nobody removed', async () => {
  const [first, second] = [await aSentPerson(), await aSentPerson()]
  await aSentPerson({ by: 'otherPrescriber', platform: 'rennes' })
  const camille = await actorNamed('camille')
  await delegate(camille, first)
  expect(await keyFigures(camille)).toEqual({ prescriptions: [{ status: 'SENT', count: 2 }], tests: [{ status: 'TO_CHOOSE', count: 1 }, { status: 'TO_TAKE', count: 1 }] })
  await db.beneficiary.update({ where: { id: second.beneficiaryId }, data: { removedAt: new Date() } })
  expect(await keyFigures(camille)).toMatchObject({ prescriptions: [{ count: 1 }] })
  for (const name of ['hotline', 'admin', 'beneficiary'] as const) expect(await keyFigures(await actorNamed(name))).toBeNull()
})

test('« À faire »: what each waits for, the longest first', async () => {
  const [first, second] = [await aSentPerson(), await aSentPerson()]
  const camille = await actorNamed('camille')
  expect((await toDoList(camille)).items.map(({ reason }) => reason)).toEqual(['CHOOSE_TEST', 'CHOOSE_TEST'])
  expect(await menuCounts(camille)).toEqual({ toDo: 2, toTake: 0 })
  await delegate(camille, second)
  expect(await menuCounts(camille)).toEqual({ toDo: 1, toTake: 0 })
  expect(await toDoList(camille)).toMatchObject({ total: 1, items: [{ beneficiaryId: first.beneficiaryId }] })
  const noa = await actorNamed('advisor')
  expect((await toDoList(noa)).items.map(({ beneficiaryId, reason }) => [beneficiaryId, reason])).toEqual([[first.beneficiaryId, 'TAKE_PRESCRIPTION'], [second.beneficiaryId, 'TAKE_PRESCRIPTION'], [second.beneficiaryId, 'DELEGATED_TEST']])
  expect(await menuCounts(noa)).toEqual({ toDo: 3, toTake: 2 })
  await takePrescription(noa, second)
  expect(await menuCounts(noa)).toEqual({ toDo: 3, toTake: 1 })
  expect((await toDoList(noa)).items.map(({ reason }) => reason).sort()).toEqual(['DECIDE_PRESCRIPTION', 'DELEGATED_TEST', 'TAKE_PRESCRIPTION'])
  for (const name of ['colleague', 'otherPrescriber', 'otherAdvisor', 'hotline'] as const) expect((await toDoList(await actorNamed(name))).total).toBe(0)
})

test('« À faire » page after page: each once, and a page that has emptied is the first', async () => {
  const otherPrescriber = await actorNamed('otherPrescriber')
  for (let index = 0; index < 13; index += 1) await aSentPerson({ by: 'otherPrescriber', platform: 'rennes' })
  const [first, second] = [await toDoList(otherPrescriber), await toDoList(otherPrescriber, 2)]
  expect([first.items.length, second.items.length, first.total, second.page, second.pages]).toEqual([12, 1, 13, 2, 2])
  expect(new Set([...first.items, ...second.items].map(({ beneficiaryId }) => beneficiaryId)).size).toBe(13)
  expect(await toDoList(otherPrescriber, 9)).toEqual(first)
})

test('« À faire »: who has to be called comes before older waits that do not press', async () => {
  const [, second] = [await aSentPerson(), await aSentPerson({ person: aPerson({ email: null }) })]
  const camille = await actorNamed('camille')
  await db.personCall.create({ data: { beneficiaryId: second.beneficiaryId, reason: 'APPOINTMENT', dedupeKey: 'essai' } })
  expect((await toDoList(camille)).items.map(({ reason }) => reason).slice(0, 2)).toEqual(['CALL_PERSON', 'CHOOSE_TEST'])
})

test('mails by state are for those who help', async () => {
  await delegate(await actorNamed('camille'), await aSentPerson())
  expect(await mailFigures(await actorNamed('hotline'))).toEqual([{ state: 'PENDING', count: 1 }])
  expect(await mailFigures(await actorNamed('camille'))).toBeNull()
})

test('a rendez-vous is seen by who follows the person, the plateforme and the hotline; a thread about them by who follows them', async () => {
  const { beneficiaryId } = await aSentPerson()
  await anAppointment(beneficiaryId)
  await aThread(beneficiaryId)
  const seenBy = async (name: keyof typeof PERSONAS) => [await calendar(await actorNamed(name)), (await threadList(await actorNamed(name), parseThreadFilters({}))).threads.length]
  expect(await seenBy('camille')).toEqual([1, 1])
  expect(await seenBy('advisor')).toEqual([1, 1])
  for (const name of ['colleague', 'otherPrescriber', 'otherAdvisor', 'admin', 'beneficiary'] as const) expect(await seenBy(name)).toEqual([0, 0])
})

test('home, calendar and messages send as many statements with 50 people as with 5,000', async () => {
  const camille = await actorNamed('camille')
  const count = async () => (await statementsOf(() => Promise.all([keyFigures(camille), toDoList(camille), calendar(camille), threadList(camille, parseThreadFilters({}))]))).length
  const people = (many: number) => db.beneficiary.createMany({ data: Array.from({ length: many }, () => aPerson()) })
  await people(50)
  const few = await count()
  await people(4_950)
  expect(await count()).toBe(few)
})
