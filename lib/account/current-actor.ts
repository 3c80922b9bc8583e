import 'server-only'
import { cache } from 'react'
import type { Role } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { sessionIdHashFromCookie } from '@/lib/account/session-cookie'
import { sessionLifetime, surelyLeftMs } from '@/lib/account/session-lifetime'
import { after, minutes, now, parisDay } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

type Row = Omit<Actor, 'endsInMs' | 'followsFor'> & { replacesIds: string[];  lastSeenAt: Date; idleUntil: Date; absoluteUntil: Date; remember: boolean; revoked: boolean }

/** Who is signed in, or null. One query a request: session, account and memberships, checked against the clock. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const idHash = await sessionIdHashFromCookie()
  return idHash ? actorOfSession(idHash) : null
})

/** The actor behind a session row that is neither revoked, nor expired, nor of a disabled or removed account. */
export async function actorOfSession(idHash: string): Promise<Actor | null> {
  const row = await readSession(idHash)
  if (!row || row.revoked || row.idleUntil <= now() || row.absoluteUntil <= now()) return null
  await noteActivity(row)
  return actorFrom(row)
}

/** Whose session this was, when it has only expired: their typed form is kept as a draft. Null for a revoked one. */
export async function expiredSessionAccount(): Promise<{ accountId: string; role: Role } | null> {
  const idHash = await sessionIdHashFromCookie()
  const row = idHash ? await readSession(idHash) : null
  return row && !row.revoked ? { accountId: row.accountId, role: row.role } : null
}

async function readSession(idHash: string): Promise<Row | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT a.id::text AS "accountId", a.role::text AS role, a.first_name AS "firstName", a.last_name AS "lastName", a.email,
      ARRAY(SELECT m.organisation_id::text FROM organisation_membership m JOIN organisation o ON o.id = m.organisation_id
            WHERE m.account_id = a.id AND m.ended_at IS NULL AND o.closed_at IS NULL ORDER BY m.created_at) AS "organisationIds",
      ARRAY(SELECT m.platform_id::text FROM platform_membership m WHERE m.account_id = a.id AND m.ended_at IS NULL ORDER BY m.created_at) AS "platformIds",
      ARRAY(SELECT DISTINCT r.absent_id::text FROM replacement r
            JOIN organisation_membership theirs ON theirs.account_id = r.absent_id AND theirs.organisation_id = r.organisation_id AND theirs.ended_at IS NULL
            JOIN organisation_membership own ON own.account_id = r.substitute_id AND own.organisation_id = r.organisation_id AND own.ended_at IS NULL
            WHERE r.substitute_id = a.id AND r.cancelled_at IS NULL AND ${parisDay()}::date BETWEEN r.starts_on AND r.ends_on ORDER BY 1) AS "replacesIds",
      ARRAY(SELECT u.beneficiary_id::text FROM shared_follow_up u WHERE u.account_id = a.id AND u.ended_at IS NULL ORDER BY u.beneficiary_id) AS "sharedIds",
      (SELECT b.id::text FROM beneficiary b WHERE b.account_id = a.id AND b.removed_at IS NULL) AS "beneficiaryId",
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
  const { accountId, role, firstName, lastName, email, organisationIds, platformIds, replacesIds, sharedIds, beneficiaryId, sessionIdHash, lockedTestId, testOnly } = row
  const endsInMs = Math.min(surelyLeftMs(role, row.remember), row.absoluteUntil.getTime() - now().getTime())
  return { accountId, role, firstName, lastName, email, organisationIds, platformIds, followsFor: [accountId, ...replacesIds], sharedIds, beneficiaryId, sessionIdHash, lockedTestId, testOnly, endsInMs }
}
