import { randomUUID } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { ExitSchema, FinishServiceSchema, FirstContactSchema, FollowUpSchema, SolutionSchema, StartServiceSchema, SuspendSchema } from '@/lib/prescription/parcours-schema'
import { possibleDay } from '@/lib/prescription/possible-day'
import { progressTexts } from '@/lib/prescription/progress-texts'
import {
  ABANDONMENT_REASON_LABELS,
  FOLLOW_UP_OUTCOME_LABELS,
  isAbandonment,
  MOBILITY_GAIN_LABELS,
  PROFESSIONAL_OUTCOME_LABELS,
  PROFESSIONAL_OUTCOMES,
  type ProfessionalOutcome,
  SOLUTION_LABELS,
  SUSPENSION_REASON_LABELS,
} from '@/lib/prescription/vocabulary/parcours'

const form = { prescriptionId: randomUUID(), idempotencyKey: randomUUID() }
const exit = { ...form, version: '1', outcome: 'TRAINING', gains: 'LICENCE', reason: '', on: '03/04/2026' }
const errors = (schema: { safeParse: (value: unknown) => { success: boolean; error?: { issues: { path: PropertyKey[] }[] } } }, value: unknown) => schema.safeParse(value).error?.issues.map(({ path }) => path[0]) ?? []

describe('outcomes', () => {
  const codes = Object.keys(PROFESSIONAL_OUTCOMES) as ProfessionalOutcome[]
  it('« positive » is work or training; « dynamique » is positive without keeping one’s job', () => {
    expect(codes.filter((code) => PROFESSIONAL_OUTCOMES[code].positive)).toEqual(['DURABLE_JOB', 'TRANSITION_JOB', 'BUSINESS', 'TRAINING', 'WORK_STUDY_OR_IAE', 'JOB_KEPT'])
    expect(codes.filter((code) => PROFESSIONAL_OUTCOMES[code].dynamic)).toEqual(['DURABLE_JOB', 'TRANSITION_JOB', 'BUSINESS', 'TRAINING', 'WORK_STUDY_OR_IAE'])
  })
  it('abandonments are never positive', () => {
    expect(codes.filter(isAbandonment)).toEqual(['GAVE_UP', 'UNREACHABLE'])
    for (const code of codes.filter(isAbandonment)) expect(PROFESSIONAL_OUTCOMES[code]).toMatchObject({ positive: false, dynamic: false })
  })
})

describe('exit', () => {
  it('keeps its two fields, in the order of the lists', () => {
    expect(ExitSchema.parse({ ...exit, gains: ['CHEAPER', 'LICENCE', 'LICENCE'] })).toMatchObject({ outcome: 'TRAINING', gains: ['LICENCE', 'CHEAPER'], on: '2026-04-03', comment: null, reason: undefined })
  })
  it('asks both', () => {
    const { outcome: _, gains: __, ...neither } = exit
    expect(errors(ExitSchema, neither)).toEqual(['outcome', 'gains'])
  })
  it('« Aucun gain » and « Ne sait pas » are said alone', () => {
    for (const alone of ['NONE', 'UNKNOWN']) {
      expect(errors(ExitSchema, { ...exit, gains: [alone, 'LICENCE'] })).toEqual(['gains'])
      expect(errors(ExitSchema, { ...exit, gains: alone })).toEqual([])
    }
  })
  it('asks why of an abandonment, and of nothing else', () => {
    expect(errors(ExitSchema, { ...exit, outcome: 'GAVE_UP' })).toEqual(['reason'])
    expect(errors(ExitSchema, { ...exit, outcome: 'GAVE_UP', reason: 'COST' })).toEqual([])
    expect(errors(ExitSchema, { ...exit, reason: 'COST' })).toEqual(['reason'])
  })
})

test('suspending for another reason says which; a social security number is refused', () => {
  const suspend = { ...form, version: '2', reason: 'OTHER' }
  expect(errors(SuspendSchema, suspend)).toEqual(['comment'])
  expect(errors(SuspendSchema, { ...suspend, comment: 'Déménagement prévu' })).toEqual([])
  expect(errors(SuspendSchema, { ...suspend, comment: 'Son numéro : 1 85 05 78 006 084 36' })).toEqual(['comment'])
})

test.each([
  ['a code of no list', StartServiceSchema, { ...form, service: 'TELEPORTATION', on: '03/04/2026' }, ['service']],
  ['a day that does not exist', SolutionSchema, { ...form, solution: 'FARE', on: '31/02/2026' }, ['on']],
  ['NUL and huge', SolutionSchema, { ...form, solution: 'FARE\0', on: '1'.repeat(5_000) }, ['solution', 'on']],
  ['a list where one is asked', FollowUpSchema, { ...form, outcome: ['TRAINING', 'OTHER'], on: '03/04/2026' }, ['outcome']],
  ['a key of an object', FollowUpSchema, { ...form, outcome: '__proto__', on: '03/04/2026' }, ['outcome']],
  ['no version', FirstContactSchema, { ...form, on: '03/04/2026' }, ['version']],
  ['a field too many', FirstContactSchema, { ...form, version: '1', on: '03/04/2026', advisorId: randomUUID() }, [undefined]],
  ['neither finished nor not', FinishServiceSchema, { ...form, serviceId: randomUUID(), on: '03/04/2026' }, ['completed']],
  ['a thousand gains', ExitSchema, { ...exit, gains: Array.from({ length: 1_000 }, () => 'LICENCE') }, ['gains']],
])('%s is refused with a sentence', (_, schema, value, fields) => {
  expect(errors(schema, value)).toEqual(fields)
})

test('a day is neither to come nor before what it follows', () => {
  const bounds = { today: '2026-04-03', notBefore: '2026-03-01', because: 'Trop tôt.' }
  for (const on of ['2026-03-01', '2026-04-03']) expect(() => possibleDay(on, bounds)).not.toThrow()
  expect(() => possibleDay('2026-04-04', bounds)).toThrow('pas encore passée')
  expect(() => possibleDay('2026-02-28', bounds)).toThrow('Trop tôt.')
})

test('the words of a step are labels, never codes', () => {
  const shown = (data: unknown) => progressTexts(data).flatMap(({ label, text }) => (text ? [`${label}: ${text}`] : []))
  expect(shown({ service: 'WORKSHOP', completed: false, on: '2026-04-03' })).toEqual(['Service: Ateliers collectifs', 'Allé jusqu’au bout: Non', 'Date: 03/04/2026'])
  expect(shown({ outcome: 'TRAINING', gains: ['LICENCE', 'GONE'] })).toEqual(['Situation professionnelle: Formation', 'Gain de mobilité: A un permis qui lui sert'])
  for (const odd of [{ service: 'GONE' }, { on: 'hier' }, null, 'x', [], { gains: 'LICENCE' }, { types: ['IDENTITY'] }]) expect(shown(odd)).toEqual([])
})

test('what is shown follows French typography, and no two labels are alike', () => {
  for (const labels of [SOLUTION_LABELS, PROFESSIONAL_OUTCOME_LABELS, MOBILITY_GAIN_LABELS, SUSPENSION_REASON_LABELS, ABANDONMENT_REASON_LABELS, FOLLOW_UP_OUTCOME_LABELS]) {
    const shown: string[] = Object.values(labels)
    expect(new Set(shown).size).toBe(shown.length)
    for (const label of shown) expect(label).not.toMatch(/'|\.\.\.| [:;?!»]|« |[^\u00a0][:;?!»]/)
  }
})
