import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { actorOfAccount } from '@/lib/account/actor-of-account'
import { newSecret, secretHash } from '@/lib/account/secret-token'
import { feed } from '@/lib/appointment/calendar-file'
import { appointmentsInCalendarOf, mayHaveFeed } from '@/lib/appointment/policy'
import { placeShown } from '@/lib/appointment/place'
import { beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { recordAudit } from '@/lib/infra/audit'
import { after, days, minutes, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { formatName } from '@/lib/infra/format'
import { forbiddenRefusal } from '@/lib/infra/refusal'

const CAP = 2000

/** Makes the actor's private calendar address, in place of the former one: its secret is given once, only its hash is kept. */
export async function createFeed(actor: Actor, { withNames }: { withNames: boolean }): Promise<string> {
  if (!mayHaveFeed(actor)) throw forbiddenRefusal()
  const secret = newSecret()
  const feedData = { secretHash: secretHash(secret), withNames, createdAt: now(), lastReadAt: null }
  await db.$transaction(async (tx) => {
    await tx.calendarFeed.upsert({ where: { accountId: actor.accountId }, create: { accountId: actor.accountId, ...feedData }, update: feedData, select: { accountId: true } })
    await recordAudit({ actorId: actor.accountId, act: 'calendarFeed.own', outcome: 'DONE', detail: { withNames } }, tx)
  })
  return secret
}

/** Ends the actor's address: calendars that read it get nothing more. */
export async function revokeFeed(actor: Actor): Promise<void> {
  if (!mayHaveFeed(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { accountId: actor.accountId } })
    if (count > 0) await recordAudit({ actorId: actor.accountId, act: 'calendarFeed.own', outcome: 'DONE', detail: { revoked: true } }, tx)
  })
}

/** The actor's address as its page tells of it; null when there is none. */
export const ownFeed = (actor: Actor) => db.calendarFeed.findUnique({ where: { accountId: actor.accountId }, select: { withNames: true, createdAt: true, lastReadAt: true } })

/**
 * What a private address gives: the last thirty days and all that is to come, as its owner's rights are at this very moment. Null for an
 * address that is unknown, ended, or whose owner may not sign in any more.
 */
export async function readFeed(secret: string): Promise<string | null> {
  if (!/^[\w-]{20,100}$/.test(secret)) return null
  const known = await db.calendarFeed.findUnique({ where: { secretHash: secretHash(secret) }, select: { accountId: true, withNames: true, lastReadAt: true } })
  const actor = known && (await actorOfAccount(known.accountId))
  if (!actor || !mayHaveFeed(actor)) return null
  if (!known.lastReadAt || known.lastReadAt < after(-minutes(5))) await db.calendarFeed.updateMany({ where: { secretHash: secretHash(secret) }, data: { lastReadAt: now() } })
  return feed(await eventsOf(actor, known.withNames))
}

async function eventsOf(actor: Actor, withNames: boolean) {
  const rows = await db.appointment.findMany({
    where: { AND: [appointmentsInCalendarOf(actor), { cancelledAt: null, endsAt: { gte: after(-days(30)) } }] },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: CAP,
    select: {
      id: true, title: true, startsAt: true, endsAt: true, updatedAt: true, sequence: true, ...placeShown, directions: true, videoUrl: true, platform: { select: { name: true, email: true } },
      participants: { where: { cancelledAt: null, beneficiary: beneficiariesVisibleTo(actor) }, orderBy: { beneficiaryId: 'asc' }, take: withNames ? 20 : 0, select: { beneficiary: { select: { firstName: true, lastName: true } } } },
    },
  })
  return rows.map(({ participants, ...row }) => ({ ...row, title: [row.title, ...participants.map(({ beneficiary }) => formatName(beneficiary))].join(', ') }))
}
