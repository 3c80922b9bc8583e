import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PrescriptionDraftSchema } from '@/lib/prescription/draft-schema'
import { PRESCRIPTION_FIELDS, type PrescriptionField } from '@/lib/prescription/labels'
import { readPrescriptionForm } from '@/lib/prescription/read-prescription-form'
import { judge, judgeWith, knownPersonForm, newPersonForm } from '@/tests/support/prescription-form'

const FIELDS = Object.keys(PRESCRIPTION_FIELDS) as PrescriptionField[]
const NEW_FIELDS = FIELDS.filter((field) => field !== 'beneficiaryId' && field !== 'beneficiaryVersion')
const UNEXPECTED = 'Rechargez la page et recommencez\u00a0: le formulaire contient un champ inattendu.'
const INCOMPLETE = 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'

// Every answer that makes another one matter, so that no field is dropped before it is judged.
const everythingApplies = {
  birthDate: '24/11/2008',
  legalRepName: 'Awa Diallo',
  legalRepLink: 'PARENT',
  legalRepEmail: 'a@exemple.fr',
  referentKind: 'OTHER_ORGANISATION',
  referentName: 'PLIE',
  priorityArea: 'YES',
  adaptationNeed: 'YES',
  adaptationConsent: 'on',
  vehicles: ['CAR'],
}

describe('a forged form', () => {
  it.each([null, undefined, 'x', 12, [], {}, { personKind: 'ADMIN' }, { personKind: ['NEW'] }, { personKind: { $ne: null } }])('%j is refused', (form) => {
    const { data, errors } = judge(form)
    expect(data).toBeUndefined()
    expect(Object.values(errors).flat()).toEqual([INCOMPLETE])
  })

  it('is refused for a field that it should not have', () => {
    expect(judgeWith({ role: 'ADMIN' }).errors).toEqual({ form: [UNEXPECTED] })
    expect(judgeWith({ urgent: 'on' }).errors).toEqual({ form: [UNEXPECTED] })
    expect(judgeWith({ beneficiaryId: knownPersonForm.beneficiaryId }).errors).toEqual({ form: [UNEXPECTED] })
    expect(judge({ ...knownPersonForm, lastName: 'Autre' }).errors).toEqual({ form: [UNEXPECTED] })
  })

  it.each(['beneficiaryId', 'platformId', 'organisationId', 'idempotencyKey'])('is refused for a forged %s', (field) => {
    for (const forged of ['1', "' OR 1=1", '../..', `${String(knownPersonForm.beneficiaryId)}\0`, ['a', 'b']]) {
      expect(Object.keys(judge({ ...knownPersonForm, [field]: forged }).errors)).toEqual([field])
    }
  })

  it('cannot tick the commitment by another word', () => {
    for (const personInformed of ['off', 'true', '1', 0, [], 'on\0']) expect(judgeWith({ personInformed }).errors).toHaveProperty('personInformed')
  })
})

describe.each(NEW_FIELDS.filter((field) => field !== 'personKind'))('%s', (field) => {
  it.each([
    ['a NUL byte', 'a\0b'],
    ['a lone surrogate', 'a\ud800'],
    ['5 MB', 'x'.repeat(5_000_000)],
    ['5 MB of accents', '\u0315\u0300'.repeat(2_500_000)],
    ['a list of objects', [{}, {}]],
    ['a list of lists', [['a'], ['b']]],
    ['an object', { toString: 'x' }],
    ['a file', new File(['x'], 'x.txt')],
  ])('refuses %s at its own place, and nothing else', (_, value) => {
    const { errors } = judgeWith({ ...everythingApplies, [field]: value })
    expect(Object.keys(errors)).toEqual([field])
  })
})

describe('any input', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('on', '', 'YES', 'NONE', '01/01/1899', '01/01/2099', '2008-01-01', '0692123456', '😀'.repeat(70)),
    fc.array(fc.string({ maxLength: 10 }), { maxLength: 4 }),
    fc.constantFrom(null, undefined, true, false, 3, NaN, {}),
  )
  const changes = fc.dictionary(fc.constantFrom(...FIELDS, 'unknown', '__proto__', 'constructor'), value, { maxKeys: 12 })

  it('never throws, and what is accepted is accepted again unchanged', () => {
    fc.assert(
      fc.property(changes, fc.constantFrom(newPersonForm, knownPersonForm), (typed, base) => {
        const { data, errors } = judge({ ...base, ...typed })
        if (data) expect(judge(data)).toEqual({ data, errors: {} })
        else expect(Object.values(errors).flat().length).toBeGreaterThan(0)
      }),
      { numRuns: 1500 },
    )
  })

  it('accepts plausible forms, and its own output', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aàé’ 😀\n1.-'), maxLength: 60 })
    const plausible = fc.record({
      comments: text,
      projectDescription: text,
      targetPlace: text,
      addressLine: text,
      legalRepName: text,
      dependentChildren: fc.nat(15).map(String),
    })
    fc.assert(
      fc.property(plausible, (typed) => {
        const { data, errors } = judgeWith(typed)
        expect(errors).toEqual({})
        expect(judge(data)).toEqual({ data, errors: {} })
      }),
    )
  })

  it('gives a draft that PostgreSQL can store, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(changes, fc.anything()), (typed) => {
        const draft = PrescriptionDraftSchema.parse(typed)
        expect(JSON.stringify(draft)).not.toMatch(/\\u0000|\\ud[89a-f]/i)
        expect(PrescriptionDraftSchema.parse(draft)).toEqual(draft)
      }),
      { numRuns: 500 },
    )
  })
})

describe('readPrescriptionForm', () => {
  it('never throws, whatever the names', () => {
    const name = fc.oneof(fc.string(), fc.constantFrom(...FIELDS, '__proto__', '$ACTION_KEY'))
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 20 }), (entries) => {
        const form = new FormData()
        for (const [field, text] of entries) form.append(field, text)
        expect(Object.keys(readPrescriptionForm(form)).every((field) => form.has(field))).toBe(true)
        expect(judge(readPrescriptionForm(form)).data).toBeUndefined()
      }),
    )
  })
})
