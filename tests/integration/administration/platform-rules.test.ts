import { beforeEach, expect, test, vi } from 'vitest'
import { editRulesAction } from '@/lib/administration/actions'
import { rulesOf } from '@/lib/administration/platform-rules'
import { rulesPage } from '@/lib/administration/rules-page'
import { db } from '@/lib/infra/db'
import { type FormState, idleForm } from '@/lib/infra/form-state'
import { routes } from '@/lib/infra/routes'
import { DEMO_PASSWORD, PLATFORMS, type PersonaName } from '@/prisma/seed/personas'
import { posted, type Posted } from '@/tests/support/a-prescription'
import { browseAs, outcome, signInAs } from '@/tests/support/browser-request'
import { writtenRows } from '@/tests/support/written-rows'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-request')).nextHeaders)
const revalidated = vi.hoisted(() => vi.fn())
vi.mock('next/cache', () => ({ revalidatePath: revalidated }))

const platformId = PLATFORMS.nantes.id
beforeEach(async () => {
  browseAs(routes.platformRules(platformId))
  await db.platformRules.deleteMany()
  await signInAs('admin')
})

// What the form holds, and what its buttons and hidden fields leave out.
async function opened(): Promise<Posted> {
  const { values } = (await rulesPage(platformId, null)) ?? { values: {} }
  return asPosted(values)
}
function asPosted(values: FormState['values']): Posted {
  const { focus: _, said: __, ...form } = values
  return { platformId, ...form }
}
const press = (act: string, form: Posted) => outcome(editRulesAction(idleForm, posted({ ...form, act })))
async function pressed(act: string, form: Posted): Promise<Posted> {
  const answer = await press(act, form)
  if (!('answered' in answer) || answer.answered.status !== 'done') throw new Error(JSON.stringify(answer))
  return asPosted(answer.answered.values)
}
const served = async (more: Posted = {}): Promise<Posted> => ({ ...(await opened()), departements: ['44'], password: DEMO_PASSWORD, ...more })
const versions = () => db.platformRules.findMany({ where: { platformId }, orderBy: { version: 'asc' }, select: { version: true } })

test('rules are written button after button, keep what was typed, and are published as a whole', async () => {
  let form = await pressed('add', { ...(await opened()), brandName: 'Wimoov Démo', departements: ['44', '85'] })
  form = await pressed('add', { ...form, sentence: ' Avoir moins de 30 ans ou percevoir le RSA ', ageMax: '30', answers: ['incomes:RSA', 'incomes:ASS'], document: 'INCOME_PROOF' })
  form = await pressed('keep', { ...form, sentence: 'Chercher un emploi', answers: 'registeredAtFt:YES' })
  form = await pressed('up-1', form)
  form = await pressed('search', { ...form, communeSearch: 'rennes' })
  expect(form.communesFound).toContain('35238 Rennes (35000…)')
  form = await pressed('keep', { ...form, communes: '35238', services: ['WORKSHOP', 'ASSESSMENT'], 'document-IDENTITY': 'REQUIRED', 'document-ADDRESS_PROOF': 'OPTIONAL', 'months-ADDRESS_PROOF': '6' })
  expect(form).toMatchObject({ brandName: 'Wimoov Démo', communes: ['35238'], communeLabels: ['35238 Rennes (35000…)'] })
  expect(await press('publish', { ...form, password: DEMO_PASSWORD })).toEqual({ redirectedTo: `${routes.platformRules(platformId)}?fait=regles-publiees` })
  expect((await rulesOf(platformId, 1))?.content).toEqual({
    brand: { name: 'Wimoov Démo', introduction: null },
    mailbox: PLATFORMS.nantes.email,
    territory: { departements: ['44', '85'], communes: ['35238'] },
    criteria: [
      { id: expect.stringMatching(/^c-/), sentence: 'Chercher un emploi', anyOf: [{ kind: 'ANSWER', field: 'registeredAtFt', oneOf: ['YES'] }], document: null },
      { id: expect.stringMatching(/^c-/), sentence: 'Avoir moins de 30 ans ou percevoir le RSA', anyOf: [{ kind: 'AGE', min: null, max: 30 }, { kind: 'ANSWER', field: 'incomes', oneOf: ['RSA', 'ASS'] }], document: 'INCOME_PROOF' },
    ],
    documents: [{ type: 'IDENTITY', required: true, monthsValid: null }, { type: 'ADDRESS_PROOF', required: false, monthsValid: 6 }],
    services: ['ASSESSMENT', 'WORKSHOP'],
  })
  expect(await db.mobilityPlatform.findUniqueOrThrow({ where: { id: platformId }, select: { name: true, departements: true } })).toEqual({ name: 'Wimoov Démo', departements: ['35', '44', '85'] })
  expect(await db.auditEvent.findFirst({ where: { act: 'platform.manage' }, select: { outcome: true, detail: true } })).toEqual({ outcome: 'DONE', detail: { what: 'PUBLISH', before: 0, after: 1 } })
})

