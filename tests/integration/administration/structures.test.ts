import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { changeStructureAction, closeStructureAction, createStructureAction, reopenStructureAction } from '@/lib/administration/actions'
import { changeStructure } from '@/lib/administration/change-structure'
import { createStructure } from '@/lib/administration/create-structure'
import { structure, structures } from '@/lib/administration/structures'
import { db } from '@/lib/infra/db'
import { idleForm } from '@/lib/infra/form-state'
import { routes } from '@/lib/infra/routes'
import { ORGANISATIONS, PERSONAS, type PersonaName } from '@/prisma/seed/personas'
import { posted, type Posted } from '@/tests/support/a-prescription'
import { actorNamed } from '@/tests/support/actors'
import { browseAs, outcome, signInAs } from '@/tests/support/browser-request'
import { writtenRows } from '@/tests/support/written-rows'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-request')).nextHeaders)
beforeEach(() => browseAs(routes.organisations))

const aStructure = (more: Posted = {}): Posted => ({ idempotencyKey: randomUUID(), name: 'PLIE de Démocité', type: 'PLIE', communeName: 'Nantes', ...more })
const create = (form: Posted) => outcome(createStructureAction(idleForm, posted(form)))
const opened = async (id: string) => (await structure(id))?.readAs ?? ''
const ML = ORGANISATIONS.missionLocale.id

test.each(['hotline', 'admin'] as const)('%s creates a structure, once for a form, and is told what comes next', async (name) => {
  await signInAs(name)
  const form = aStructure()
  const [first, second] = [await create(form), await create(form)]
  expect(first).toEqual(second)
  const rows = await db.organisation.findMany({ where: { name: 'PLIE de Démocité' } })
  expect(rows).toHaveLength(1)
  expect(first).toEqual({ redirectedTo: `${routes.organisation(rows[0]?.id ?? '')}?fait=structure-creee` })
  expect(await db.auditEvent.findMany({ where: { act: 'structure.manage' }, select: { outcome: true, detail: true } })).toEqual([{ outcome: 'DONE', detail: { what: 'CREATE', type: 'PLIE' } }])
})

test.each(['camille', 'advisor', 'beneficiary'] as const satisfies PersonaName[])('%s can never do it, and this is audited', async (name) => {
  await signInAs(name)
  const before = await writtenRows()
  const acts = [
    create(aStructure()),
    outcome(changeStructureAction(idleForm, posted({ ...aStructure(), organisationId: ML }))),
    outcome(closeStructureAction(idleForm, posted({ organisationId: ML }))),
    outcome(reopenStructureAction(idleForm, posted({ organisationId: ML }))),
  ]
  for (const act of acts) expect(await act).toMatchObject({ answered: { code: 'FORBIDDEN' } })
  expect(await writtenRows()).toEqual({ ...before, audit_event: (before.audit_event ?? 0) + 4 })
  await expect(createStructure(await actorNamed(name), { idempotencyKey: randomUUID(), name: 'X', type: 'ML', communeName: null, sameName: false })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('the same name in the same commune is warned once, whatever accents and case, then allowed', async () => {
  await signInAs('admin')
  const twin = aStructure({ name: 'MISSION LOCALE de Demoville', type: 'ML' })
  expect(await create(twin)).toMatchObject({ answered: { code: 'INVALID', errors: { sameName: [expect.stringContaining('déjà ce nom')] }, values: { name: twin.name } } })
  expect(await create({ ...twin, sameName: 'on' })).toMatchObject({ redirectedTo: expect.stringContaining('structure-creee') })
  expect(await create(aStructure({ name: 'Mission locale de Démoville', type: 'ML', communeName: 'Rennes' }))).toMatchObject({ redirectedTo: expect.anything() })
})

test('hostile fields are refused in French and written nowhere', async () => {
  await signInAs('admin')
  const before = await writtenRows()
  for (const [form, field] of [
    [{ name: 'a\0b' }, 'name'], [{ name: 'x'.repeat(100_000) }, 'name'], [{ name: ['a', 'b'] }, 'name'], [{ type: 'constructor' }, 'type'], [{ type: '' }, 'type'], [{ communeName: 'x'.repeat(101) }, 'communeName'], [{ sameName: 'yes' }, 'sameName'], [{ idempotencyKey: '1' }, 'idempotencyKey'], [{ other: 'x' }, 'form'],
  ] as [Posted, string][]) {
    expect(await create(aStructure(form)), field).toMatchObject({ answered: { code: 'INVALID', errors: { [field]: [expect.any(String)] } } })
  }
  expect(await writtenRows()).toEqual(before)
})

test('a change read on an older page overwrites nothing and says what is written now; the same change twice is one', async () => {
  const [admin, hotline] = [await actorNamed('admin'), await actorNamed('hotline')]
  const readAs = await opened(ML)
  const change = (name: string) => ({ organisationId: ML, readAs, name, type: 'ML' as const, communeName: 'Nantes', sameName: false })
  await changeStructure(admin, change('Mission locale A'))
  await changeStructure(admin, change('Mission locale A'))
  await expect(changeStructure(hotline, change('Mission locale B'))).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Mission locale A') })
  expect((await structure(ML))?.name).toBe('Mission locale A')
  expect(await db.auditEvent.count({ where: { act: 'structure.manage' } })).toBe(1)
  await expect(changeStructure(admin, { ...change('X'), organisationId: PERSONAS.camille.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a structure with members stays open; without, it closes and reopens', async () => {
  await signInAs('hotline')
  const close = () => outcome(closeStructureAction(idleForm, posted({ organisationId: ML })))
  expect(await close()).toMatchObject({ answered: { code: 'REFUSED', message: expect.stringMatching(/2 personnes travaillent/) } })
  await db.account.updateMany({ where: { role: 'PRESCRIBER' }, data: { disabledAt: new Date() } })
  expect(await close()).toMatchObject({ redirectedTo: expect.stringContaining('structure-fermee') })
  expect(await close()).toMatchObject({ redirectedTo: expect.anything() })
  expect((await structure(ML))?.closedAt).not.toBeNull()
  expect(await outcome(reopenStructureAction(idleForm, posted({ organisationId: ML })))).toMatchObject({ redirectedTo: expect.stringContaining('rouverte') })
  expect((await structure(ML))?.closedAt).toBeNull()
  expect(await db.auditEvent.count({ where: { act: 'structure.manage', outcome: 'DONE' } })).toBe(2)
})

test('the list finds by name and commune, counts who may sign in, and puts closed ones last', async () => {
  await db.organisation.update({ where: { id: ML }, data: { closedAt: new Date() } })
  const all = await structures({ q: '', page: 1 })
  expect(all.rows.map(({ name, members, closed }) => [name, members, closed])).toEqual([['CCAS de Démobourg', 1, false], ['Mission locale de Démoville', 2, true]])
  expect((await structures({ q: 'demobourg rennes', page: 1 })).rows).toHaveLength(1)
  expect((await structures({ q: '%', page: 1 })).rows).toEqual([])
  expect(await structure('pas-un-id')).toBeNull()
})
