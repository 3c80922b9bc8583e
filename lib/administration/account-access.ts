import 'server-only'
import type { EmailState } from '@/prisma/client/enums'
import { throttlesOf } from '@/lib/administration/account-throttles'
import { blockages } from '@/lib/administration/blockages'
import { type InvitationState, invitationState } from '@/lib/administration/invitation-state'
import type { AccountState } from '@/lib/administration/labels'
import { accessOf, entersAlready } from '@/lib/beneficiary/access'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { waitsOf } from '@/lib/infra/throttle'

export type AccountMail = { id: string; kind: string; state: EmailState; createdAt: Date; sentAt: Date | null; lastErrorCode: string | null }

const MAILS_SHOWN = 20

/**
 * An account and whether it can be signed in to: identity, role, places, invitation, mails, waits, live sessions. Never what a person
 * answered, obtained or wrote. Null when it is removed or unknown.
 */
export async function accountAccess(accountId: string) {
  if (!isUuid(accountId)) return null
  const at = now()
  const row = await db.account.findFirst({
    where: { id: accountId, removedAt: null },
    select: {
      id: true, role: true, firstName: true, lastName: true, email: true, phone: true, jobTitle: true,
      passwordHash: true, invitedAt: true, lastSignInAt: true, disabledAt: true,
      beneficiary: { select: { id: true, followedIn: { select: { name: true } }, accessCards: { where: { revokedAt: null }, select: { id: true } } } },
      tokens: { where: { purpose: 'INVITATION' }, orderBy: [{ createdAt: 'desc' }, { idHash: 'asc' }], take: 1, select: { expiresAt: true, consumedAt: true } },
      sessions: { where: { revokedAt: null, idleUntil: { gt: at }, absoluteUntil: { gt: at } }, orderBy: [{ lastSeenAt: 'desc' }, { idHash: 'asc' }], take: 20, select: { idHash: true, device: true, lastSeenAt: true, lockedTestId: true } },
      organisationMemberships: { where: { endedAt: null }, orderBy: { createdAt: 'asc' }, select: { organisation: { select: { id: true, name: true, closedAt: true } } } },
      platformMemberships: { where: { endedAt: null }, orderBy: { createdAt: 'asc' }, select: { lead: true, platform: { select: { id: true, name: true, closedAt: true } } } },
    },
  })
  if (!row) return null
  const { passwordHash: _, tokens, sessions, organisationMemberships, platformMemberships, beneficiary: person, ...account } = row
  const beneficiary = person && { id: person.id, followedIn: person.followedIn, hasCard: person.accessCards.length > 0 }
  const [waits, mails] = await Promise.all([waitsOf(throttlesOf(row)), mailsOf(row)])
  const ways = { ...row, hasCard: beneficiary?.hasCard ?? false }
  const state: AccountState = accessOf(ways)
  const invitation: InvitationState = invitationState({ accepted: entersAlready(ways), link: tokens[0] ?? null, mail: mails.find(({ kind }) => kind === 'invitation' || kind === 'test-unlocked') ?? null, at })
  const facts = { ...account, beneficiary, state, invitation, waits, mails, sessions: sessions.map(({ device, lastSeenAt, lockedTestId }) => ({ device, lastSeenAt, locked: lockedTestId !== null })) }
  return {
    ...facts,
    organisations: organisationMemberships.map(({ organisation }) => organisation),
    platforms: platformMemberships.map(({ lead, platform }) => ({ ...platform, lead })),
    blockages: blockages(facts),
  }
}
export type AccountAccess = NonNullable<Awaited<ReturnType<typeof accountAccess>>>

/** The mails to an account, the latest first: when and whether, never what was written. */
const mailsOf = ({ id, email }: { id: string; email: string | null }) => db.$queryRaw<AccountMail[]>`
  SELECT o.id::text, o.kind, o.state::text, o.created_at AS "createdAt", o.sent_at AS "sentAt", o.last_error_code AS "lastErrorCode"
  FROM outbox_email o
  WHERE o.payload @> jsonb_build_object('accountId', ${id}::text) OR (${email}::text IS NOT NULL AND o.payload @> jsonb_build_object('email', ${email}::text))
  ORDER BY o.created_at DESC, o.id DESC LIMIT ${MAILS_SHOWN}`
