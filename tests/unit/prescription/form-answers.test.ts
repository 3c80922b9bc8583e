import { expect, test } from 'vitest'
import { formAnswers } from '@/components/prescription/form-answers'
import { posted, type Posted } from '@/tests/support/a-prescription'

const read = (form: Posted, birthDate: string | null = null) => formAnswers(posted(form), birthDate)

test('a form being filled in: dates as they are typed, boxes as a list', () => {
  expect(read({ birthDate: '3/4/1999', inseeCode: '44109', incomes: ['RSA', 'SALARY'], project: 'TRAINING' })).toMatchObject({ birthDate: '1999-04-03', inseeCode: '44109', incomes: ['RSA', 'SALARY'], project: ['TRAINING'], contracts: [] })
})

test.each(['Brest', 'Paris', 'Nantes', '', '4410'])('the commune %j is not known yet', (inseeCode) => {
  expect(read({ inseeCode }).inseeCode).toBeNull()
})

test('half a date is unknown; the date of a known person is not in the form', () => {
  expect(read({ birthDate: '3/4' }).birthDate).toBeNull()
  expect(read({}, '1990-01-31').birthDate).toBe('1990-01-31')
})