test('a published criterion is changed, kept under its id, or removed', async () => {
  let form = await pressed('add', await served({ password: '' }))
  form = await pressed('keep', { ...form, sentence: 'Un', ageMin: '18' })
  await press('publish', { ...form, password: DEMO_PASSWORD })
  const first = (await rulesOf(platformId, 1))?.content.criteria[0]
  form = await pressed('edit-0', await opened())
  expect(form).toMatchObject({ sentence: 'Un', ageMin: ['18'], criterionId: first?.id })
  await press('publish', { ...form, ageMin: '21' })
  expect((await rulesOf(platformId, 2))?.content.criteria).toEqual([{ ...first, anyOf: [{ kind: 'AGE', min: 21, max: null }] }])
  await press('publish', await pressed('remove-0', await opened()))
  expect((await rulesOf(platformId, 3))?.content.criteria).toEqual([])
  expect((await rulesPage(platformId, null))?.versions.map(({ version, author }) => [version, author])).toEqual([[3, 'Andréa Démo-Administration'], [2, 'Andréa Démo-Administration'], [1, 'Andréa Démo-Administration']])
})

test('what is wrong is said beside its field, and nothing is published', async () => {
  const before = await writtenRows()
  const form = await served({ password: '' })
  for (const [more, field] of [
    [{ brandName: '' }, 'brandName'], [{ brandName: 'x'.repeat(201) }, 'brandName'], [{ mailbox: 'x' }, 'mailbox'], [{ departements: [] }, 'departements'], [{ departements: ['999'] }, 'departements'], [{ communes: ['00000'] }, 'communes'],
    [{ services: ['FREE_CAR'] }, 'services'], [{ 'months-IDENTITY': '0', 'document-IDENTITY': 'REQUIRED' }, 'months-IDENTITY'], [{ 'document-IDENTITY': 'PERHAPS' }, 'document-IDENTITY'],
    [{ openAt: '0', sentence: '', ageMin: '18', ageMax: '' }, 'sentence'], [{ openAt: '0', sentence: 'Un', ageMin: '40', ageMax: '20' }, 'ageMin'], [{ openAt: '0', sentence: 'Un', ageMin: 'x', ageMax: '' }, 'ageMin'],
    [{ openAt: '0', sentence: 'Un', ageMin: '', ageMax: '' }, 'answers'], [{ openAt: '0', sentence: 'Un', answers: 'incomes:UNKNOWN', ageMin: '', ageMax: '' }, 'answers'], [{ openAt: '0', sentence: 'Un', ageMin: '18', ageMax: '', document: 'PASSPORT' }, 'document'],
    [{ criteria: '{"id":"x"}' }, 'criteria'], [{ criteria: 'pas du JSON' }, 'criteria'], [{ brandIntroduction: 'a\0b' }, 'brandIntroduction'], [{ expectedVersion: '-1' }, 'expectedVersion'], [{ act: 'drop table' }, 'act'], [{ other: 'x' }, 'form'],
  ] as [Posted, string][]) {
    const { act = 'publish', ...fields } = { ...form, ...more }
    expect(await press(String(act), fields), `${field} ${JSON.stringify(more)}`).toMatchObject({ answered: { code: 'INVALID', errors: { [field]: [expect.any(String)] } } })
  }
  expect(await writtenRows()).toEqual(before)
})

test('two publications at once: one wins, the other is shown it and decides; the same form twice is one version', async () => {
  const form = await served()
  const other: Posted = { ...form, departements: ['49'] }
  const answers = await Promise.all([press('publish', form), press('publish', other)])
  const refused = answers.flatMap((answer) => ('answered' in answer ? [answer.answered] : []))
  expect(refused).toMatchObject([{ code: 'CONFLICT', values: { expectedVersion: '0' } }])
  expect(revalidated).toHaveBeenCalledWith(routes.platformRules(platformId))
  expect(await versions()).toHaveLength(1)
  const [winner, loser] = 'answered' in answers[0] ? [other, form] : [form, other]
  expect(await press('publish', winner)).toMatchObject({ redirectedTo: expect.anything() })
  expect(await versions()).toHaveLength(1)
  expect(await press('replace-1', loser)).toMatchObject({ redirectedTo: expect.anything() })
  expect(await versions()).toHaveLength(2)
  expect(await press('replace-1', { ...loser, departements: ['85'] })).toMatchObject({ answered: { code: 'CONFLICT' } })
  expect(await versions()).toHaveLength(2)
})

test('without the password nothing is published, and what was written stays', async () => {
  const form = await served({ password: '' })
  expect(await press('publish', form)).toMatchObject({ answered: { code: 'STEP_UP_REQUIRED', values: { departements: '44' } } })
  expect(await versions()).toEqual([])
})

test.each(['hotline', 'camille', 'advisor', 'beneficiary'] as const satisfies PersonaName[])('%s can neither publish nor press a button', async (name) => {
  const form = await served()
  await signInAs(name)
  for (const act of ['publish', 'add', 'search', 'replace-0']) expect(await press(act, form)).toMatchObject({ answered: { code: 'FORBIDDEN' } })
  expect(await versions()).toEqual([])
})
