import { describe, expect, test } from 'vitest'
import { AcceptSchema, AskDocumentsSchema, AssignSchema, RefuseSchema, ReopenSchema, TakeSchema, TransferSchema } from '@/lib/prescription/answer-schema'
import { onExistingPage, parseQueueFilters, queueQuery } from '@/lib/prescription/queue-filters'

const id = '0190d000-0000-7000-8000-0000000000aa'
const decided = { prescriptionId: id, version: '3' }
const valid = {
  take: [TakeSchema, decided],
  assign: [AssignSchema, { ...decided, advisorId: id }],
  accept: [AcceptSchema, { ...decided, comment: 'Je l’appelle lundi.' }],
  refuse: [RefuseSchema, { ...decided, reason: 'FULL', comment: '', remedy: '', alternative: '' }],
  ask: [AskDocumentsSchema, { ...decided, types: 'IDENTITY', askedOf: 'PERSON', comment: '' }],
  transfer: [TransferSchema, { ...decided, platformId: id, reason: 'MOVED', comment: '' }],
  reopen: [ReopenSchema, { ...decided, comment: 'Projet précisé.' }],
} as const

const HOSTILE = ['', '\0', 'x'.repeat(100_000), '<script>alert(1)</script>', '../../etc', '1e9', '-1', 'NaN', '\u202e', '\ud800', [], ['a', 'b'], {}, { $ne: null }, null, 12]

describe.each(Object.entries(valid))('%s', (_, [schema, form]) => {
  test('takes its form', () => expect(schema.safeParse(form).success).toBe(true))
  test('no other field', () => expect(schema.safeParse({ ...form, actorId: id }).success).toBe(false))
  test.each(Object.keys(form))('%s: whatever is posted, taken clean or refused with a sentence', (field) => {
    for (const posted of HOSTILE) {
      const { success, data, error } = schema.safeParse({ ...form, [field]: posted })
      if (success) expect(JSON.stringify(data)).not.toMatch(/\\u0000|\\ud800/)
      else for (const { message } of error.issues) expect(message).not.toMatch(/undefined|expected|received/)
    }
  })
})

test('a refusal for another reason says which; reopening says why', () => {
  const errors = (schema: typeof RefuseSchema | typeof ReopenSchema, form: object) => schema.safeParse(form).error?.issues.map(({ path, message }) => [path[0], message])
  expect(errors(RefuseSchema, { ...valid.refuse[1], reason: 'OTHER' })).toEqual([['comment', 'Précisez la raison du refus.']])
  expect(errors(RefuseSchema, { ...valid.refuse[1], reason: 'NOT_MOBILE' })).toEqual([['reason', 'Choisissez la raison du refus.']])
  expect(errors(ReopenSchema, { ...decided, comment: '  ' })).toEqual([['comment', 'Dites pourquoi la demande est rouverte.']])
})

test('documents: at least one, of the known types', () => {
  const asked = (types: unknown) => AskDocumentsSchema.safeParse({ ...valid.ask[1], types })
  expect(asked(['IDENTITY', 'ADDRESS_PROOF']).data?.types).toEqual(['IDENTITY', 'ADDRESS_PROOF'])
  expect(asked(undefined).error?.issues[0]?.message).toBe('Cochez au moins une pièce.')
  expect(asked(['IDENTITY', 'NIR']).success).toBe(false)
})

describe('the address of the queue', () => {
  test('what is forged counts as not said', () => {
    expect(parseQueueFilters({ vue: 'admin', plateforme: "' OR 1=1", page: '1e9' })).toEqual({ vue: 'a-prendre', plateforme: null, page: 1 })
    expect(parseQueueFilters({ vue: ['miennes', 'toutes'], page: '99999' })).toEqual({ vue: 'miennes', plateforme: null, page: 200 })
  })
  test('says only what is not the first list, and starts again at page 1', () => {
    const filters = parseQueueFilters({ vue: 'toutes', plateforme: id, page: '4' })
    expect(queueQuery(filters)).toBe(`vue=toutes&plateforme=${id}`)
    expect(queueQuery(filters, { page: 5 })).toBe(`vue=toutes&plateforme=${id}&page=5`)
    expect(queueQuery(filters, { vue: 'a-prendre', plateforme: null })).toBe('')
  })
  test.each([[0, 9, 1], [50, 2, 1], [51, 2, 2], [120, 9, 3]])('%i lines, page %i: page %i', (total, page, shown) => {
    expect(onExistingPage(parseQueueFilters({ page: String(page) }), total).page).toBe(shown)
  })
})
