import { beforeAll, describe, expect, test } from 'vitest'
import { useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally } from '@/lib/infra/mail/transports'
import { answerAccess } from '@/lib/prescription/answer-access'
import { ownAccessRequests } from '@/lib/prescription/access-requests'
import { duplicatesOf } from '@/lib/prescription/duplicates'
import { escalateAccess } from '@/lib/prescription/escalate-access'
import { prescribe } from '@/lib/prescription/prescribe'
import { requestAccess } from '@/lib/prescription/request-access'
import { userList } from '@/lib/beneficiary/list'
import { parseFilters } from '@/lib/beneficiary/list-filters'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { ORGANISATIONS, PERSONAS } from '@/prisma/seed/personas'
import { aPrescription, type Posted, prescriptionOf } from '@/tests/support/a-prescription'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed, aPerson, createTestPersonas } from '@/tests/support/actors'

beforeAll(createTestPersonas)

const known = (overrides: Partial<ReturnType<typeof aPerson>> = {}) => aSentPerson({ person: aPerson({ lastName: 'Lefèvre-Dubois', firstName: 'Anaïs', birthDate: new Date('1999-04-03'), phone: '+33699887766', email: 'anais@demo.test', ...overrides }) })
const byColleague = { followedById: PERSONAS.colleague.id }
const elsewhere = { followedById: PERSONAS.otherPrescriber.id, followedInId: ORGANISATIONS.ccas.id }
const typed = { lastName: 'Lefevre Dubois', firstName: 'ANAIS', birthDate: '03/04/1999', phone: '', email: '' }
const exact = { lastName: 'LEFEVRE DUBOIS', firstName: 'anais', birthDate: '03/04/1999', email: '', phone: '06 11 22 33 44' }

async function clean() {
  await db.beneficiary.updateMany({ data: { removedAt: new Date() } })
  await db.throttleBucket.deleteMany()
}

async function refusalOf(form: Posted) {
  const camille = await actorNamed('camille')
  return prescribe(camille, prescriptionOf(camille, form)).then(
    () => null,
    (error: { fields: Record<string, string[]> }) => error.fields,
  )
}

describe('inside one’s scope, live and fuzzy', () => {
  test.each([
    [typed, ['SAME_NAME', 'SAME_BIRTH_DATE']],
    [{ ...typed, lastName: 'Lefèvre-Dubos' }, ['NEAR_NAME', 'SAME_BIRTH_DATE']],
    [{ ...typed, firstName: 'Anais', lastName: 'Lefevre Dubios' }, ['NEAR_NAME', 'SAME_BIRTH_DATE']],
    [{ ...typed, lastName: 'Anaïs', firstName: 'Lefèvre-Dubois', birthDate: '' }, ['SWAPPED_NAME']],
    [{ lastName: '', firstName: '', phone: '06 99 88 77 66' }, ['SAME_PHONE']],
    [{ email: 'ANAIS@demo.test' }, ['SAME_EMAIL']],
    [{ ...typed, birthDate: '01/01/1950' }, ['SAME_NAME']],
  ])('%j: %j', async (person, reasons) => {
    await clean()
    const { beneficiaryId } = await known()
    const found = await duplicatesOf(await actorNamed('camille'), person)
    expect(found).toMatchObject([{ recordId: beneficiaryId, colleagueId: null, reasons }])
  })

  test.each([{ ...typed, lastName: 'Lefevre Dupont' }, { ...typed, lastName: 'L', firstName: 'A' }, {}, { phone: '06' }, { lastName: '%', firstName: '_' }, { lastName: 'x'.repeat(5000), firstName: 'y' }])('%j: nobody', async (person) => {
    await clean()
    await known()
    expect(await duplicatesOf(await actorNamed('camille'), person as typeof typed)).toEqual([])
  })

  test('a colleague’s person is a short card; another structure’s, another plateforme’s: nothing', async () => {
    await clean()
    const { beneficiaryId } = await known(byColleague)
    const [card] = await duplicatesOf(await actorNamed('camille'), typed)
    expect(card).toMatchObject({ recordId: null, colleagueId: beneficiaryId, prescriber: 'Sacha Démo-Collègue' })
    expect(Object.keys(card ?? {}).sort()).toEqual(['colleagueId', 'firstName', 'lastName', 'prescriber', 'reasons', 'recordId'])
    expect(await duplicatesOf(await actorNamed('otherPrescriber'), typed)).toEqual([])
    expect(await duplicatesOf(await actorNamed('otherAdvisor'), typed)).toEqual([])
    expect(await duplicatesOf(await actorNamed('advisor'), typed)).toMatchObject([{ recordId: beneficiaryId }])
  })
})

