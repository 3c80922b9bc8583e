import { describe, expect, it } from 'vitest'
import { PrescriptionDraftSchema } from '@/lib/prescription/draft-schema'
import { readPrescriptionForm } from '@/lib/prescription/read-prescription-form'
import { judge, newPersonForm } from '@/tests/support/prescription-form'

function posted(values: Readonly<Record<string, unknown>>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, String(one))
  return form
}

describe('readPrescriptionForm', () => {
  it('gives the schema what it reads', () => {
    expect(readPrescriptionForm(posted(newPersonForm))).toEqual(newPersonForm)
    expect(judge(readPrescriptionForm(posted(newPersonForm))).errors).toEqual({})
  })

  it('gives a list for a group of boxes, even of one', () => {
    expect(readPrescriptionForm(posted({ incomes: ['RSA'], vehicles: ['CAR', 'BICYCLE'] }))).toEqual({ incomes: ['RSA'], vehicles: ['CAR', 'BICYCLE'] })
  })

  it('leaves out what React adds, keeps what nobody asked for', () => {
    expect(readPrescriptionForm(posted({ $ACTION_REF_1: '', '$ACTION_1:0': '{}', $ACTION_KEY: 'k', role: 'ADMIN' }))).toEqual({ role: 'ADMIN' })
  })

  it('shows that a field came twice, so that it is refused', () => {
    const form = posted(newPersonForm)
    form.append('lastName', 'Autre')
    form.append('testChoice', 'NOW')
    expect(Object.keys(judge(readPrescriptionForm(form)).errors)).toEqual(['lastName', 'testChoice'])
  })

  it('is not fooled by the names of objects', () => {
    const form = posted(newPersonForm)
    form.append('__proto__', 'x')
    form.append('constructor', 'x')
    const values = readPrescriptionForm(form)
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
    expect(Object.keys(values)).toEqual(expect.arrayContaining(['__proto__', 'constructor']))
    expect(judge(values).errors).toHaveProperty('form')
  })
})

describe('PrescriptionDraftSchema', () => {
  it('keeps what was typed, right or wrong', () => {
    const typed = { lastName: ' Léa2', birthDate: '31/02', email: 'léa@', incomes: ['RSA', '?'], comments: 'a\r\nb' }
    expect(PrescriptionDraftSchema.parse(typed)).toEqual(typed)
  })

  it('drops unknown fields and what is no text', () => {
    const typed = { role: 'ADMIN', constructor: 'x', lastName: 12, firstName: null, vehicles: ['CAR', {}, 3], comments: { a: 1 } }
    expect(PrescriptionDraftSchema.parse(typed)).toEqual({ vehicles: ['CAR'] })
  })

  it('bounds texts and lists, without breaking an emoji', () => {
    const draft = PrescriptionDraftSchema.parse({ comments: `${'x'.repeat(4999)}😀${'y'.repeat(5_000_000)}`, incomes: Array(10_000).fill('RSA') })
    expect(draft.comments).toBe(`${'x'.repeat(4999)}\ufffd`)
    expect(draft.incomes).toHaveLength(50)
  })

  it.each([null, undefined, 'x', 3, []])('makes an empty draft of %j', (input) => {
    expect(PrescriptionDraftSchema.parse(input)).toEqual({})
  })
})
