import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { menuCounts, toDoList } from '@/lib/indicator/to-do'
import { useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { exitParcours } from '@/lib/prescription/exit-parcours'
import { finishService } from '@/lib/prescription/finish-service'
import { prescriptionStepMail } from '@/lib/prescription/mails/prescription-step'
import { parcoursOf } from '@/lib/prescription/parcours'
import { recordFirstContact } from '@/lib/prescription/record-first-contact'
import { recordFollowUp } from '@/lib/prescription/record-follow-up'
import { recordSolution } from '@/lib/prescription/record-solution'
import { removeService } from '@/lib/prescription/remove-service'
import { removeSolution } from '@/lib/prescription/remove-solution'
import { resumeParcours } from '@/lib/prescription/resume-parcours'
import { startService } from '@/lib/prescription/start-service'
import { suspendParcours } from '@/lib/prescription/suspend-parcours'
import type { PersonaName } from '@/prisma/seed/personas'
import { PERSONAS } from '@/prisma/seed/personas'
import { aForm, anAcceptedPerson, aPersonInParcours } from '@/tests/support/a-parcours'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed } from '@/tests/support/actors'
import { statementsOf } from '@/tests/support/statements'

let restore = () => {}
afterEach(() => restore())
const at = (moment: Date) => {
  restore()
  restore = useClock(() => moment)
}
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

const stateOf = (id: string) =>
  db.prescription.findUniqueOrThrow({ where: { id }, select: { status: true, waitingOn: true, firstContactOn: true, version: true, services: { select: { service: true, completed: true } }, solutions: { select: { solution: true } } } })
const kindsOf = async (beneficiaryId: string) => (await db.recordEvent.findMany({ where: { beneficiaryId }, orderBy: { id: 'asc' }, select: { kind: true } })).map(({ kind }) => kind)
const stepMails = async (kind: string) => {
  const mails = await db.outboxEmail.findMany({ where: { kind: 'prescription-step' }, orderBy: { id: 'asc' }, select: { payload: true } })
  const told = mails.map(({ payload }) => payload as { stepId: string; audience: string })
  const steps = await db.prescriptionStep.findMany({ where: { kind }, select: { id: true } })
  return told.filter(({ stepId }) => steps.some(({ id }) => String(id) === stepId))
}
const left = { outcome: 'TRAINING', gains: ['LICENCE'], reason: undefined, comment: null } as const
const exitForm = async (id: string, more: object = {}) => ({ ...(await aForm(id)), ...left, gains: [...left.gains], ...more }) as Parameters<typeof exitParcours>[1]

test('from the first contact to the follow-up: each step is written with its date and its author', async () => {
  const { advisor, prescriptionId, beneficiaryId } = await anAcceptedPerson()
  await recordFirstContact(advisor, await aForm(prescriptionId))
  expect(await stateOf(prescriptionId)).toMatchObject({ status: 'IN_PROGRESS', waitingOn: 'NOBODY', firstContactOn: expect.any(Date) })
  await startService(advisor, { ...(await aForm(prescriptionId)), service: 'DRIVING_SCHOOL' })
  const { id: serviceId } = await db.serviceProgress.findFirstOrThrow({ where: { prescriptionId }, select: { id: true } })
  await finishService(advisor, { ...(await aForm(prescriptionId)), serviceId, completed: true })
  await recordSolution(advisor, { ...(await aForm(prescriptionId)), solution: 'LICENCE_B' })
  await suspendParcours(advisor, { ...(await aForm(prescriptionId)), reason: 'PERSONAL', comment: null })
  await resumeParcours(advisor, await aForm(prescriptionId))
  await startService(advisor, { ...(await aForm(prescriptionId)), service: 'WORKSHOP' })
  await exitParcours(advisor, await exitForm(prescriptionId))
  expect(await stateOf(prescriptionId)).toMatchObject({ status: 'EXITED', waitingOn: 'NOBODY', services: [{ service: 'DRIVING_SCHOOL', completed: true }, { service: 'WORKSHOP', completed: false }] })
  at(inDays(184))
  await recordFollowUp(advisor, { ...(await aForm(prescriptionId)), outcome: 'NO_ANSWER' })
  expect(await db.parcoursExit.findUnique({ where: { prescriptionId } })).toMatchObject({ professionalOutcome: 'TRAINING', mobilityGain: ['LICENCE'], followUpOutcome: 'NO_ANSWER', recordedById: PERSONAS.advisor.id })
  const parcours = ['FIRST_CONTACT', 'SERVICE_STARTED', 'SERVICE_FINISHED', 'SOLUTION_OBTAINED', 'PARCOURS_SUSPENDED', 'PARCOURS_RESUMED', 'SERVICE_STARTED', 'PARCOURS_EXITED', 'FOLLOW_UP_DONE']
  expect((await kindsOf(beneficiaryId)).slice(-parcours.length)).toEqual(parcours)
  const audits = await db.auditEvent.findMany({ where: { act: { in: ['service.progress', 'exit.record'] } }, select: { act: true, actorId: true } })
  expect(audits.filter(({ act }) => act === 'service.progress')).toHaveLength(7)
  expect(new Set(audits.map(({ actorId }) => actorId))).toEqual(new Set([PERSONAS.advisor.id]))
})

