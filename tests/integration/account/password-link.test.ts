import { expect, test } from 'vitest'
import { liveLink } from '@/lib/account/account-link'
import { createFirstAdmin } from '@/lib/account/create-first-admin'
import { actorOfSession } from '@/lib/account/current-actor'
import { purgeExpired } from '@/lib/account/purge-expired'
import { requestLink } from '@/lib/account/request-link'
import { secretHash } from '@/lib/account/secret-token'
import { setPassword } from '@/lib/account/set-password'
import { signIn } from '@/lib/account/sign-in'
import { hours, minutes, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally } from '@/lib/infra/mail/transports'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { PERSONAS } from '@/prisma/seed/personas'
import { actorNamed } from '@/tests/support/actors'

const NEW_PASSWORD = 'orage tulipe lundi vélo'

/** Asks for a link and opens the mail: the secret in its link, or null when no mail came. */
async function mailedSecret(email: string, returnTo?: string): Promise<string | null> {
  await requestLink({ email, returnTo })
  await sendDueMails(MAIL_RENDERERS, keepLocally)
  const mail = await db.localMail.findFirst({ orderBy: { sentAt: 'desc' }, select: { text: true, to: true } })
  return mail?.text.match(/\/mot-de-passe\/([\w-]+)/)?.[1] ?? null
}

test('the mailed link sets the password once, ends every session, and comes back to where the person was', async () => {
  const before = await actorNamed('camille')
  const secret = (await mailedSecret(PERSONAS.camille.email, '/utilisateurs/42/test')) ?? ''
  expect(await liveLink(secret)).toMatchObject({ purpose: 'RESET_PASSWORD', accountId: PERSONAS.camille.id })
  const opened = await setPassword({ token: secret, password: NEW_PASSWORD })
  expect(opened.returnTo).toBe('/utilisateurs/42/test')
  expect(await actorOfSession(before.sessionIdHash)).toBeNull()
  expect(await actorOfSession(secretHash(opened.secret))).not.toBeNull()
  await expect(setPassword({ token: secret, password: NEW_PASSWORD })).rejects.toThrow(/plus valable/)
  await expect(signIn({ email: PERSONAS.camille.email, password: NEW_PASSWORD, remember: false, knownDevice: null })).resolves.toBeTruthy()
  await sendDueMails(MAIL_RENDERERS, keepLocally)
  expect(await db.localMail.findFirst({ where: { subject: 'Votre mot de passe a changé' } })).not.toBeNull()
})

test('unknown and disabled addresses: the same answer, and no mail', async () => {
  for (const email of ['inconnu@demo.test', PERSONAS.disabledPrescriber.email]) expect(await mailedSecret(email)).toBeNull()
  expect(await db.outboxEmail.count({ where: { state: 'CANCELLED' } })).toBe(2)
})

test('a link lives an hour; only the last one opens; two clicks at once set one password', async () => {
  const first = (await mailedSecret(PERSONAS.camille.email)) ?? ''
  const second = (await mailedSecret(PERSONAS.camille.email)) ?? ''
  expect(first).not.toBe(second)
  expect(await liveLink(first)).toBeNull()
  const restore = useClock(() => new Date(Date.now() + minutes(61)))
  expect(await liveLink(second)).toBeNull()
  restore()
  const clicks = await Promise.allSettled([1, 2, 3].map(() => setPassword({ token: second, password: NEW_PASSWORD })))
  expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('three requests an hour for an address, then a wait', async () => {
  for (let turn = 0; turn < 3; turn += 1) await requestLink({ email: 'inconnu@demo.test' })
  await expect(requestLink({ email: 'inconnu@demo.test' })).rejects.toThrow(/Trop d’essais/)
})

test('a way back to another site is dropped', async () => {
  await requestLink({ email: PERSONAS.camille.email, returnTo: 'https://evil.test/' })
  await requestLink({ email: PERSONAS.camille.email, returnTo: '//evil.test' })
  const payloads = await db.outboxEmail.findMany({ select: { payload: true } })
  expect(payloads.map(({ payload }) => (payload as { returnTo: string | null }).returnTo)).toEqual([null, null])
})

test.each([
  ['court', /au moins 15/],
  ['aaaaaaaaaaaaaaaaaaaa', /répète/],
  ['123456789012345', /trop simple|connu/],
  ['camille-wimoov-2026', /ressemble/],
])('« %s » is refused beside its field', async (password, sentence) => {
  const secret = (await mailedSecret(PERSONAS.camille.email)) ?? ''
  await expect(setPassword({ token: secret, password })).rejects.toMatchObject({ fields: { password: [expect.stringMatching(sentence)] } })
  expect(await liveLink(secret)).not.toBeNull()
})

test('the address typed to ask for a link is forgotten once handled', async () => {
  await mailedSecret(PERSONAS.camille.email)
  await purgeExpired()
  expect(await db.outboxEmail.findFirst({ where: { kind: 'account-link' }, select: { payload: true } })).toEqual({ payload: {} })
})

test('the first administrator gets one link; then the door closes', async () => {
  await expect(createFirstAdmin('premier@demo.test')).rejects.toThrow(/existe déjà/)
  await db.account.updateMany({ where: { role: 'ADMIN' }, data: { disabledAt: new Date() } })
  const [, secret = ''] = (await createFirstAdmin('Premier@demo.test')).split('/mot-de-passe/')
  expect(await liveLink(secret)).toMatchObject({ role: 'ADMIN', purpose: 'INVITATION' })
  const restore = useClock(() => new Date(Date.now() + hours(73)))
  expect(await liveLink(secret)).toBeNull()
  restore()
  await setPassword({ token: secret, password: NEW_PASSWORD })
  await expect(createFirstAdmin('second@demo.test')).rejects.toThrow(/existe déjà/)
})
