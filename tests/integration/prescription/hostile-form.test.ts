import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/infra/db'
import { idleForm } from '@/lib/infra/form-state'
import { routes } from '@/lib/infra/routes'
import { prescribeAction, saveDraftAction } from '@/lib/prescription/actions'
import { PERSONAS } from '@/prisma/seed/personas'
import { aPrescription, aPrescriptionAgain, givenBack, type Posted, posted } from '@/tests/support/a-prescription'
import { browseAs, outcome, signInAs } from '@/tests/support/browser-request'
import { writtenRows } from '@/tests/support/written-rows'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-request')).nextHeaders)

beforeEach(async () => {
  browseAs(routes.newPrescription)
  await signInAs('camille')
})

const send = (form: FormData) => outcome(prescribeAction(idleForm, form))

describe('refused beside its field, given back, nothing written', () => {
  test.each<[string, Posted, string]>([
    ['a NUL byte in a name', { lastName: 'Dup\0ont' }, 'lastName'],
    ['a NUL byte in the comments', { comments: 'a\0b' }, 'comments'],
    ['5 MB of comments', { comments: 'x'.repeat(5_000_000) }, 'comments'],
    ['a name of 5 MB', { firstName: 'é'.repeat(2_500_000) }, 'firstName'],
    ['a name of 141 letters', { lastName: 'a'.repeat(141) }, 'lastName'],
    ['an emoji in a name', { firstName: 'Zoé 😀' }, 'firstName'],
    ['a birth in 1899', { birthDate: '01/01/1899' }, 'birthDate'],
    ['a birth in 2099', { birthDate: '01/01/2099' }, 'birthDate'],
    ['a deadline in 1899', { deadlineOn: '01/01/1899' }, 'deadlineOn'],
    ['a deadline in 2099', { deadlineOn: '01/01/2099' }, 'deadlineOn'],
    ['no name', { lastName: '' }, 'lastName'],
    ['a code outside the list', { licence: 'TANK' }, 'licence'],
    ['a forged identifier', { platformId: "' OR 1=1" }, 'platformId'],
    ['my own address for the person', { email: PERSONAS.camille.email.toUpperCase() }, 'email'],
    ['a field that does not exist', { followedById: PERSONAS.colleague.id }, 'form'],
    ['a version of a record that is not known', { beneficiaryVersion: '1' }, 'form'],
    ['a name sent twice', { lastName: ['Un', 'Deux'] }, 'lastName'],
    ['a commune of another postal code', { inseeCode: 'Brest' }, 'inseeCode'],
    ['the number of a social security card', { comments: 'Son numéro 2 85 07 44 109 456 12' }, 'comments'],
  ])('%s', async (_, changes, field) => {
    const form = aPrescription(changes)
    const before = await writtenRows()
    expect(await send(posted(form))).toMatchObject({ answered: { status: 'refused', code: 'INVALID', errors: { [field]: [expect.any(String)] }, values: givenBack(form) } })
    expect(await writtenRows()).toEqual(before)
  })

  test.each(['idempotencyKey', 'personKind', 'firstName', 'birthDate', 'contactPreferences', 'postalCode', 'platformId', 'organisationId', 'incomes', 'barriers', 'personInformed', 'testChoice'])(
    'without %s',
    async (field) => {
      const form = posted(aPrescription())
      form.delete(field)
      expect(await send(form)).toMatchObject({ answered: { code: 'INVALID' } })
      expect(await db.prescription.count()).toBe(0)
    },
  )

  test('a field that does not exist is refused in French', async () => {
    expect(await send(posted(aPrescription({ freeHours: 'a b' })))).toMatchObject({ answered: { errors: { form: [expect.stringContaining('une réponse que le site n’attend pas')] } } })
  })

  test('a file instead of a text', async () => {
    const form = posted(aPrescription())
    form.set('comments', new File(['x'], 'x.txt'))
    expect(await send(form)).toMatchObject({ answered: { errors: { comments: [expect.any(String)] } } })
  })

  test('an empty form: every required answer is named', async () => {
    const sent = await send(posted({ personKind: 'NEW', idempotencyKey: crypto.randomUUID() }))
    expect('answered' in sent && Object.keys(sent.answered.errors).length).toBeGreaterThan(12)
  })
})

test('names of 140 letters, of other scripts, comments with emoji, % and _ are kept as typed', async () => {
  const names = [{ lastName: 'É'.repeat(140), firstName: 'a'.repeat(140) }, { lastName: 'Дмитриев', firstName: '李' }, { lastName: 'O’Neill d\'Arc', firstName: 'Jean-Noël' }]
  for (const name of names) {
    const sent = await send(posted(aPrescription({ ...name, comments: '100 % motivée 😀_\r\n<script>alert(1)</script>' })))
    expect(sent).toHaveProperty('redirectedTo')
    expect(await db.beneficiary.count({ where: name })).toBe(1)
  }
  expect((await db.prescription.findFirstOrThrow()).comments).toBe('100 % motivée 😀_\n<script>alert(1)</script>')
})

test('a colleague’s person is as one who does not exist', async () => {
  const person = { firstName: 'A', lastName: 'B', birthDate: new Date('1999-01-01'), phone: '+33612345678', postalCode: '44000', inseeCode: '44109', communeName: 'Nantes', followedById: PERSONAS.colleague.id }
  const { id } = await db.beneficiary.create({ data: person, select: { id: true } })
  const answers = await Promise.all([id, crypto.randomUUID()].map((beneficiaryId) => send(posted(aPrescriptionAgain(beneficiaryId)))))
  const told = answers.map((answer) => ('answered' in answer ? { ...answer.answered, values: {} } : answer))
  expect(told[0]).toEqual(told[1])
  expect(told[0]).toMatchObject({ code: 'NOT_FOUND' })
  expect(await db.auditEvent.count({ where: { act: 'prescription.create', outcome: 'REFUSED' } })).toBe(2)
})

test('a draft of 5 MB of anything is bounded, never an error', async () => {
  const form = aPrescription({ comments: 'x\0'.repeat(2_500_000), lastName: '\ud800', role: 'ADMIN' })
  expect(await outcome(saveDraftAction(idleForm, posted(form)))).toEqual({ redirectedTo: routes.draft(String(form.idempotencyKey)) })
  const { values } = await db.prescriptionDraft.findFirstOrThrow()
  expect(JSON.stringify(values).length).toBeLessThan(10_000)
  expect(values).not.toHaveProperty('role')
})
