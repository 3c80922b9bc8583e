import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeLink } from '@/lib/account/account-link'
import { actorOfSession } from '@/lib/account/current-actor'
import { purgeExpired } from '@/lib/account/purge-expired'
import { secretHash } from '@/lib/account/secret-token'
import { setPassword } from '@/lib/account/set-password'
import { signIn } from '@/lib/account/sign-in'
import { signOut } from '@/lib/account/sign-out'
import { accountAccess } from '@/lib/administration/account-access'
import { days, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { finishTest } from '@/lib/mobility-test/finish-test'
import { saveAnswers } from '@/lib/mobility-test/save-answers'
import { DEMO_PASSWORD, ORGANISATIONS, PERSONAS } from '@/prisma/seed/personas'
import { aSentPerson, startedBy } from '@/tests/support/a-test'
import { actorNamed } from '@/tests/support/actors'

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

test('a hundred failures in a row: a new password by mail, or the hotline; from outside it is one more wait', async () => {
  const fail = async () => {
    await db.throttleBucket.deleteMany({ where: { key: { startsWith: 'sign-in-account:' } } })
    return signIn({ ...camille, password: 'non' }).catch((error: Error) => error.message)
  }
  for (let failure = 0; failure < 99; failure += 1) await fail()
  await db.throttleBucket.deleteMany({ where: { key: { startsWith: 'sign-in-account:' } } })
  await expect(signIn(camille), 'a success forgets them').resolves.toMatchObject({ role: 'PRESCRIBER' })
  for (let failure = 0; failure < 100; failure += 1) expect(await fail()).toMatch(/n’est pas le bon/)
  const said = await fail()
  expect(said).toMatch(/^Trop d’essais. Attendez 15 minutes, puis réessayez. Vous pouvez aussi choisir un nouveau mot de passe/)
  const restore = useClock(() => new Date(Date.now() + days(3)))
  await purgeExpired()
  await expect(signIn(camille), 'time alone ends nothing, nor does the purge').rejects.toThrow(/Attendez 15 minutes/)
  await expect(signIn({ ...camille, knownDevice: 'aabbccddeeff001122334455' }), 'its owner’s known device enters').resolves.toBeTruthy()
  expect((await accountAccess(PERSONAS.camille.id))?.blockages).toContainEqual(expect.objectContaining({ why: expect.stringMatching(/^Cent essais/), mend: 'LIFT' }))
  const unknown = { ...camille, email: 'inconnu@demo.test' }
  await db.throttleBucket.create({ data: { key: `sign-in-row:${createHash('sha256').update(unknown.email).digest('hex')}`, count: 100, windowStartedAt: new Date(), blockedUntil: new Date(Date.now() + days(20)) } })
  await expect(signIn(unknown), 'the same of an address that nobody has').rejects.toThrow(String(said))
  const token = await db.$transaction((tx) => makeLink(tx, PERSONAS.camille, 'RESET_PASSWORD'))
  await setPassword({ token, password: 'un velo bleu dans la cour' })
  await expect(signIn({ ...camille, password: 'un velo bleu dans la cour' })).resolves.toBeTruthy()
  restore()
})

test('signing out in mode passation pauses the Test, and nothing else', async () => {
  const person = await aSentPerson()
  const locked = await startedBy(await actorNamed('camille'), person)
  await saveAnswers(locked, person.testId, [{ questionId: 'projet-motif', optionIds: ['travail'], sequence: 1 }])
  const other = await aSentPerson()
  await startedBy(await actorNamed('camille'), other)
  await signOut(locked.sessionIdHash)
  const status = async (id: string) => (await db.mobilityTest.findUniqueOrThrow({ where: { id } })).status
  expect([await status(person.testId), await status(other.testId)]).toEqual(['PAUSED', 'IN_PROGRESS'])
  expect(await db.testSitting.count({ where: { testId: person.testId, endedAt: null } })).toBe(0)
  const again = await startedBy(await actorNamed('camille'), person)
  await finishTest(again, { testId: person.testId, stopped: true })
  await signOut(again.sessionIdHash)
  expect(await status(person.testId)).toBe('TAKEN')
})

test('the eleventh session revokes the oldest', async () => {
  const opened: string[] = []
  for (let turn = 0; turn < 11; turn += 1) opened.push(secretHash((await signIn(camille)).secret))
  expect(await actorOfSession(opened[0] ?? '')).toBeNull()
  expect(await actorOfSession(opened[10] ?? '')).not.toBeNull()
})
