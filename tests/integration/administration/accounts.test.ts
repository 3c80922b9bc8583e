import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { setPassword } from '@/lib/account/set-password'
import { accountFilters } from '@/lib/administration/account-filters'
import { accounts } from '@/lib/administration/accounts'
import { accountAccess } from '@/lib/administration/account-access'
import { givePlaceAction, inviteProfessionalAction, inviteStaffAction, leavePlatformAction, resendInvitationAction } from '@/lib/administration/actions'
import { days, minutes, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { idleForm } from '@/lib/infra/form-state'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally } from '@/lib/infra/mail/transports'
import { routes } from '@/lib/infra/routes'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { BENEFICIARY_RECORD_ID, DEMO_PASSWORD, ORGANISATIONS, PERSONAS, type PersonaName, PLATFORMS } from '@/prisma/seed/personas'
import { posted, type Posted } from '@/tests/support/a-prescription'
import { browseAs, outcome, signInAs } from '@/tests/support/browser-request'
import { createPrescription } from '@/tests/support/people'
import { writtenRows } from '@/tests/support/written-rows'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-request')).nextHeaders)
beforeEach(() => browseAs(routes.accounts))

const ML = ORGANISATIONS.missionLocale.id
const anInvitation = (more: Posted = {}): Posted => ({ idempotencyKey: randomUUID(), role: 'PRESCRIBER', email: 'nouvelle@demo.test', firstName: 'Nour', lastName: 'Démo-Nouvelle', phone: '', jobTitle: '', organisationIds: ML, ...more })
const inviteThem = (form: Posted) => outcome(inviteProfessionalAction(idleForm, posted(form)))
const inviteStaff = (form: Posted) => outcome(inviteStaffAction(idleForm, posted(form)))
const invited = () => db.account.findFirstOrThrow({ where: { email: 'nouvelle@demo.test' } })
const deliver = () => sendDueMails(MAIL_RENDERERS, keepLocally)
async function mailedSecret() {
  await deliver()
  const mail = await db.localMail.findFirst({ orderBy: { sentAt: 'desc' }, select: { text: true } })
  return mail?.text.match(/\/mot-de-passe\/([\w-]+)/)?.[1] ?? ''
}

test('a prescriber is invited in several structures, sets a password from the mail, and the account says so all along', async () => {
  await signInAs('hotline')
  expect(await inviteThem(anInvitation({ email: 'Nouvelle@Demo.test', organisationIds: [ML, ORGANISATIONS.ccas.id] }))).toMatchObject({ redirectedTo: expect.stringContaining('fait=invitation') })
  const { id } = await invited()
  expect((await accountAccess(id))?.invitation.code).toBe('LEAVING')
  const token = await mailedSecret()
  const sent = await accountAccess(id)
  expect(sent).toMatchObject({ state: 'INVITED', invitation: { code: 'SENT' }, organisations: [{ id: ML }, { id: ORGANISATIONS.ccas.id }], mails: [{ kind: 'invitation', state: 'SENT' }] })
  const restore = useClock(() => new Date(Date.now() + days(4)))
  expect((await accountAccess(id))?.invitation.code).toBe('EXPIRED')
  restore()
  await setPassword({ token, password: 'orage tulipe lundi vélo' })
  expect(await accountAccess(id)).toMatchObject({ state: 'ACTIVE', invitation: { code: 'ACCEPTED' }, blockages: [] })
})

test('an advisor is invited in plateformes, responsible or not', async () => {
  await signInAs('admin')
  await inviteThem(anInvitation({ role: 'ADVISOR', organisationIds: [], platformIds: [PLATFORMS.nantes.id, PLATFORMS.rennes.id], lead: 'on' }))
  expect((await accountAccess((await invited()).id))?.platforms).toMatchObject([{ id: PLATFORMS.nantes.id, lead: true }, { id: PLATFORMS.rennes.id, lead: true }])
})

test('the staff is invited by an administrator with the password; never by the hotline', async () => {
  const form = () => ({ idempotencyKey: randomUUID(), role: 'ADMIN', email: 'nouvelle@demo.test', firstName: 'Nour', lastName: 'Démo' })
  await signInAs('hotline')
  expect(await inviteStaff({ ...form(), password: DEMO_PASSWORD })).toMatchObject({ answered: { code: 'FORBIDDEN' } })
  expect(await inviteThem(anInvitation({ role: 'ADMIN' }))).toMatchObject({ answered: { code: 'INVALID', errors: { role: [expect.any(String)] } } })
  await signInAs('admin')
  expect(await inviteStaff(form())).toMatchObject({ answered: { code: 'STEP_UP_REQUIRED' } })
  expect(await db.account.count({ where: { email: 'nouvelle@demo.test' } })).toBe(0)
  expect(await inviteStaff({ ...form(), password: DEMO_PASSWORD })).toMatchObject({ redirectedTo: expect.anything() })
  expect(await invited()).toMatchObject({ role: 'ADMIN', passwordHash: null })
})

