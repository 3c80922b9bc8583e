import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { requestLink } from '@/lib/account/request-link'
import { signIn } from '@/lib/account/sign-in'
import { confirmPassword } from '@/lib/account/step-up'
import { accountAccess } from '@/lib/administration/account-access'
import { liftThrottleAction, replayMailAction, sendResetLinkAction } from '@/lib/administration/actions'
import { deadMails } from '@/lib/administration/dead-mails'
import { searchPeople } from '@/lib/administration/search-people'
import { printedCard } from '@/lib/beneficiary/access-card'
import { issueCard } from '@/lib/beneficiary/issue-card'
import { signInWithCard } from '@/lib/beneficiary/sign-in-with-card'
import { hours } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { idleForm } from '@/lib/infra/form-state'
import { queueMail } from '@/lib/infra/mail/outbox'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally } from '@/lib/infra/mail/transports'
import { routes } from '@/lib/infra/routes'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { BENEFICIARY_RECORD_ID, DEMO_PASSWORD, PERSONAS, type PersonaName } from '@/prisma/seed/personas'
import { posted, type Posted } from '@/tests/support/a-prescription'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed, aPerson } from '@/tests/support/actors'
import { browseAs, outcome, signInAs } from '@/tests/support/browser-request'
import { createPerson } from '@/tests/support/people'
import { writtenRows } from '@/tests/support/written-rows'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-request')).nextHeaders)
beforeEach(async () => {
  browseAs(routes.hotline)
  await signInAs('hotline')
})

const camille = PERSONAS.camille
const link = (form: Posted = {}) => outcome(sendResetLinkAction(idleForm, posted({ accountId: camille.id, idempotencyKey: randomUUID(), retour: 'hotline', ...form })))
const lift = (form: Posted = {}) => outcome(liftThrottleAction(idleForm, posted({ accountId: camille.id, ...form })))
const replay = (mailId: string) => outcome(replayMailAction(idleForm, posted({ mailId })))
const whys = async (id: string = camille.id) => (await accountAccess(id))?.blockages.map(({ why, mend }) => [why, mend])

test('finds anybody by name, address or phone, without what was answered or obtained', async () => {
  const hotline = await actorNamed('hotline')
  await createPerson({ firstName: 'Sans', lastName: 'Démo-Compte', phone: '+33612009999' })
  await db.account.update({ where: { id: PERSONAS.beneficiary.id }, data: { email: 'autre-adresse@demo.test' } })
  const found = async (q: string) => (await searchPeople(hotline, q)).people.map(({ lastName, accountId, access }) => [lastName, accountId !== null, access])
  expect(await found('camille demo')).toEqual([['Démo-Prescription', true, 'ACTIVE']])
  expect(await found('06 12 00 99 99')).toEqual([['Démo-Compte', false, 'NONE']])
  expect(await found('lou')).toEqual([['Démo-Bénéficiaire', true, 'ACTIVE']])
  expect(await found('autre-adresse@demo.test')).toEqual([['Démo-Bénéficiaire', true, 'ACTIVE']])
  expect(await found('')).toEqual([])
  expect(await found('%')).toEqual([])
  expect(await found("'; DROP TABLE account; --")).toEqual([])
  expect((await searchPeople(hotline, 'démo')).people.map(({ role }) => role === 'BENEFICIARY')).toEqual([...Array<boolean>(8).fill(false), true, true])
  await db.throttleBucket.updateMany({ data: { count: 60, windowStartedAt: new Date(), blockedUntil: new Date(Date.now() + 60_000) } })
  expect(await searchPeople(hotline, 'lou')).toMatchObject({ people: [], refused: expect.stringContaining('Attendez une minute') })
})

test('the link goes to the account’s own address, once for a form, and is counted apart from the sign-in page’s', async () => {
  for (let turn = 0; turn < 3; turn += 1) await requestLink({ email: camille.email })
  await expect(requestLink({ email: camille.email })).rejects.toMatchObject({ code: 'THROTTLED' })
  await db.outboxEmail.deleteMany()
  const idempotencyKey = randomUUID()
  expect(await link({ idempotencyKey })).toEqual({ redirectedTo: `${routes.hotlinePerson(camille.id)}?fait=lien` })
  await link({ idempotencyKey })
  await sendDueMails(MAIL_RENDERERS, keepLocally)
  expect(await db.localMail.findMany({ select: { to: true, text: true } })).toEqual([{ to: camille.email, text: expect.stringContaining('La hotline de Wimoov vous envoie un lien') }])
  for (let turn = 0; turn < 2; turn += 1) await link()
  expect(await link()).toMatchObject({ answered: { code: 'THROTTLED' } })
  expect(await link({ accountId: PERSONAS.admin.id })).toMatchObject({ answered: { code: 'FORBIDDEN' } })
  expect(await link({ accountId: PERSONAS.disabledPrescriber.id })).toMatchObject({ answered: { message: expect.stringContaining('désactivé') } })
  expect(await link({ accountId: BENEFICIARY_RECORD_ID })).toMatchObject({ answered: { code: 'NOT_FOUND' } })
  expect(await link({ email: 'pirate@demo.test' })).toMatchObject({ answered: { code: 'INVALID' } })
})