describe('outside it, exactly, when the form is sent', () => {
  test('one neutral sentence, then she prescribes anyway: two records, nothing merged', async () => {
    await clean()
    await known(elsewhere)
    const fields = await refusalOf(aPrescription(exact))
    expect(fields?.knownElsewhere?.[0]).toMatch(/^Cette personne est déjà accompagnée/)
    expect(JSON.stringify(fields)).not.toMatch(/CCAS|Dominique|Lef/)
    expect(await db.auditEvent.count({ where: { act: 'duplicate.check', outcome: 'READ', actorId: PERSONAS.camille.id } })).toBe(1)
    expect(await refusalOf(aPrescription({ ...exact, knownElsewhere: 'on' }))).toBeNull()
    expect(await db.beneficiary.count({ where: { birthDate: new Date('1999-04-03'), removedAt: null } })).toBe(2)
  })

  test.each([
    ['another birth date', { ...exact, birthDate: '04/04/1999' }],
    ['a name one letter off', { ...exact, lastName: 'Lefevre Dubos' }],
    ['a shared phone and another birth date', { ...exact, lastName: 'Autre', phone: '06 99 88 77 66', birthDate: '05/05/1990' }],
  ])('%s reveals nothing', async (_, form) => {
    await clean()
    await known(elsewhere)
    expect(await refusalOf(aPrescription(form))).toBeNull()
  })

  test('twenty an hour; beyond, the form goes through', async () => {
    await clean()
    await known(elsewhere)
    for (let time = 0; time < 20; time += 1) expect(await refusalOf(aPrescription(exact))).not.toBeNull()
    expect(await refusalOf(aPrescription(exact))).toBeNull()
  })
})

describe('« Demander l’accès »', () => {
  const person = { lastName: 'Lefevre Dubois', firstName: 'Anais', birthDate: '1999-04-03', phone: null, email: null }
  const ask = async () => requestAccess(await actorNamed('camille'), { ...person, accessReason: 'Je la reçois chaque semaine.' })
  const pending = () => db.accessRequest.findFirstOrThrow({ where: { state: 'PENDING' }, orderBy: { createdAt: 'desc' } })

  test('answered by who follows; granted, both follow; the requester learns the name only then', async () => {
    await clean()
    const { beneficiaryId } = await known(elsewhere)
    await Promise.all([ask(), ask(), ask()])
    expect(await db.accessRequest.count({ where: { beneficiaryId } })).toBe(1)
    const { id, responderId } = await pending()
    expect(responderId).toBe(PERSONAS.otherPrescriber.id)
    expect((await ownAccessRequests(await actorNamed('camille'))).asked).toMatchObject([{ state: 'PENDING', beneficiary: null }])
    for (const name of ['camille', 'colleague', 'advisor', 'otherAdvisor', 'hotline'] as const) await expect(answerAccess(await actorNamed(name), { requestId: id, granted: true, answer: null }), name).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await answerAccess(await actorNamed('otherPrescriber'), { requestId: id, granted: true, answer: null })
    const camille = await actorNamed('camille')
    expect(camille.sharedIds).toEqual([beneficiaryId])
    expect((await userList(camille, parseFilters({}))).rows.map((row) => row.id)).toContain(beneficiaryId)
    expect((await userList(await actorNamed('otherPrescriber'), parseFilters({}))).rows.map((row) => row.id)).toContain(beneficiaryId)
    expect((await ownAccessRequests(camille)).asked).toMatchObject([{ state: 'GRANTED', beneficiary: { id: beneficiaryId } }])
    await db.sharedFollowUp.deleteMany()
  })

  test('unanswered after three working days: the plateforme answers, once told', async () => {
    await clean()
    await known(elsewhere)
    const friday = useClock(() => new Date('2026-11-27T10:00:00+01:00'))
    await ask().finally(friday)
    const { id, dueAt } = await pending()
    expect(dueAt.toISOString()).toBe('2026-12-02T22:59:59.000Z')
    const later = useClock(() => new Date('2026-12-03T08:00:00+01:00'))
    try {
      await Promise.all([escalateAccess(), escalateAccess()])
      await sendDueMails(MAIL_RENDERERS, keepLocally)
    } finally {
      later()
    }
    expect(await db.outboxEmail.count({ where: { dedupeKey: { startsWith: `access-asked/${id}` } } })).toBe(2)
    await expect(answerAccess(await actorNamed('otherAdvisor'), { requestId: id, granted: false, answer: 'Suivi terminé.' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await answerAccess(await actorNamed('advisor'), { requestId: id, granted: false, answer: 'Suivi terminé.' })
    await expect(answerAccess(await actorNamed('advisor'), { requestId: id, granted: true, answer: null })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('the former prescriber has left: the plateforme at once', async () => {
    await clean()
    await known(elsewhere)
    await db.account.update({ where: { id: PERSONAS.otherPrescriber.id }, data: { disabledAt: new Date() } })
    await ask()
    expect(await pending()).toMatchObject({ responderId: null })
    expect((await pending()).escalatedAt).not.toBeNull()
    await db.account.update({ where: { id: PERSONAS.otherPrescriber.id }, data: { disabledAt: null } })
  })

  test('nobody to ask about: a refusal that says what to do; the clock of a request never starts', async () => {
    await clean()
    const before = await db.accessRequest.count()
    await expect(ask()).rejects.toThrow(/Aucun accès/)
    await expect(requestAccess(await actorNamed('advisor'), { ...person, accessReason: 'Pour la suivre.' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await db.accessRequest.count()).toBe(before)
  })
})