test('one form is one invitation; two people at once for one address are one account, and the second is told whose', async () => {
  await signInAs('admin')
  const form = anInvitation()
  expect(await inviteThem(form)).toEqual(await inviteThem(form))
  const [one, two] = await Promise.all([inviteThem(anInvitation({ email: 'autre@demo.test' })), inviteThem(anInvitation({ email: 'autre@demo.test' }))])
  expect([one, two].filter((answer) => 'redirectedTo' in answer)).toHaveLength(1)
  expect([one, two].find((answer) => 'answered' in answer)).toMatchObject({ answered: { errors: { email: [expect.stringContaining('déjà invitée, DÉMO-NOUVELLE Nour')] } } })
  expect(await db.outboxEmail.count({ where: { kind: 'invitation' } })).toBe(2)
})

test.each([
  [PERSONAS.colleague.email, /déjà un compte, DÉMO-COLLÈGUE Sacha/],
  [PERSONAS.disabledPrescriber.email, /compte désactivé/],
  [PERSONAS.beneficiary.email, /compte bénéficiaire/],
])('%s has an account already: said beside the address, and nothing is written', async (email, sentence) => {
  await signInAs('admin')
  const before = await writtenRows()
  expect(await inviteThem(anInvitation({ email }))).toMatchObject({ answered: { code: 'INVALID', errors: { email: [expect.stringMatching(sentence)] } } })
  expect(await writtenRows()).toEqual({ ...before, throttle_bucket: (before.throttle_bucket ?? 0) + 1 })
})

test('hostile or incomplete invitations are refused beside their field', async () => {
  await signInAs('admin')
  for (const [form, field] of [
    [{ email: '' }, 'email'], [{ email: 'x' }, 'email'], [{ firstName: '<b>' }, 'firstName'], [{ lastName: 'x'.repeat(101) }, 'lastName'], [{ organisationIds: [] }, 'organisationIds'], [{ organisationIds: 'x' }, 'organisationIds'], [{ organisationIds: Array(21).fill(ML) as string[] }, 'organisationIds'],
    [{ organisationIds: PERSONAS.camille.id }, 'organisationIds'], [{ role: 'BENEFICIARY' }, 'role'], [{ role: 'ADVISOR', organisationIds: [] }, 'platformIds'], [{ disabledAt: 'x' }, 'form'],
  ] as [Posted, string][]) {
    expect(await inviteThem(anInvitation(form)), field).toMatchObject({ answered: { code: 'INVALID', errors: { [field]: [expect.any(String)] } } })
  }
  await db.organisation.update({ where: { id: ML }, data: { closedAt: new Date() } })
  expect(await inviteThem(anInvitation())).toMatchObject({ answered: { errors: { organisationIds: [expect.stringContaining('fermée')] } } })
  expect(await db.account.count()).toBe(Object.keys(PERSONAS).length)
})

test.each(['camille', 'advisor', 'beneficiary'] as const satisfies PersonaName[])('%s invites, places and resends nothing', async (name) => {
  await signInAs(name)
  const accountId = PERSONAS.colleague.id
  const acts = [
    inviteThem(anInvitation()), inviteStaff({ idempotencyKey: randomUUID(), role: 'HOTLINE', email: 'x@demo.test', firstName: 'A', lastName: 'B' }),
    outcome(resendInvitationAction(idleForm, posted({ accountId, idempotencyKey: randomUUID() }))),
    outcome(givePlaceAction(idleForm, posted({ accountId, organisationId: ORGANISATIONS.ccas.id }))),
    outcome(leavePlatformAction(idleForm, posted({ accountId: PERSONAS.advisor.id, platformId: PLATFORMS.nantes.id }))),
  ]
  for (const act of acts) expect(await act).toMatchObject({ answered: { code: 'FORBIDDEN' } })
  expect(await db.account.count()).toBe(Object.keys(PERSONAS).length)
  expect(await db.outboxEmail.count()).toBe(0)
})

