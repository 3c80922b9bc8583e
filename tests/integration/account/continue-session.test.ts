import { expect, test } from 'vitest'
import { continueSession } from '@/lib/account/continue-session'
import { actorOfSession } from '@/lib/account/current-actor'
import { hours, minutes, useClock } from '@/lib/infra/clock'
import { actorNamed } from '@/tests/support/actors'

test('« Continuer » gives the idle time back, and never more than the absolute end', async () => {
  const hotline = await actorNamed('hotline')
  let passed = 0
  const restore = useClock(() => new Date(Date.now() + passed))
  passed = minutes(29)
  expect(await continueSession(hotline)).toBeGreaterThan(minutes(29))
  passed = minutes(58)
  expect(await actorOfSession(hotline.sessionIdHash)).not.toBeNull()
  for (passed = minutes(58); passed < hours(12) - minutes(20); passed += minutes(25)) await continueSession(hotline)
  passed = hours(12) - minutes(10)
  expect(await continueSession(hotline)).toBeLessThanOrEqual(minutes(10))
  passed = hours(12) + minutes(1)
  expect(await actorOfSession(hotline.sessionIdHash)).toBeNull()
  restore()
})