test('every wait of an account is seen and lifted: its address, its known devices, the password asked again', async () => {
  const actor = await actorNamed('camille')
  for (const knownDevice of [null, 'a'.repeat(24)]) {
    for (let turn = 0; turn < 5; turn += 1) await signIn({ email: camille.email, password: 'non', remember: false, knownDevice }).catch(() => undefined)
  }
  for (let turn = 0; turn < 5; turn += 1) await confirmPassword(actor, 'non').catch(() => undefined)
  for (let turn = 0; turn < 3; turn += 1) await requestLink({ email: camille.email })
  expect((await whys())?.map(([, mend]) => mend)).toEqual(['LIFT', 'LIFT', 'LIFT', 'LIFT'])
  await expect(signIn({ email: camille.email, password: DEMO_PASSWORD, remember: false, knownDevice: 'a'.repeat(24) })).rejects.toMatchObject({ code: 'THROTTLED' })
  expect(await lift()).toEqual({ redirectedTo: `${routes.account(camille.id)}?fait=leve` })
  expect(await whys()).toEqual([])
  for (const knownDevice of [null, 'a'.repeat(24)]) await expect(signIn({ email: camille.email, password: DEMO_PASSWORD, remember: false, knownDevice })).resolves.toBeTruthy()
  await expect(confirmPassword(actor, DEMO_PASSWORD)).resolves.toBeUndefined()
  expect(await db.auditEvent.findFirst({ where: { act: 'throttle.lift' }, select: { detail: true } })).toEqual({ detail: { lifted: 6 } })
})

test('a wait on the access card of a person without e-mail is seen and lifted; having no address is then no obstacle', async () => {
  const hotline = await actorNamed('hotline')
  const { beneficiaryId } = await aSentPerson({ person: aPerson({ email: null, phone: '+33612345678' }) })
  await issueCard(hotline, { beneficiaryId })
  const code = (await printedCard(hotline, beneficiaryId))?.code ?? ''
  const { accountId } = await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { accountId: true } })
  expect(await whys(accountId ?? '')).toEqual([])
  for (let turn = 0; turn < 5; turn += 1) await signInWithCard({ code, birthDate: '1999-01-01', remember: false }).catch(() => undefined)
  expect(await whys(accountId ?? '')).toEqual([[expect.stringContaining('carte d’accès'), 'LIFT']])
  await lift({ accountId: accountId ?? '' })
  expect(await whys(accountId ?? '')).toEqual([])
  await expect(signInWithCard({ code, birthDate: '2000-05-17', remember: false })).resolves.toBeTruthy()
})

test('another account’s waits stay', async () => {
  for (let turn = 0; turn < 5; turn += 1) await signIn({ email: PERSONAS.colleague.email, password: 'non', remember: false, knownDevice: null }).catch(() => undefined)
  await lift()
  expect(await whys(PERSONAS.colleague.id)).toHaveLength(1)
})

test('a mail that could not be delivered leaves again, once; a mail with a link does not', async () => {
  await db.$transaction(async (tx) => {
    await queueMail(tx, { kind: 'password-changed', dedupeKey: 'one', payload: { accountId: camille.id } })
    await queueMail(tx, { kind: 'invitation', dedupeKey: 'two', payload: { accountId: camille.id } })
  })
  await db.outboxEmail.updateMany({ data: { state: 'DEAD', attempts: 7, lastErrorCode: 'validation_error' } })
  const [one, two] = await db.outboxEmail.findMany({ orderBy: { dedupeKey: 'asc' }, select: { id: true } })
  expect((await deadMails({ page: 1 })).rows).toHaveLength(2)
  for (let press = 0; press < 2; press += 1) expect(await replay(one?.id ?? '')).toEqual({ redirectedTo: `${routes.deadMails}?fait=rejoue` })
  expect(await replay(two?.id ?? '')).toMatchObject({ answered: { message: expect.stringContaining('nouvelle invitation') } })
  expect(await replay(randomUUID())).toMatchObject({ answered: { code: 'NOT_FOUND' } })
  await sendDueMails(MAIL_RENDERERS, keepLocally)
  expect(await db.localMail.findMany({ select: { subject: true } })).toEqual([{ subject: 'Votre mot de passe a changé' }])
  expect(await db.auditEvent.count({ where: { act: 'outbox.replay', outcome: 'DONE' } })).toBe(1)
})

