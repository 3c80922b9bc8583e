import 'server-only'
import { after, days, hours, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { THROTTLES } from '@/lib/infra/throttle'

/** Deletes what has served: dead sessions, links, grants, idempotency keys, throttle buckets, handled link requests. Idempotent. */
export async function purgeExpired(): Promise<void> {
  const weekAgo = after(-days(7))
  await db.session.deleteMany({ where: { absoluteUntil: { lt: after(-days(30)) } } })
  await db.accountToken.deleteMany({ where: { expiresAt: { lt: weekAgo } } })
  await db.stepUpGrant.deleteMany({ where: { expiresAt: { lt: weekAgo } } })
  await db.testHandover.deleteMany({ where: { expiresAt: { lt: weekAgo } } })
  await db.oneTimeCode.deleteMany({ where: { expiresAt: { lt: weekAgo } } })
  await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: weekAgo } } })
  // Failures in a row are counted over days: their bucket stays as long as its own window, and while it holds somebody.
  const row = { key: { startsWith: `${THROTTLES.signInRow.name}:` } }
  await db.throttleBucket.deleteMany({ where: { windowStartedAt: { lt: after(-hours(24)) }, NOT: row } })
  await db.throttleBucket.deleteMany({ where: { ...row, windowStartedAt: { lt: after(-THROTTLES.signInRow.windowMs) }, OR: [{ blockedUntil: null }, { blockedUntil: { lt: now() } }] } })
  // The payloads that hold a typed address (security.md §4): gone once handled.
  await db.outboxEmail.updateMany({ where: { kind: { in: ['account-link', 'sign-in-code'] }, state: { not: 'PENDING' }, payload: { not: {} } }, data: { payload: {} } })
}
