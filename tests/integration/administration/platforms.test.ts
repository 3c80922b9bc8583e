import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/account/actor'
import { grantStepUp } from '@/lib/account/step-up'
import { changePlatformAction, closePlatformAction, createPlatformAction, reopenPlatformAction } from '@/lib/administration/actions'
import { changePlatform } from '@/lib/administration/change-platform'
import { closePlatform } from '@/lib/administration/close-platform'
import { platform, platforms } from '@/lib/administration/platforms'
import { hours, minutes, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { idleForm } from '@/lib/infra/form-state'
import { routes } from '@/lib/infra/routes'
import { BENEFICIARY_RECORD_ID, DEMO_PASSWORD, PLATFORMS, type PersonaName } from '@/prisma/seed/personas'
import { posted, type Posted } from '@/tests/support/a-prescription'
import { actorNamed } from '@/tests/support/actors'
import { browseAs, outcome, signInAs } from '@/tests/support/browser-request'
import { createPrescription } from '@/tests/support/people'
import { writtenRows } from '@/tests/support/written-rows'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-request')).nextHeaders)
beforeEach(() => browseAs(routes.platforms))

const NANTES = PLATFORMS.nantes.id
const aPlatform = (more: Posted = {}): Posted => ({ idempotencyKey: randomUUID(), name: 'Plateforme de démonstration Var', email: 'var@demo.test', phone: '04 94 00 00 01', addressLine: '', postalCode: '83000', communeName: 'Toulon', ...more })
const create = (form: Posted) => outcome(createPlatformAction(idleForm, posted(form)))

async function adminWithPassword(): Promise<Actor> {
  const admin = await actorNamed('admin')
  await grantStepUp(admin, 'ADMIN_WRITE', admin.accountId)
  return admin
}

test('the password opens ten minutes of administration, in this session only', async () => {
  await signInAs('admin')
  expect(await create(aPlatform())).toMatchObject({ answered: { code: 'STEP_UP_REQUIRED', values: { name: expect.any(String) } } })
  expect(await create(aPlatform({ password: 'pas le bon' }))).toMatchObject({ answered: { code: 'INVALID', errors: { password: [expect.any(String)] } } })
  expect(await db.mobilityPlatform.count()).toBe(3)
  expect(await create(aPlatform({ password: DEMO_PASSWORD }))).toMatchObject({ redirectedTo: expect.stringContaining('plateforme-creee') })
  expect(await create(aPlatform({ name: 'Une seconde' }))).toMatchObject({ redirectedTo: expect.anything() })
  const restore = useClock(() => new Date(Date.now() + minutes(11)))
  expect(await create(aPlatform({ name: 'Une troisième' }))).toMatchObject({ answered: { code: 'STEP_UP_REQUIRED' } })
  restore()
  await signInAs('admin')
  expect(await create(aPlatform({ name: 'Une troisième' }))).toMatchObject({ answered: { code: 'STEP_UP_REQUIRED' } })
})

test('a form sent twice makes one plateforme', async () => {
  await signInAs('admin')
  const form = aPlatform({ password: DEMO_PASSWORD })
  expect(await create(form)).toEqual(await create(form))
  expect(await db.mobilityPlatform.findMany({ where: { email: 'var@demo.test' }, select: { phone: true, departements: true } })).toEqual([{ phone: '+33494000001', departements: [] }])
})

test.each(['hotline', 'camille', 'advisor', 'beneficiary'] as const satisfies PersonaName[])('%s can never do it, even with the password', async (name) => {
  await signInAs(name)
  const before = await writtenRows()
  const form = { platformId: NANTES, password: DEMO_PASSWORD }
  for (const act of [create(aPlatform({ password: DEMO_PASSWORD })), outcome(changePlatformAction(idleForm, posted(form))), outcome(closePlatformAction(idleForm, posted(form))), outcome(reopenPlatformAction(idleForm, posted(form)))]) {
    expect(await act).toMatchObject({ answered: { code: 'FORBIDDEN' } })
  }
  expect(await writtenRows()).toEqual({ ...before, audit_event: (before.audit_event ?? 0) + 4 })
})

test('hostile fields are refused in French and written nowhere', async () => {
  await signInAs('admin')
  const before = await writtenRows()
  for (const [form, field] of [[{ name: '' }, 'name'], [{ email: 'x@' }, 'email'], [{ email: `${'a'.repeat(300)}@demo.test` }, 'email'], [{ phone: '12' }, 'phone'], [{ postalCode: '4400' }, 'postalCode'], [{ password: 'x'.repeat(2000) }, 'password'], [{ admin: 'on' }, 'form']] as [Posted, string][]) {
    expect(await create(aPlatform(form)), field).toMatchObject({ answered: { code: 'INVALID', errors: { [field]: [expect.any(String)] } } })
  }
  expect(await writtenRows()).toEqual(before)
})

test('a change read on an older page overwrites nothing; the same change twice is one', async () => {
  const admin = await adminWithPassword()
  const readAs = (await platform(NANTES))?.readAs ?? ''
  const change = (name: string) => ({ platformId: NANTES, readAs, name, phone: null, addressLine: null, postalCode: null, communeName: null })
  await changePlatform(admin, change('Une'))
  await changePlatform(admin, change('Une'))
  await expect(changePlatform(admin, change('Autre'))).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Une') })
  expect(await db.auditEvent.count({ where: { act: 'platform.manage' } })).toBe(1)
})

test('a plateforme with people to answer stays open; otherwise it closes, and leaves the list of choices', async () => {
  const admin = await adminWithPassword()
  const prescriptionId = await createPrescription(BENEFICIARY_RECORD_ID)
  await expect(closePlatform(admin, { platformId: NANTES })).rejects.toMatchObject({ message: expect.stringMatching(/1 prescription attend/) })
  await db.prescription.update({ where: { id: prescriptionId }, data: { status: 'REFUSED' } })
  await closePlatform(admin, { platformId: NANTES })
  await closePlatform(admin, { platformId: NANTES })
  expect((await platforms({ q: '', page: 1 })).rows.at(-1)).toMatchObject({ id: NANTES, closed: true, members: 1 })
  await expect(closePlatform(admin, { platformId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a grant does not survive an hour, nor serve another account', async () => {
  const restore = useClock(() => new Date(Date.now() - hours(1)))
  const admin = await adminWithPassword()
  restore()
  await expect(closePlatform(admin, { platformId: NANTES })).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' })
})