test('after a day the provider may have forgotten that it had taken a mail: it is asked whether twice matters', async () => {
  await db.$transaction((tx) => queueMail(tx, { kind: 'password-changed', dedupeKey: 'old', payload: { accountId: camille.id } }))
  await db.outboxEmail.updateMany({ data: { state: 'DEAD', attempts: 7, lastErrorCode: 'timeout', createdAt: new Date(Date.now() - hours(23) - 1000) } })
  const { id } = await db.outboxEmail.findFirstOrThrow({ select: { id: true } })
  expect(await replay(id)).toMatchObject({ answered: { code: 'INVALID', errors: { perhapsTwice: [expect.stringMatching(/second exemplaire/)] } } })
  expect(await db.outboxEmail.findFirstOrThrow()).toMatchObject({ state: 'DEAD' })
  expect(await outcome(replayMailAction(idleForm, posted({ mailId: id, perhapsTwice: 'on' })))).toEqual({ redirectedTo: `${routes.deadMails}?fait=rejoue` })
  expect(await db.outboxEmail.findFirstOrThrow()).toMatchObject({ state: 'PENDING', attempts: 0 })
})

test('says why: disabled, without address, never invited, a Test open on a device', async () => {
  expect(await whys(PERSONAS.disabledPrescriber.id)).toEqual([['Le compte est désactivé.', 'ENABLE']])
  await db.account.update({ where: { id: PERSONAS.beneficiary.id }, data: { email: null } })
  expect(await whys(PERSONAS.beneficiary.id)).toEqual([['Le compte n’a pas d’adresse e-mail.', null]])
  await db.account.update({ where: { id: PERSONAS.colleague.id }, data: { passwordHash: null } })
  expect(await whys(PERSONAS.colleague.id)).toEqual([['La personne n’a pas encore choisi de mot de passe.', 'INVITE']])
  const { sessionIdHash } = await actorNamed('camille')
  await db.session.update({ where: { idHash: sessionIdHash }, data: { lockedTestId: randomUUID() } })
  expect(await whys()).toEqual([[expect.stringContaining('Un Test Mobilité est ouvert'), null]])
  expect(await accountAccess(randomUUID())).toBeNull()
  expect(await accountAccess('x')).toBeNull()
})

test.each(['camille', 'advisor', 'beneficiary'] as const satisfies PersonaName[])('%s can do none of it', async (name) => {
  await signInAs(name)
  const before = await writtenRows()
  for (const act of [link(), lift(), replay(randomUUID())]) expect(await act).toMatchObject({ answered: { code: 'FORBIDDEN' } })
  expect(await writtenRows()).toEqual({ ...before, audit_event: (before.audit_event ?? 0) + 3 })
})

test('an administrator may do the same', async () => {
  await signInAs('admin')
  expect(await link({ retour: 'compte' })).toMatchObject({ redirectedTo: expect.anything() })
  expect(await lift()).toMatchObject({ redirectedTo: expect.anything() })
})

test('who enters by mailed codes or by a card is no longer invited, and nothing is to mend', async () => {
  const { id } = PERSONAS.beneficiary
  await db.account.update({ where: { id }, data: { passwordHash: null, lastSignInAt: new Date() } })
  expect(await accountAccess(id)).toMatchObject({ state: 'ACTIVE', invitation: { code: 'ACCEPTED' }, blockages: [] })
  await db.account.update({ where: { id }, data: { lastSignInAt: null } })
  expect(await accountAccess(id)).toMatchObject({ state: 'INVITED' })
  await db.accessCard.create({ data: { beneficiaryId: BENEFICIARY_RECORD_ID, secretHash: 'a'.repeat(64), issuedById: camille.id }, select: { id: true } })
  expect(await accountAccess(id)).toMatchObject({ state: 'ACTIVE' })
})
