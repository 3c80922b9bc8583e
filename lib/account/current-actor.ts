import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/account/actor'
import { actorColumns } from '@/lib/account/actor-sql'
import { sessionIdHashFromCookie } from '@/lib/account/session-cookie'
import { sessionLifetime, surelyLeftMs } from '@/lib/account/session-lifetime'
import { after, minutes, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

type Row = Omit<Actor, 'endsInMs'> & { lastSeenAt: Date; idleUntil: Date; absoluteUntil: Date; remember: boolean; revoked: boolean }

/** Who is signed in, or null. One query a request: session, account and memberships, checked against the clock. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const idHash = await sessionIdHashFromCookie()
  return idHash ? actorOfSession(idHash) : null
})

/** The same without counting as activity: event streams and polling never extend a session (security.md §2.3). */
export async function currentActorQuietly(): Promise<Actor | null> {
  const idHash = await sessionIdHashFromCookie()
  return idHash ? actorOfSession(idHash, { quietly: true }) : null
}

/**
 * The actor behind a session row that is neither revoked, nor expired, nor of a disabled or removed account. `quietly`: reading it
 * is no activity of the person.
 */
export async function actorOfSession(idHash: string, { quietly = false }: { quietly?: boolean } = {}): Promise<Actor | null> {
  const row = await readSession(idHash)
  if (!row || row.revoked || row.idleUntil <= now() || row.absoluteUntil <= now()) return null
  if (!quietly) await noteActivity(row)
  return actorFrom(row)
}

export type SessionOwner = Pick<Actor, 'accountId' | 'lockedTestId' | 'testOnly'>

/** Whose session this was, when it has only expired: their typed form is kept as a draft. Null for a revoked one. */
export async function expiredSession(): Promise<SessionOwner | null> {
  const idHash = await sessionIdHashFromCookie()
  const row = idHash ? await readSession(idHash) : null
  return row && !row.revoked ? row : null
}

async function readSession(idHash: string): Promise<Row | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT ${actorColumns()},
      s.id_hash AS "sessionIdHash", s.locked_test_id::text AS "lockedTestId", s.test_only AS "testOnly", s.last_seen_at AS "lastSeenAt", s.idle_until AS "idleUntil",
      s.absolute_until AS "absoluteUntil", s.remember,
      (s.revoked_at IS NOT NULL OR a.disabled_at IS NOT NULL OR a.removed_at IS NOT NULL) AS revoked
    FROM session s JOIN account a ON a.id = s.account_id WHERE s.id_hash = ${idHash}`
  return row ?? null
}

// Written at most every five minutes: a page view must not cost a write.
async function noteActivity(row: Row) {
  if (row.lastSeenAt > after(-minutes(5))) return
  // A session opened by a Test's QR has one end, decided when it opened.
  const idleUntil = row.testOnly ? row.idleUntil : after(sessionLifetime(row.role, row.remember).idleMs)
  await db.session.update({ where: { idHash: row.sessionIdHash }, data: { lastSeenAt: now(), idleUntil }, select: { idHash: true } })
}

function actorFrom(row: Row): Actor {
  const { accountId, role, firstName, lastName, email, organisationIds, platformIds, replaces, sharedIds, beneficiaryId, sessionIdHash, lockedTestId, testOnly } = row
  const endsInMs = Math.min(surelyLeftMs(role, row.remember), row.absoluteUntil.getTime() - now().getTime())
  return { accountId, role, firstName, lastName, email, organisationIds, platformIds, replaces, sharedIds, beneficiaryId, sessionIdHash, lockedTestId, testOnly, endsInMs }
}