describe('who may', () => {
  const acts: Record<string, (who: Awaited<ReturnType<typeof actorNamed>>, id: string) => Promise<unknown>> = {
    recordFirstContact: async (who, id) => recordFirstContact(who, await aForm(id)),
    startService: async (who, id) => startService(who, { ...(await aForm(id)), service: 'WORKSHOP' }),
    finishService: async (who, id) => finishService(who, { ...(await aForm(id)), serviceId: randomUUID(), completed: true }),
    removeService: (who, id) => removeService(who, { prescriptionId: id, serviceId: randomUUID() }),
    recordSolution: async (who, id) => recordSolution(who, { ...(await aForm(id)), solution: 'FARE' }),
    removeSolution: (who, id) => removeSolution(who, { prescriptionId: id, solutionId: randomUUID() }),
    suspendParcours: async (who, id) => suspendParcours(who, { ...(await aForm(id)), reason: 'PERSONAL', comment: null }),
    resumeParcours: async (who, id) => resumeParcours(who, await aForm(id)),
    exitParcours: async (who, id) => exitParcours(who, await exitForm(id)),
    recordFollowUp: async (who, id) => recordFollowUp(who, { ...(await aForm(id)), outcome: 'TRAINING' }),
  }
  const roles: [PersonaName, string][] = [['camille', 'FORBIDDEN'], ['hotline', 'FORBIDDEN'], ['admin', 'FORBIDDEN'], ['colleague', 'NOT_FOUND'], ['otherPrescriber', 'NOT_FOUND'], ['otherAdvisor', 'NOT_FOUND'], ['beneficiary', 'NOT_FOUND']]
  test.each(Object.entries(acts))('%s: the plateforme’s advisors alone, and nothing is written for the others', async (_, act) => {
    const { prescriptionId, beneficiaryId } = await aPersonInParcours()
    const before = [await stateOf(prescriptionId), await kindsOf(beneficiaryId)]
    for (const [name, code] of roles) await expect(act(await actorNamed(name), prescriptionId), name).rejects.toMatchObject({ code })
    expect([await stateOf(prescriptionId), await kindsOf(beneficiaryId)]).toEqual(before)
  })

  test('a person who was removed, or an id that is nobody’s, does not exist', async () => {
    const { prescriptionId, beneficiaryId, advisor } = await aPersonInParcours()
    const form = await aForm(prescriptionId)
    for (const forged of [randomUUID(), 'x', "' OR 1=1 --", '\0']) await expect(recordSolution(advisor, { ...form, idempotencyKey: randomUUID(), prescriptionId: forged, solution: 'FARE' }), forged).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await db.beneficiary.update({ where: { id: beneficiaryId }, data: { removedAt: new Date() } })
    await expect(recordSolution(advisor, { ...form, solution: 'FARE' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('twice and at once', () => {
  test('a double click writes once', async () => {
    const { advisor, prescriptionId, beneficiaryId } = await anAcceptedPerson()
    const contact = await aForm(prescriptionId)
    await Promise.all([recordFirstContact(advisor, contact), recordFirstContact(advisor, contact)])
    const service = { ...(await aForm(prescriptionId)), service: 'WORKSHOP' as const }
    const solution = { ...(await aForm(prescriptionId)), solution: 'FARE' as const }
    await Promise.all([startService(advisor, service), startService(advisor, service), recordSolution(advisor, solution), recordSolution(advisor, solution)])
    const exit = await exitForm(prescriptionId)
    await Promise.all([exitParcours(advisor, exit), exitParcours(advisor, exit)])
    expect(await stateOf(prescriptionId)).toMatchObject({ status: 'EXITED', services: [{}], solutions: [{}] })
    expect((await kindsOf(beneficiaryId)).filter((kind) => ['FIRST_CONTACT', 'SERVICE_STARTED', 'SOLUTION_OBTAINED', 'PARCOURS_EXITED'].includes(kind))).toHaveLength(4)
    expect(await stepMails('PARCOURS_EXITED')).toHaveLength(2)
  })

  test('a second advisor with a page read before is told, and changes nothing', async () => {
    const { advisor, prescriptionId } = await aPersonInParcours()
    const stale = await aForm(prescriptionId)
    await suspendParcours(advisor, { ...stale, reason: 'NO_NEWS', comment: null })
    await resumeParcours(advisor, await aForm(prescriptionId))
    await expect(exitParcours(advisor, { ...stale, ...left, gains: ['NONE'], idempotencyKey: randomUUID() })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await stateOf(prescriptionId)).toMatchObject({ status: 'IN_PROGRESS' })
    expect(await db.parcoursExit.count()).toBe(0)
  })

  test('two advisors who start the same service: one is, the other is told beside the field', async () => {
    const { advisor, prescriptionId } = await aPersonInParcours()
    const start = async () => startService(advisor, { ...(await aForm(prescriptionId)), service: 'REPAIR_SHOP' })
    const done = await Promise.allSettled([start(), start()])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT', fields: { service: [expect.any(String)] } } })
    await expect(db.serviceProgress.create({ data: { prescriptionId, service: 'REPAIR_SHOP', startedOn: new Date(), recordedById: PERSONAS.advisor.id } })).rejects.toThrow()
  })
})

describe('illegal steps', () => {
  test('nothing of the parcours before acceptance, nor once it is over; the database refuses it too', async () => {
    const { prescriptionId } = await aSentPerson()
    const advisor = await actorNamed('advisor')
    const form = await aForm(prescriptionId)
    const illegal = [
      () => recordFirstContact(advisor, form),
      () => startService(advisor, { ...form, service: 'WORKSHOP' }),
      () => recordSolution(advisor, { ...form, solution: 'FARE' }),
      () => suspendParcours(advisor, { ...form, reason: 'PERSONAL', comment: null }),
      () => resumeParcours(advisor, form),
      async () => exitParcours(advisor, await exitForm(prescriptionId)),
      () => recordFollowUp(advisor, { ...form, outcome: 'OTHER' }),
    ]
    for (const act of illegal) await expect(act()).rejects.toMatchObject({ code: 'CONFLICT' })
    for (const status of ['IN_PROGRESS', 'SUSPENDED', 'EXITED'] as const) await expect(db.prescription.update({ where: { id: prescriptionId }, data: { status } })).rejects.toThrow()
    const over = await aPersonInParcours()
    await exitParcours(over.advisor, await exitForm(over.prescriptionId))
    await expect(startService(over.advisor, { ...(await aForm(over.prescriptionId)), service: 'WORKSHOP' })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(db.prescription.update({ where: { id: over.prescriptionId }, data: { status: 'IN_PROGRESS' } })).rejects.toThrow()
  })

  test('the first contact is noted once, also after a suspension that came before it', async () => {
    const { advisor, prescriptionId } = await anAcceptedPerson()
    await suspendParcours(advisor, { ...(await aForm(prescriptionId)), reason: 'WAITING_FOR_FUNDING', comment: null })
    await resumeParcours(advisor, await aForm(prescriptionId))
    await recordFirstContact(advisor, await aForm(prescriptionId))
    await expect(recordFirstContact(advisor, await aForm(prescriptionId))).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await stateOf(prescriptionId)).toMatchObject({ status: 'IN_PROGRESS', firstContactOn: expect.any(Date) })
  })
})

describe('dates', () => {
  test('not in the future, not before the prescription was sent, not before what they follow', async () => {
    const { advisor, prescriptionId } = await aPersonInParcours(10)
    const form = await aForm(prescriptionId)
    const day = (days: number) => inDays(days).toISOString().slice(0, 10)
    for (const on of [day(2), day(-12), '0001-01-01']) await expect(startService(advisor, { ...form, idempotencyKey: randomUUID(), service: 'WORKSHOP', on })).rejects.toMatchObject({ code: 'INVALID', fields: { on: [expect.any(String)] } })
    await startService(advisor, { ...form, service: 'WORKSHOP', on: day(-5) })
    const { id: serviceId } = await db.serviceProgress.findFirstOrThrow({ where: { prescriptionId }, select: { id: true } })
    await expect(finishService(advisor, { ...form, serviceId, completed: true, on: day(-6) })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(exitParcours(advisor, await exitForm(prescriptionId, { on: day(-6) }))).rejects.toMatchObject({ code: 'INVALID' })
    expect(await stateOf(prescriptionId)).toMatchObject({ status: 'IN_PROGRESS', services: [{ completed: null }] })
  })

  test('the day of metropolitan France: at midnight in Paris, today is today', async () => {
    const { advisor, prescriptionId } = await aPersonInParcours()
    at(new Date('2027-07-14T22:30:00Z'))
    await recordSolution(advisor, { ...(await aForm(prescriptionId)), solution: 'FARE' })
    expect(await db.obtainedSolution.findFirst({ select: { obtainedOn: true } })).toEqual({ obtainedOn: new Date('2027-07-15T00:00:00Z') })
  })
})

describe('mistakes', () => {
  test('a service and a solution entered today are taken back, and the history keeps both lines', async () => {
    const { advisor, prescriptionId, beneficiaryId } = await aPersonInParcours()
    await startService(advisor, { ...(await aForm(prescriptionId)), service: 'MICROCREDIT' })
    await recordSolution(advisor, { ...(await aForm(prescriptionId)), solution: 'BICYCLE' })
    const [{ services, solutions }] = (await parcoursOf(advisor, beneficiaryId)) as [Awaited<ReturnType<typeof parcoursOf>>[number]]
    expect([services[0]?.mayTakeBack, solutions[0]?.mayTakeBack]).toEqual([true, true])
    const [serviceId, solutionId] = [services[0]!.id, solutions[0]!.id]
    await removeService(advisor, { prescriptionId, serviceId })
    await removeService(advisor, { prescriptionId, serviceId })
    await removeSolution(advisor, { prescriptionId, solutionId })
    expect(await stateOf(prescriptionId)).toMatchObject({ services: [], solutions: [] })
    expect((await kindsOf(beneficiaryId)).slice(-4)).toEqual(['SERVICE_STARTED', 'SOLUTION_OBTAINED', 'PARCOURS_CORRECTED', 'PARCOURS_CORRECTED'])
  })

  test('the day after, the line stays; another person’s line is never reached', async () => {
    const mine = await aPersonInParcours()
    const other = await aPersonInParcours()
    await startService(mine.advisor, { ...(await aForm(mine.prescriptionId)), service: 'WORKSHOP' })
    const { id: serviceId } = await db.serviceProgress.findFirstOrThrow({ select: { id: true } })
    await removeService(other.advisor, { prescriptionId: other.prescriptionId, serviceId })
    await expect(finishService(other.advisor, { ...(await aForm(other.prescriptionId)), serviceId, completed: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    at(inDays(1))
    await expect(removeService(mine.advisor, { prescriptionId: mine.prescriptionId, serviceId })).rejects.toThrow('le jour même')
    expect(await db.serviceProgress.count()).toBe(1)
  })
})

describe('leaving', () => {
  test.each([['GAVE_UP', 'COST'], ['UNREACHABLE', 'NO_NEWS']] as const)('%s is an abandonment', async (outcome, reason) => {
    const { advisor, prescriptionId } = await aPersonInParcours()
    await exitParcours(advisor, await exitForm(prescriptionId, { outcome, reason, gains: ['UNKNOWN'] }))
    expect(await stateOf(prescriptionId)).toMatchObject({ status: 'ABANDONED' })
    expect(await stepMails('PARCOURS_ABANDONED')).toHaveLength(2)
  })

  test('the prescriber and the person are told, once, without a name in the subject; small records mail nobody', async () => {
    const { advisor, prescriptionId } = await aPersonInParcours()
    const mails = () => db.outboxEmail.count()
    const before = await mails()
    await startService(advisor, { ...(await aForm(prescriptionId)), service: 'WORKSHOP' })
    await recordSolution(advisor, { ...(await aForm(prescriptionId)), solution: 'FARE' })
    expect(await mails()).toBe(before)
    await suspendParcours(advisor, { ...(await aForm(prescriptionId)), reason: 'PERSONAL', comment: 'Un mot pour le prescripteur' })
    expect((await stepMails('PARCOURS_SUSPENDED')).map(({ audience }) => audience)).toEqual(['PRESCRIBER'])
    await exitParcours(advisor, await exitForm(prescriptionId))
    const told = await stepMails('PARCOURS_EXITED')
    expect(told.map(({ audience }) => audience)).toEqual(['PRESCRIBER', 'PERSON'])
    for (const payload of told) expect(await prescriptionStepMail(payload, '1')).toMatchObject({ subject: expect.not.stringMatching(/Démo|Personne/), text: expect.stringMatching(/terminé/) })
  })

  test('nobody writes to a person without an address, nor to one who died; nobody calls the latter in six months', async () => {
    const without = await aPersonInParcours()
    await db.beneficiary.update({ where: { id: without.beneficiaryId }, data: { email: null } })
    await exitParcours(without.advisor, await exitForm(without.prescriptionId))
    expect((await stepMails('PARCOURS_EXITED')).map(({ audience }) => audience)).toEqual(['PRESCRIBER'])
    const dead = await aPersonInParcours()
    await exitParcours(dead.advisor, await exitForm(dead.prescriptionId, { outcome: 'DECEASED', gains: ['UNKNOWN'] }))
    expect((await stepMails('PARCOURS_EXITED')).map(({ audience }) => audience)).toEqual(['PRESCRIBER', 'PRESCRIBER'])
    at(inDays(200))
    expect((await toDoList(dead.advisor)).items.filter(({ reason }) => reason === 'FOLLOW_UP_DUE').map(({ beneficiaryId }) => beneficiaryId)).toEqual([without.beneficiaryId])
  })

  test('six months to the day, or the last day of a shorter month', async () => {
    const { advisor, prescriptionId } = await aPersonInParcours()
    at(new Date('2027-08-31T10:00:00Z'))
    await exitParcours(advisor, await exitForm(prescriptionId))
    expect(await db.parcoursExit.findUnique({ where: { prescriptionId }, select: { followUpDueOn: true } })).toEqual({ followUpDueOn: new Date('2028-02-29T00:00:00Z') })
    await expect(recordFollowUp(advisor, { ...(await aForm(prescriptionId)), outcome: 'TRAINING' })).rejects.toMatchObject({ code: 'INVALID' })
    at(new Date('2028-02-10T10:00:00Z'))
    await recordFollowUp(advisor, { ...(await aForm(prescriptionId)), outcome: 'TRAINING' })
    await expect(recordFollowUp(advisor, { ...(await aForm(prescriptionId)), outcome: 'OTHER' })).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

test('« À faire »: the first contact of whom was accepted, the follow-up once it is due', async () => {
  const { advisor, prescriptionId } = await anAcceptedPerson()
  const reasons = async (name: PersonaName) => (await toDoList(await actorNamed(name))).items.map(({ reason }) => reason)
  expect(await reasons('advisor')).toEqual(['FIRST_CONTACT'])
  expect(await reasons('otherAdvisor')).toEqual([])
  await recordFirstContact(advisor, await aForm(prescriptionId))
  expect(await menuCounts(advisor)).toMatchObject({ toDo: 0 })
  await exitParcours(advisor, await exitForm(prescriptionId))
  expect(await menuCounts(advisor)).toMatchObject({ toDo: 0 })
  at(inDays(186))
  expect((await toDoList(advisor)).items.map(({ reason }) => reason)).toEqual(['FOLLOW_UP_DUE'])
  // Whoever led it has left the plateforme: those who stay make the call.
  await db.account.create({ data: { id: randomUUID(), role: 'ADVISOR', email: 'autre-conseil@demo.test', firstName: 'Autre', lastName: 'Démo-Conseil' } })
  const { id } = await db.account.findFirstOrThrow({ where: { email: 'autre-conseil@demo.test' }, select: { id: true } })
  await db.prescription.update({ where: { id: prescriptionId }, data: { advisorId: id } })
  expect((await toDoList(advisor)).items.map(({ reason }) => reason)).toEqual(['FOLLOW_UP_DUE'])
  await recordFollowUp(advisor, { ...(await aForm(prescriptionId)), outcome: 'DURABLE_JOB' })
  expect(await menuCounts(advisor)).toMatchObject({ toDo: 0 })
})

test('the card: led by the plateforme, read by the prescriber, nothing for the others; the same statements with much in it', async () => {
  const { advisor, prescriptionId, beneficiaryId } = await aPersonInParcours()
  expect(await parcoursOf(advisor, beneficiaryId)).toMatchObject([{ id: prescriptionId, leads: true }])
  expect(await parcoursOf(await actorNamed('camille'), beneficiaryId)).toMatchObject([{ id: prescriptionId, leads: false }])
  for (const name of ['otherAdvisor', 'colleague', 'otherPrescriber', 'hotline', 'admin', 'beneficiary'] as const) expect(await parcoursOf(await actorNamed(name), beneficiaryId), name).toEqual([])
  const few = (await statementsOf(() => parcoursOf(advisor, beneficiaryId))).length
  const solutions = Array.from({ length: 200 }, () => ({ prescriptionId, solution: 'OTHER', obtainedOn: new Date(), recordedById: PERSONAS.advisor.id }))
  await db.obtainedSolution.createMany({ data: solutions })
  expect((await statementsOf(() => parcoursOf(advisor, beneficiaryId))).length).toBe(few)
})
