import { expect, test } from 'vitest'
import { signIn } from '@/lib/account/sign-in'
import { hours, minutes, useClock } from '@/lib/infra/clock'
import { forgetAttempts, giveBackAttempt, refuseWhileBlocked, spendAttempt, type Throttle } from '@/lib/infra/throttle'
import { PERSONAS } from '@/prisma/seed/personas'

const plain: Throttle = { name: 'test-plain', limit: 3, windowMs: minutes(15) }
const doubling: Throttle = { name: 'test-doubling', limit: 3, windowMs: minutes(15), doubles: true }

const tries = (throttle: Throttle, many: number) => Promise.all(Array.from({ length: many }, () => spendAttempt(throttle, 'someone').then(() => 'through', () => 'refused')))

test('thirty at once: as many go through as one after the other', async () => {
  const outcomes = await tries(plain, 30)
  expect(outcomes.filter((one) => one === 'through')).toHaveLength(3)
})

test('guesses at the password at once are counted as guesses', async () => {
  const guess = () => signIn({ email: PERSONAS.camille.email, password: 'non', remember: false, knownDevice: null }).catch((error: Error) => error.message)
  const said = await Promise.all(Array.from({ length: 20 }, guess))
  expect(said.filter((sentence) => /n’est pas le bon/.test(String(sentence)))).toHaveLength(5)
  expect(said.filter((sentence) => /^Trop d’essais/.test(String(sentence)))).toHaveLength(15)
})

test('the wait ends with the window; one that doubles is a minute, then two', async () => {
  await tries(plain, 3)
  await expect(spendAttempt(plain, 'someone')).rejects.toThrow(/Attendez 15 minutes/)
  await tries(doubling, 3)
  await expect(refuseWhileBlocked(doubling, 'someone')).rejects.toThrow(/Attendez 1 minute,/)
  const start = Date.now()
  let restore = useClock(() => new Date(start + minutes(1) + 1000))
  await spendAttempt(doubling, 'someone')
  await expect(refuseWhileBlocked(doubling, 'someone')).rejects.toThrow(/Attendez 2 minutes/)
  restore()
  restore = useClock(() => new Date(start + hours(1)))
  await expect(spendAttempt(plain, 'someone')).resolves.toBeUndefined()
  await expect(refuseWhileBlocked(plain, 'someone')).resolves.toBeUndefined()
  restore()
})

test('what was given back does not count; what was forgotten neither; others keep their count', async () => {
  await spendAttempt(plain, 'someone')
  await spendAttempt(plain, 'someone')
  await giveBackAttempt(plain, 'someone')
  expect((await tries(plain, 2)).sort()).toEqual(['through', 'through'])
  await giveBackAttempt(plain, 'someone')
  await expect(spendAttempt(plain, 'someone'), 'a wait that was earned stays').rejects.toThrow(/Trop d’essais/)
  await expect(spendAttempt(plain, 'another')).resolves.toBeUndefined()
  await forgetAttempts(plain, 'someone')
  await expect(spendAttempt(plain, 'someone')).resolves.toBeUndefined()
})
