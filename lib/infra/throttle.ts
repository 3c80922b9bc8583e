import 'server-only'
import { createHash } from 'node:crypto'
import { Prisma } from '@/prisma/client/client'
import { after, days, minutes, now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'

/**
 * At most `limit` acts in `windowMs`, then a wait. `doubles`: 1 minute, 2, 4… up to the window, after each further failure. `of`: what there is too
 * much of, when it is not attempts. `saysAtMost`: the longest wait that is told. `orElse`: what else the person may do.
 */
export type Throttle = { name: string; limit: number; windowMs: number; doubles?: boolean; of?: string; saysAtMost?: number; orElse?: string }

/** Whose count it is; `part` keeps a count of its own for the same owner: a device that the account already used. */
export type ThrottleKey = string | { owner: string; part: string }

const ORELSE_RESET = 'Vous pouvez aussi choisir un nouveau mot de passe avec «\u00a0Mot de passe oublié\u00a0».'

export const THROTTLES = {
  // security.md §2.3. Never a hard lock: whoever knows an address must not be able to lock its owner out.
  signInAccount: { name: 'sign-in-account', limit: 5, windowMs: minutes(15), doubles: true, orElse: ORELSE_RESET },
  // A hundred failures in a row, however slow: a new password by mail, or the hotline. A success forgets them. From outside it is one more wait.
  signInRow: { name: 'sign-in-row', limit: 100, windowMs: days(30), saysAtMost: minutes(15), orElse: ORELSE_RESET },
  signInIp: { name: 'sign-in-ip', limit: 100, windowMs: minutes(15) },
  // Birth dates are few: five tries a card, then a wait that doubles.
  signInCard: { name: 'sign-in-card', limit: 5, windowMs: minutes(15), doubles: true },
  signInCode: { name: 'sign-in-code', limit: 5, windowMs: minutes(15), doubles: true },
  codeRequest: { name: 'code-request', limit: 5, windowMs: minutes(60) },
  ownData: { name: 'own-data', limit: 5, windowMs: minutes(60) },
  correction: { name: 'correction', limit: 10, windowMs: minutes(60) },
  stepUp: { name: 'step-up', limit: 5, windowMs: minutes(15) },
  resetAccount: { name: 'reset-account', limit: 3, windowMs: minutes(60) },
  // Links that the hotline or an administrator sends: counted apart from those that a stranger may ask for.
  staffReset: { name: 'staff-reset', limit: 3, windowMs: minutes(60) },
  resetIp: { name: 'reset-ip', limit: 20, windowMs: minutes(60) },
  invite: { name: 'invite', limit: 30, windowMs: minutes(60) },
  // A link tried by hand, or by a scanner that submits forms.
  objection: { name: 'objection', limit: 30, windowMs: minutes(60) },
  // Codes of « Sur le téléphone de la personne » tried from one place: an agency shares its address.
  handover: { name: 'handover', limit: 60, windowMs: minutes(60) },
  appointmentLink: { name: 'appointment-link', limit: 60, windowMs: minutes(60) },
  calendarFeed: { name: 'calendar-feed', limit: 120, windowMs: minutes(60) },
  duplicates: { name: 'duplicates', limit: 120, windowMs: minutes(1) },
  // What is learnt of people followed elsewhere, by sending a form.
  knownElsewhere: { name: 'known-elsewhere', limit: 20, windowMs: minutes(60) },
  search: { name: 'search', limit: 60, windowMs: minutes(1) },
  // A PDF is drawn anew each time: a page and its printer need a few.
  bilan: { name: 'bilan', limit: 30, windowMs: minutes(10) },
  upload: { name: 'upload', limit: 10, windowMs: minutes(1) },
  messageMinute: { name: 'message-minute', limit: 20, windowMs: minutes(1), of: 'messages' },
  messageHour: { name: 'message-hour', limit: 200, windowMs: minutes(60), of: 'messages' },
} satisfies Record<string, Throttle>

/** Throws a THROTTLED refusal while the key has to wait. Counts nothing. */
export async function refuseWhileBlocked(throttle: Throttle, key: ThrottleKey): Promise<void> {
  const bucket = await db.throttleBucket.findUnique({ where: { key: bucketKey(throttle, key) }, select: { blockedUntil: true } })
  if (bucket?.blockedUntil && bucket.blockedUntil > now()) throw throttled(throttle, bucket.blockedUntil)
}

/**
 * Counts one act and throws a THROTTLED refusal when it is one too many. One statement looks and counts: of a hundred requests at once
 * as many go through as one after the other. What is only a fault when it fails (a password) is counted first, then forgotten or given back.
 */
export async function spendAttempt(throttle: Throttle, key: ThrottleKey): Promise<void> {
  const at = now()
  const windowStart = after(-throttle.windowMs, at)
  const count = Prisma.sql`CASE WHEN b.window_started_at <= ${windowStart} THEN 1 ELSE b.count + 1 END`
  const spent = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO throttle_bucket AS b (key, count, window_started_at, blocked_until)
    VALUES (${bucketKey(throttle, key)}, 1, ${at}, ${throttle.limit <= 1 ? after(waitMs(throttle, 1), at) : null}::timestamptz)
    ON CONFLICT (key) DO UPDATE SET
      count = ${count},
      window_started_at = CASE WHEN b.window_started_at <= ${windowStart} THEN ${at} ELSE b.window_started_at END,
      blocked_until = CASE WHEN ${count} >= ${throttle.limit} THEN ${at}::timestamptz + ${waitSql(throttle, count)} END
    WHERE b.blocked_until IS NULL OR b.blocked_until <= ${at}
    RETURNING count`
  if (spent.length === 0) await refuseWhileBlocked(throttle, key)
}

// The last act that goes through starts the wait: a minute then two, four… when it doubles, else the whole window.
function waitMs({ limit, windowMs, doubles }: Throttle, count: number) {
  return doubles ? Math.min(minutes(2 ** Math.min(count - limit, 10)), windowMs) : windowMs
}

function waitSql({ limit, windowMs, doubles }: Throttle, count: Prisma.Sql) {
  const whole = Prisma.sql`${windowMs}::float8 * interval '1 millisecond'`
  return doubles ? Prisma.sql`least(power(2, least(${count} - ${limit}::int, 10)) * interval '1 minute', ${whole})` : whole
}

/** Gives one act back, which turned out to be none that counts. Lifts no wait that others earned. */
export async function giveBackAttempt(throttle: Throttle, key: ThrottleKey): Promise<void> {
  await db.throttleBucket.updateMany({ where: { key: bucketKey(throttle, key), count: { gt: 0, lt: throttle.limit } }, data: { count: { decrement: 1 } } })
}

/** Forgets the failures of a key, after a success. */
export async function forgetAttempts(throttle: Throttle, key: ThrottleKey): Promise<void> {
  await db.throttleBucket.deleteMany({ where: { key: bucketKey(throttle, key) } })
}

export type Wait = { name: string; until: Date }

/** Under which throttles an owner has to wait now, and until when, their devices included. */
export async function waitsOf(owners: { throttle: Throttle; owner: string }[]): Promise<Wait[]> {
  const keys = owners.map(({ throttle, owner }) => bucketKey(throttle, owner))
  const buckets = await db.throttleBucket.findMany({
    where: { blockedUntil: { gt: now() }, OR: keys.flatMap((key) => [{ key }, { key: { startsWith: `${key}:` } }]) },
    orderBy: [{ blockedUntil: 'desc' }, { key: 'asc' }],
    select: { key: true, blockedUntil: true },
  })
  return buckets.flatMap(({ key, blockedUntil }) => (blockedUntil ? [{ name: key.split(':')[0] ?? '', until: blockedUntil }] : []))
}

/** Forgets every count of an owner, their devices included: nobody waits any more. Returns how many there were. */
export async function liftThrottles(tx: Tx, owners: { throttle: Throttle; owner: string }[]): Promise<number> {
  const keys = owners.map(({ throttle, owner }) => bucketKey(throttle, owner))
  const { count } = await tx.throttleBucket.deleteMany({ where: { OR: keys.flatMap((key) => [{ key }, { key: { startsWith: `${key}:` } }]) } })
  return count
}

// Keys are hashed: the table must not become a list of the addresses that people tried. A part comes after its owner.
function bucketKey(throttle: Throttle, key: ThrottleKey) {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  return typeof key === 'string' ? `${throttle.name}:${hash(key)}` : `${throttle.name}:${hash(key.owner)}:${hash(key.part)}`
}

function throttled({ of = 'essais', saysAtMost = Infinity, orElse }: Throttle, until: Date) {
  const wait = Math.max(1, Math.ceil(Math.min(until.getTime() - now().getTime(), saysAtMost) / 60_000))
  return new Refusal(`Trop ${of === 'essais' ? 'd’' : 'de '}${of}. Attendez ${wait} minute${wait > 1 ? 's' : ''}, puis réessayez.${orElse ? ` ${orElse}` : ''}`, 'THROTTLED')
}
