import { beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/account/actor'
import { actorOfSession } from '@/lib/account/current-actor'
import { signIn } from '@/lib/account/sign-in'
import { grantStepUp } from '@/lib/account/step-up'
import { disableAccountAction, enableAccountAction, leaveStructureAction } from '@/lib/administration/actions'
import { disableAccount } from '@/lib/administration/disable-account'
import { handoverPage } from '@/lib/administration/handover-page'
import { db } from '@/lib/infra/db'
import { idleForm } from '@/lib/infra/form-state'
import { routes } from '@/lib/infra/routes'
import { BENEFICIARY_RECORD_ID, DEMO_PASSWORD, ORGANISATIONS, PERSONAS, type PersonaName } from '@/prisma/seed/personas'
import { posted, type Posted } from '@/tests/support/a-prescription'
import { actorNamed } from '@/tests/support/actors'
import { browseAs, outcome, signInAs } from '@/tests/support/browser-request'
import { createPerson, createPrescription } from '@/tests/support/people'
import { writtenRows } from '@/tests/support/written-rows'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-request')).nextHeaders)
beforeEach(() => browseAs(routes.accounts))

const camille = PERSONAS.camille.id
const disable = (form: Posted) => outcome(disableAccountAction(idleForm, posted({ accountId: camille, ...form })))
const state = (id: string) => db.account.findUniqueOrThrow({ where: { id }, select: { disabledAt: true } })
const follower = async (id: string) => (await db.beneficiary.findUniqueOrThrow({ where: { id }, select: { followedById: true } })).followedById
const nobody = { chosen: new Map(), otherwise: undefined }

async function withPassword(actor: Actor) {
  await grantStepUp(actor, 'ADMIN_WRITE', actor.accountId)
  return actor
}

test('the people of who leaves are given one by one or all together, and the account ends at once', async () => {
  const { sessionIdHash } = await actorNamed('camille')
  const [toColleague, toPlatform] = [await createPerson(), await createPerson()]
  const removed = await createPerson({}, { removedAt: new Date() })
  await signInAs('hotline')
  expect(await handoverPage(await actorNamed('hotline'), camille)).toMatchObject({ total: 3, colleagues: [{ id: PERSONAS.colleague.id }] })
  expect(await disable({ follower: '' })).toMatchObject({ answered: { code: 'INVALID', errors: { follower: [expect.any(String)] } } })
  expect((await state(camille)).disabledAt).toBeNull()
  expect(await disable({ retour: 'hotline', follower: PERSONAS.colleague.id, personIds: [toColleague, toPlatform], personFollowers: ['', 'PLATFORM'] })).toEqual({ redirectedTo: `${routes.hotlinePerson(camille)}?fait=desactive` })
  expect([await follower(toColleague), await follower(toPlatform), await follower(removed), await follower(BENEFICIARY_RECORD_ID)]).toEqual([PERSONAS.colleague.id, null, PERSONAS.colleague.id, PERSONAS.colleague.id])
  expect(await db.recordEvent.groupBy({ by: ['kind'], _count: true, orderBy: { kind: 'asc' } })).toEqual([{ kind: 'FOLLOW_UP_ENDED', _count: 1 }, { kind: 'FOLLOW_UP_TAKEN_OVER', _count: 3 }])
  expect(await actorOfSession(sessionIdHash)).toBeNull()
  await expect(signIn({ email: PERSONAS.camille.email, password: DEMO_PASSWORD, remember: false, knownDevice: null })).rejects.toThrow('n’est pas le bon')
  expect(await db.auditEvent.findFirst({ where: { act: 'user.disable', outcome: 'DONE' }, select: { detail: true } })).toEqual({ detail: { before: 'ENABLED', after: 'DISABLED', people: 4, files: 0 } })
  expect(await disable({ follower: 'PLATFORM' })).toMatchObject({ redirectedTo: expect.anything() })
  expect(await db.auditEvent.count({ where: { act: 'user.disable' } })).toBe(1)
})

test('only a colleague of the structure may be given its people', async () => {
  await signInAs('hotline')
  for (const id of [PERSONAS.otherPrescriber.id, PERSONAS.disabledPrescriber.id, PERSONAS.advisor.id, camille]) {
    expect(await disable({ follower: id })).toMatchObject({ answered: { code: 'INVALID', errors: { follower: [expect.stringContaining('collègue')] } } })
  }
  for (const form of [{ follower: 'x' }, { follower: 'PLATFORM', personIds: ['x'] }, { follower: 'PLATFORM', personIds: Array<string>(51).fill(camille) }, { follower: 'PLATFORM', x: '1' }] as Posted[]) expect(await disable(form)).toMatchObject({ answered: { code: 'INVALID' } })
  expect((await state(camille)).disabledAt).toBeNull()
  expect(await follower(BENEFICIARY_RECORD_ID)).toBe(camille)
})

test('an administrator needs the password; nobody ends their own account, nor the last administrator’s', async () => {
  await signInAs('admin')
  expect(await disable({ follower: 'PLATFORM' })).toMatchObject({ answered: { code: 'STEP_UP_REQUIRED' } })
  expect(await disable({ accountId: PERSONAS.admin.id, password: DEMO_PASSWORD })).toMatchObject({ answered: { code: 'REFUSED', message: expect.stringContaining('propre compte') } })
  const admin = await withPassword(await actorNamed('admin'))
  const { id: second } = await db.account.create({ data: { role: 'ADMIN', email: 'second@demo.test', firstName: 'Second', lastName: 'Démo', passwordHash: 'x' } })
  await disableAccount(admin, { accountId: second, ...nobody })
  expect((await state(second)).disabledAt).not.toBeNull()
  await expect(disableAccount({ ...admin, accountId: second, sessionIdHash: admin.sessionIdHash }, { accountId: PERSONAS.admin.id, ...nobody })).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' })
})

test('two administrators who deactivate one another at the same moment leave one', async () => {
  const admin = await withPassword(await actorNamed('admin'))
  const { id: second } = await db.account.create({ data: { role: 'ADMIN', email: 'second@demo.test', firstName: 'Second', lastName: 'Démo', passwordHash: 'x' } })
  const other = await withPassword({ ...admin, accountId: second })
  const outcomes = await Promise.allSettled([disableAccount(admin, { accountId: second, ...nobody }), disableAccount(other, { accountId: PERSONAS.admin.id, ...nobody })])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.account.count({ where: { role: 'ADMIN', disabledAt: null } })).toBe(1)
})