test('an invitation is sent again once for a form, ends the link before, and not to who has a password', async () => {
  await signInAs('hotline')
  await inviteThem(anInvitation())
  const { id } = await invited()
  const first = await mailedSecret()
  const resend = (form: Posted) => outcome(resendInvitationAction(idleForm, posted({ accountId: id, retour: 'hotline', ...form })))
  const idempotencyKey = randomUUID()
  const restore = useClock(() => new Date(Date.now() + minutes(1)))
  expect(await resend({ idempotencyKey })).toEqual({ redirectedTo: `${routes.hotlinePerson(id)}?fait=invitation` })
  await resend({ idempotencyKey })
  const second = await mailedSecret()
  expect(second).not.toBe(first)
  await expect(setPassword({ token: first, password: 'orage tulipe lundi vélo' })).rejects.toThrow(/plus valable/)
  restore()
  expect(await db.outboxEmail.count({ where: { kind: 'invitation' } })).toBe(2)
  expect(await resend({ idempotencyKey: randomUUID(), accountId: PERSONAS.camille.id })).toMatchObject({ answered: { message: expect.stringContaining('déjà choisi') } })
  expect(await resend({ idempotencyKey: randomUUID(), accountId: PERSONAS.admin.id })).toMatchObject({ answered: { code: 'FORBIDDEN' } })
  for (let turn = 0; turn < 2; turn += 1) await resend({ idempotencyKey: randomUUID() })
  expect(await resend({ idempotencyKey: randomUUID() })).toMatchObject({ answered: { code: 'THROTTLED' } })
})

test('a place is given once, to the right role, and ending it in a plateforme gives its files back to the queue', async () => {
  await signInAs('admin')
  await db.platformMembership.updateMany({ data: { lead: false } })
  const give = (form: Posted) => outcome(givePlaceAction(idleForm, posted(form)))
  const advisor = PERSONAS.advisor.id
  for (let press = 0; press < 2; press += 1) expect(await give({ accountId: advisor, platformId: PLATFORMS.rennes.id, lead: 'on' })).toMatchObject({ redirectedTo: expect.stringContaining('rattache') })
  expect((await accountAccess(advisor))?.platforms.map(({ lead }) => lead)).toEqual([false, true])
  expect(await give({ accountId: advisor, organisationId: ML })).toMatchObject({ answered: { code: 'REFUSED' } })
  expect(await give({ accountId: PERSONAS.camille.id, platformId: PLATFORMS.rennes.id })).toMatchObject({ answered: { code: 'REFUSED' } })
  expect(await give({ accountId: advisor })).toMatchObject({ answered: { code: 'INVALID' } })
  const prescriptionId = await createPrescription(BENEFICIARY_RECORD_ID)
  await db.prescription.update({ where: { id: prescriptionId }, data: { status: 'IN_REVIEW', advisorId: advisor } })
  const leave = () => outcome(leavePlatformAction(idleForm, posted({ accountId: advisor, platformId: PLATFORMS.nantes.id })))
  expect(await leave()).toEqual(await leave())
  expect(await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })).toMatchObject({ status: 'SENT', advisorId: null })
  expect(await db.recordEvent.count({ where: { kind: 'PRESCRIPTION_RELEASED' } })).toBe(1)
  await give({ accountId: advisor, platformId: PLATFORMS.nantes.id })
  expect((await accountAccess(advisor))?.platforms).toHaveLength(2)
})

test('the list: by name, role, state, place', async () => {
  const found = async (params: Record<string, string>) => (await accounts(accountFilters(params))).rows.map(({ lastName }) => lastName)
  expect(await found({})).toHaveLength(8)
  expect(await found({ q: 'sacha collegue' })).toEqual(['Démo-Collègue'])
  expect(await found({ role: 'ADVISOR' })).toEqual(['Démo-Conseil', 'Démo-Rennes'])
  expect(await found({ etat: 'DISABLED' })).toEqual(['Démo-Désactivé'])
  expect(await found({ lieu: 'mission démoville', role: 'PRESCRIBER', etat: 'ACTIVE' })).toEqual(['Démo-Collègue', 'Démo-Prescription'])
  expect(await found({ role: "' OR 1=1", etat: 'x', page: '-3', q: '%' })).toEqual([])
  expect((await accounts(accountFilters({ lieu: 'nantes' }))).rows[0]?.places).toEqual([ORGANISATIONS.missionLocale.name])
})
