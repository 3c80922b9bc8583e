import { beforeEach, expect, test } from 'vitest'
import { recordAppointments } from '@/lib/appointment/record-appointments'
import { beneficiaryRecord } from '@/lib/beneficiary/queries'
import { after, minutes } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { recordPrescriptions } from '@/lib/prescription/record-prescriptions'
import { recordEvent } from '@/lib/record/record-event'
import { BENEFICIARY_RECORD_ID, PERSONAS, PLATFORMS, type PersonaName } from '@/prisma/seed/personas'
import { actorNamed } from '../../support/actors'
import { anAppointment } from '../../support/an-appointment'
import { createPerson, createPrescription } from '../../support/people'
import { statementsOf } from '../../support/statements'

let id: string

beforeEach(async () => {
  id = await createPerson({ firstName: 'Ana', lastName: 'Suivie' })
  await createPrescription(id, { comments: 'Lu par peu de gens', adaptationNeed: 'YES', barriers: ['sans-permis', 'adaptation'], sentAt: after(-minutes(60)) })
  await createPrescription(id, { platform: 'rennes', comments: 'Pour Rennes', status: 'REFUSED', sentAt: after(-minutes(120)) })
  await anAppointment(id)
  await db.$transaction((tx) => recordEvent(tx, { beneficiaryId: id, kind: 'PRESCRIBED', actorId: PERSONAS.camille.id }))
})

const recordFor = async (name: PersonaName) => beneficiaryRecord(await actorNamed(name), id)

test('a record exists only for who follows the person, their plateforme, the hotline and administrators', async () => {
  for (const name of ['colleague', 'otherPrescriber', 'beneficiary'] as const) {
    const actor = await actorNamed(name)
    expect(await beneficiaryRecord(actor, id), name).toBeNull()
    expect(await recordPrescriptions(actor, id), name).toEqual([])
    expect(await recordAppointments(actor, id), name).toEqual([])
  }
  for (const name of ['camille', 'advisor', 'otherAdvisor', 'hotline', 'admin'] as const) expect(await recordFor(name), name).toMatchObject({ lastName: 'Suivie' })
})

test('an unknown or forged id is a record that does not exist', async () => {
  const camille = await actorNamed('camille')
  for (const forged of ['0190d000-0000-7000-8000-00000000dead', 'x', '', "' OR 1=1 --", '\0', 'nouveau', id + '0']) expect(await beneficiaryRecord(camille, forged)).toBeNull()
})

test('FULL: contact details, stage, who did what', async () => {
  const record = await recordFor('camille')
  expect(record).toMatchObject({ detail: 'FULL', stage: 'SENT', access: 'NONE', prescriber: 'Camille Démo-Prescription', organisation: 'Mission locale de Démoville', mails: null })
  expect(record?.contact).toMatchObject({ contactPreferences: ['EMAIL'], language: 'fr' })
  expect(record?.history).toEqual([expect.objectContaining({ kind: 'PRESCRIBED', author: { firstName: 'Camille', lastName: 'Démo-Prescription', role: 'PRESCRIBER' } })])
})

test('LIMITED for the hotline and administrators: no comment, no situation, no contact details, no author', async () => {
  for (const name of ['hotline', 'admin'] as const) {
    const actor = await actorNamed(name)
    const record = await beneficiaryRecord(actor, id)
    expect(record).toMatchObject({ detail: 'LIMITED', contact: null, stage: 'SENT', history: [{ kind: 'PRESCRIBED', author: null }], mails: [] })
    const prescriptions = await recordPrescriptions(actor, id)
    expect(prescriptions.map(({ situation }) => situation)).toEqual([null, null])
    expect(JSON.stringify([record, prescriptions, await recordAppointments(actor, id)])).not.toMatch(/Lu par peu|Pour Rennes|Bilan|sans-permis|result/)
  }
  expect(await recordAppointments(await actorNamed('hotline'), id)).toEqual([expect.objectContaining({ title: null, place: null, platform: { name: PLATFORMS.nantes.name } })])
  expect(await recordAppointments(await actorNamed('admin'), id)).toBeNull()
})

test('comments and situation: the prescriber reads all, an advisor those sent to their plateforme', async () => {
  const comments = async (name: PersonaName) => (await recordPrescriptions(await actorNamed(name), id)).map(({ situation }) => situation?.comments ?? null)
  expect(await comments('camille')).toEqual(['Lu par peu de gens', 'Pour Rennes'])
  expect(await comments('advisor')).toEqual(['Lu par peu de gens', null])
  expect(await comments('otherAdvisor')).toEqual([null, 'Pour Rennes'])
})

test('what tells an adaptation need is read by the advisor only', async () => {
  const situation = async (name: PersonaName) => (await recordPrescriptions(await actorNamed(name), id))[0]?.situation
  expect(await situation('advisor')).toMatchObject({ adaptationNeed: 'YES', barriers: ['sans-permis', 'adaptation'] })
  expect(await situation('camille')).toMatchObject({ adaptationNeed: null, barriers: ['sans-permis'] })
})

test('removed: read-only, LIMITED for everybody who saw it', async () => {
  await db.beneficiary.update({ where: { id }, data: { removedAt: new Date() } })
  for (const name of ['camille', 'advisor', 'hotline', 'admin'] as const) {
    const actor = await actorNamed(name)
    expect(await beneficiaryRecord(actor, id), name).toMatchObject({ detail: 'LIMITED', contact: null, history: [{ author: null }] })
    expect((await recordPrescriptions(actor, id)).map(({ situation }) => situation), name).toEqual([null, null])
  }
  expect(await recordAppointments(await actorNamed('camille'), id)).toEqual([])
  expect(await recordFor('colleague')).toBeNull()
})

test('the hotline reads what became of the mails about a person: by account, by address, by Test', async () => {
  const mail = (kind: string, payload: object, more: object = {}) => db.outboxEmail.create({ data: { kind, payload, dedupeKey: `${kind}/${JSON.stringify(payload)}`, ...more } })
  await mail('invitation', { accountId: PERSONAS.beneficiary.id }, { state: 'SENT', sentAt: new Date() })
  await mail('account-link', { email: PERSONAS.beneficiary.email, returnTo: null }, { state: 'DEAD' })
  await mail('invitation', { accountId: PERSONAS.camille.id })
  const record = await beneficiaryRecord(await actorNamed('hotline'), BENEFICIARY_RECORD_ID)
  expect(record?.mails?.map(({ kind, state }) => [kind, state])).toEqual(expect.arrayContaining([['invitation', 'SENT'], ['account-link', 'DEAD']]))
  expect(record?.mails).toHaveLength(2)
  expect((await recordFor('hotline'))?.mails).toEqual([])
})

test('the same statements with one prescription and with fifty', async () => {
  const camille = await actorNamed('camille')
  const read = () => Promise.all([beneficiaryRecord(camille, id), recordPrescriptions(camille, id), recordAppointments(camille, id)])
  const few = (await statementsOf(read)).length
  for (let count = 0; count < 48; count += 1) await createPrescription(id, { status: 'REFUSED' })
  expect((await statementsOf(read)).length).toBe(few)
})
