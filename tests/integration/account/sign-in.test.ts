import { expect, test } from 'vitest'
import { actorOfSession } from '@/lib/account/current-actor'
import { secretHash } from '@/lib/account/secret-token'
import { signIn } from '@/lib/account/sign-in'
import { signOut } from '@/lib/account/sign-out'
import { days, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { DEMO_PASSWORD, ORGANISATIONS, PERSONAS } from '@/prisma/seed/personas'

const camille = { email: PERSONAS.camille.email, password: DEMO_PASSWORD, remember: false, knownDevice: null }

test('the right password opens a session whose actor has the role and the structure of the database', async () => {
  const { secret, role } = await signIn(camille)
  expect(role).toBe('PRESCRIBER')
  expect(await actorOfSession(secretHash(secret))).toMatchObject({ accountId: PERSONAS.camille.id, role: 'PRESCRIBER', organisationIds: [ORGANISATIONS.missionLocale.id], lockedTestId: null })
})

test('unknown address, wrong password, disabled account: the same refusal, and an audit row each', async () => {
  const attempts = [{ ...camille, email: 'inconnu@demo.test' }, { ...camille, password: 'un autre mot de passe' }, { ...camille, email: PERSONAS.disabledPrescriber.email }]
  const sentences = await Promise.all(attempts.map((attempt) => signIn(attempt).then(() => 'opened', (error: Error) => error.message)))
  expect(new Set(sentences)).toEqual(new Set(['L’adresse e-mail ou le mot de passe n’est pas le bon.']))
  expect(await db.auditEvent.count({ where: { act: 'auth.signIn', outcome: 'REFUSED' } })).toBe(3)
  expect(await db.session.count()).toBe(0)
})

test('five failures, then a wait that also holds for the right password; a known device is not locked out', async () => {
  for (let failure = 0; failure < 5; failure += 1) await expect(signIn({ ...camille, password: 'non' })).rejects.toThrow('n’est pas le bon')
  await expect(signIn(camille)).rejects.toThrow(/Attendez 1 minute/)
  await expect(signIn({ ...camille, knownDevice: 'aabbccddeeff001122334455' })).resolves.toMatchObject({ role: 'PRESCRIBER' })
})

test('signing out, disabling the account or waiting too long ends the session', async () => {
  const [first, second, third] = [await signIn(camille), await signIn(camille), await signIn(camille)].map(({ secret }) => secretHash(secret))
  await signOut(first ?? '')
  expect(await actorOfSession(first ?? '')).toBeNull()
  const restore = useClock(() => new Date(Date.now() + days(1)))
  expect(await actorOfSession(second ?? '')).toBeNull()
  restore()
  expect(await actorOfSession(third ?? '')).not.toBeNull()
  await db.account.update({ where: { id: PERSONAS.camille.id }, data: { disabledAt: new Date() } })
  expect(await actorOfSession(third ?? '')).toBeNull()
})

test('the eleventh session revokes the oldest', async () => {
  const opened: string[] = []
  for (let turn = 0; turn < 11; turn += 1) opened.push(secretHash((await signIn(camille)).secret))
  expect(await actorOfSession(opened[0] ?? '')).toBeNull()
  expect(await actorOfSession(opened[10] ?? '')).not.toBeNull()
})
