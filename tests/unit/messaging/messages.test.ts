import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readMark } from '@/lib/messaging/labels'
import { whoReads, whoReadsOwn } from '@/lib/messaging/reader-labels'
import { type DemandEnd, writtenUntil } from '@/lib/messaging/ended-demands'
import { fillVariables, unknownVariables } from '@/lib/messaging/ready-answer-labels'
import { AnswerSchema, StartSchema, WriteSchema } from '@/lib/messaging/schema'
import { parseThreadFilters, threadFiltersQuery } from '@/lib/messaging/thread-filters'
import { bellEventOf } from '@/lib/notification/event-labels'
import { ownSentence, tellsPerson } from '@/lib/notification/person-news'
import { EVENT_LABELS, type EventKind } from '@/lib/record/labels'

test.each([
  ['too long', 'a'.repeat(5001), /5000 caractères au plus/],
  ['five megabytes', 'é'.repeat(5_000_000), /5000 caractères au plus/],
  ['NUL', 'bon\0jour', /illisible/],
  ['half a pair', 'bon\ud800jour', /illisible/],
  ['a social security number', 'Le 2 85 05 78 006 084 36 est à elle', /sécurité sociale/],
  ['two values', ['a', 'b'], /une seule réponse/],
])('hostile text: %s', (_, body, sentence) => {
  const read = WriteSchema.safeParse({ threadId: randomUUID(), clientKey: randomUUID(), body })
  expect(read.error?.issues[0]?.message).toMatch(sentence)
})

test('« Lu le » in Paris, both sides of a change of hour', () => {
  expect(readMark(new Date('2026-03-12T09:04:00Z'))).toBe('Lu le 12/03 à 10\u00a0h\u00a004')
  expect(readMark(new Date('2026-03-29T00:59:00Z'))).toBe('Lu le 29/03 à 1\u00a0h\u00a059')
  expect(readMark(new Date('2026-03-29T01:00:00Z'))).toBe('Lu le 29/03 à 3\u00a0h\u00a000')
  expect(readMark(new Date('2026-12-31T23:00:00Z'))).toBe('Lu le 01/01 à 0\u00a0h\u00a000')
})

test('who reads the next message: said to the person as theirs, never with their own name', () => {
  const [lou, noa, camille] = [{ accountId: 'lou', firstName: 'Lou', lastName: 'Démo' }, { accountId: 'noa', firstName: 'Noa', lastName: 'Conseil' }, { accountId: 'camille', firstName: 'Camille', lastName: 'Prescription' }]
  const thread = { person: lou, withPerson: true, readers: [camille, noa, lou] }
  expect(whoReadsOwn(thread, 'lou')).toBe('Vos professionnels lisent ce message.')
  expect(whoReadsOwn({ ...thread, readers: [noa, lou] }, 'lou')).toBe('Noa Conseil lit ce message.')
  expect(whoReadsOwn({ ...thread, readers: [lou] }, 'lou')).toBe('Vos professionnels lisent ce message.')
  expect(whoReads(thread)).toBe('Lou Démo et ses professionnels lisent ce message.')
  expect(whoReads({ ...thread, withPerson: false })).toMatch(/La personne ne le lit pas/)
  expect(whoReads({ ...thread, person: null })).toMatch(/Toutes les personnes de la conversation/)
})

test('variables: filled when known, said in brackets when not, refused when there is no such one', () => {
  expect(fillVariables('Bonjour {personne}, {moi} ({ plateforme })', { personne: 'Lou', moi: 'Noa' })).toBe('Bonjour Lou, Noa ([nom de la plateforme])')
  expect(fillVariables('{inconnue} { toString }', {})).toBe('{inconnue} { toString }')
  expect(unknownVariables('{personne} {toString} {prenom}')).toEqual(['toString', 'prenom'])
  const answer = (body: string) => AnswerSchema.safeParse({ title: 'Titre', body, clientKey: randomUUID() })
  expect(answer('Bonjour {prenom}').error?.issues[0]?.message).toContain('{prenom}')
  expect(answer('Bonjour {personne}').success).toBe(true)
})

test('a thread needs somebody: a person, or one to ten professionals', () => {
  const start = (more: object) => StartSchema.safeParse({ clientKey: randomUUID(), subject: 'Objet', body: 'Texte', ...more })
  expect(start({}).error?.issues[0]?.path).toEqual(['recipients'])
  expect(start({ recipients: Array.from({ length: 11 }, () => randomUUID()) }).success).toBe(false)
  expect(start({ recipients: 'forgé' }).success).toBe(false)
  expect(start({ recipients: randomUUID() }).data?.recipients).toHaveLength(1)
  expect(start({ beneficiaryId: randomUUID(), withPerson: 'on' }).data).toMatchObject({ withPerson: true, recipients: [] })
})

test('addresses of the list: forged ones count as not said', () => {
  expect(parseThreadFilters({ q: ['a', 'b'], vue: 'toString', personne: '1', avant: '-1' })).toEqual({ q: 'a', vue: 'toutes', personne: null, avant: null })
  expect(threadFiltersQuery({ q: 'vélo', vue: 'toutes', personne: null, avant: null })).toBe('q=v%C3%A9lo')
})

test('what rings the bell, and of it what the person is told', () => {
  expect(['PRESCRIBED', 'TEST_TAKEN', 'APPOINTMENT_PLANNED', 'PERSON_CALLED'].map(bellEventOf)).toEqual(['STATUS', 'TEST', 'APPOINTMENT', null])
  expect(['PRESCRIPTION_ACCEPTED', 'APPOINTMENT_MOVED', 'ASSESSMENT_VALIDATED', 'OBJECTION_HANDLED', 'ESCALATED', 'PRESCRIPTION_ASSIGNED', 'APPOINTMENT_MISSED', 'APPOINTMENT_EXCUSED'].map(tellsPerson)).toEqual([true, true, true, true, false, false, false, false])
  for (const kind of Object.keys(EVENT_LABELS) as EventKind[]) if (tellsPerson(kind)) expect(ownSentence(kind), kind).toMatch(/^[A-ZÉI].*\.$/)
})

test('one writes until thirty days after everything is over; the news of six months are awaited first', () => {
  const demand = (status: DemandEnd['status'], on: string, more: Partial<DemandEnd> = {}): DemandEnd => ({ platformId: 'p', status, waitingSince: new Date(`${on}T00:00:00Z`), exit: null, ...more })
  const until = (...demands: DemandEnd[]) => writtenUntil(demands, 'p')?.toISOString().slice(0, 10) ?? null
  for (const status of ['REFUSED', 'CANCELLED', 'EXPIRED', 'ABANDONED'] as const) expect(until(demand(status, '2027-01-01')), status).toBe('2027-01-31')
  expect(until(demand('REFUSED', '2027-01-01'), demand('CANCELLED', '2027-02-01'))).toBe('2027-03-03')
  expect(until(demand('REFUSED', '2027-01-01'), demand('SENT', '2026-01-01'))).toBeNull()
  expect(until(demand('SENT', '2026-01-01'), demand('REFUSED', '2027-01-01'))).toBeNull()
  expect(until(demand('REFUSED', '2027-01-01'), demand('SENT', '2027-01-02', { platformId: 'elsewhere' }))).toBe('2027-01-31')
  expect(until(demand('EXITED', '2027-01-01', { exit: { followUpOn: null } }))).toBeNull()
  expect(until(demand('EXITED', '2027-01-01', { exit: { followUpOn: new Date('2027-07-01') } }))).toBe('2027-07-31')
  expect(until()).toBeNull()
})