test('an invited administrator who never came does not count as one', async () => {
  const admin = await withPassword(await actorNamed('admin'))
  const { id: second } = await db.account.create({ data: { role: 'ADMIN', email: 'second@demo.test', firstName: 'Second', lastName: 'Démo' } })
  const other = await withPassword({ ...admin, accountId: second })
  await expect(disableAccount(other, { accountId: PERSONAS.admin.id, ...nobody })).rejects.toMatchObject({ message: expect.stringContaining('dernier administrateur') })
})

test('the hotline never touches the staff’s accounts; other roles touch none', async () => {
  await signInAs('hotline')
  for (const accountId of [PERSONAS.admin.id, PERSONAS.hotline.id]) expect(await disable({ accountId })).toMatchObject({ answered: { code: 'FORBIDDEN' } })
  for (const name of ['camille', 'advisor', 'beneficiary'] as const satisfies PersonaName[]) {
    await signInAs(name)
    const before = await writtenRows()
    expect(await disable({ accountId: PERSONAS.colleague.id, follower: 'PLATFORM' })).toMatchObject({ answered: { code: 'FORBIDDEN' } })
    expect(await outcome(enableAccountAction(idleForm, posted({ accountId: PERSONAS.disabledPrescriber.id })))).toMatchObject({ answered: { code: 'FORBIDDEN' } })
    expect(await outcome(leaveStructureAction(idleForm, posted({ accountId: camille, organisationId: ORGANISATIONS.missionLocale.id, follower: 'PLATFORM' })))).toMatchObject({ answered: { code: 'FORBIDDEN' } })
    expect(await writtenRows()).toEqual({ ...before, audit_event: (before.audit_event ?? 0) + 3 })
  }
  expect(await disable({ accountId: BENEFICIARY_RECORD_ID })).toMatchObject({ answered: { code: 'FORBIDDEN' } })
})

test('an advisor who leaves gives files back; reactivating gives back the sign-in, not the people', async () => {
  const advisor = PERSONAS.advisor.id
  const prescriptionId = await createPrescription(BENEFICIARY_RECORD_ID)
  await db.prescription.update({ where: { id: prescriptionId }, data: { status: 'IN_REVIEW', advisorId: advisor } })
  await signInAs('hotline')
  await disable({ accountId: advisor })
  await disable({ follower: 'PLATFORM' })
  expect(await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })).toMatchObject({ status: 'SENT', advisorId: null, takenAt: null })
  expect(await outcome(enableAccountAction(idleForm, posted({ accountId: camille })))).toEqual({ redirectedTo: `${routes.account(camille)}?fait=reactive` })
  await outcome(enableAccountAction(idleForm, posted({ accountId: camille })))
  await expect(signIn({ email: PERSONAS.camille.email, password: DEMO_PASSWORD, remember: false, knownDevice: null })).resolves.toBeTruthy()
  expect(await follower(BENEFICIARY_RECORD_ID)).toBeNull()
  expect(await db.auditEvent.count({ where: { act: 'user.enable' } })).toBe(1)
})

test('leaving one structure gives its people alone to others', async () => {
  const elsewhere = await createPerson({ followedInId: ORGANISATIONS.ccas.id })
  await db.organisationMembership.create({ data: { accountId: camille, organisationId: ORGANISATIONS.ccas.id } })
  await signInAs('admin')
  const leave = (form: Posted) => outcome(leaveStructureAction(idleForm, posted({ accountId: camille, organisationId: ORGANISATIONS.missionLocale.id, ...form })))
  expect(await leave({})).toMatchObject({ answered: { errors: { follower: [expect.any(String)] } } })
  expect(await leave({ follower: PERSONAS.colleague.id })).toEqual({ redirectedTo: `${routes.account(camille)}?fait=detache` })
  expect([await follower(BENEFICIARY_RECORD_ID), await follower(elsewhere)]).toEqual([PERSONAS.colleague.id, camille])
  expect(await handoverPage(await actorNamed('admin'), camille, ORGANISATIONS.missionLocale.id)).toBeNull()
})
