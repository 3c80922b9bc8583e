import 'server-only'
import { createHmac } from 'node:crypto'
import type { Role, TokenPurpose } from '@/prisma/client/enums'
import { newSecret, secretHash } from '@/lib/account/secret-token'
import { after, days, hours, minutes, now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { routes } from '@/lib/infra/routes'

/** How long a mailed link lives (security.md §2.3). */
function linkLifetime(purpose: TokenPurpose, role: Role): number {
  if (purpose === 'RESET_PASSWORD') return minutes(60)
  return role === 'BENEFICIARY' ? days(7) : hours(72)
}

/** Makes the one live link of this purpose for an account, ending the previous one; returns its secret. */
export async function makeLink(tx: Tx, account: { id: string; role: Role }, purpose: TokenPurpose, returnTo?: string | null, secret = newSecret()): Promise<string> {
  await tx.accountToken.updateMany({ where: { accountId: account.id, purpose, consumedAt: null }, data: { consumedAt: now() } })
  await tx.accountToken.create({
    data: { idHash: secretHash(secret), accountId: account.id, purpose, returnTo, createdAt: now(), expiresAt: after(linkLifetime(purpose, account.role)) },
    select: { idHash: true },
  })
  return secret
}

/**
 * The link of a mail. Its secret is derived from the mail's own id, so that a mail rendered again, after a time-out, is the
 * same to the letter (the provider refuses another body under the same key) and its first link still opens.
 */
export async function linkOfMail(outboxId: string, account: { id: string; role: Role }, purpose: TokenPurpose, returnTo?: string | null): Promise<string> {
  const secret = createHmac('sha256', env().NEXTAUTH_SECRET).update(`mail-link/${outboxId}`).digest('base64url')
  await db.$transaction(async (tx) => {
    const made = await tx.accountToken.findUnique({ where: { idHash: secretHash(secret) }, select: { idHash: true } })
    if (!made) await makeLink(tx, account, purpose, returnTo, secret)
  })
  return appOrigin() + routes.setPassword(secret)
}

export type LiveLink = { purpose: TokenPurpose; accountId: string; role: Role; firstName: string; lastName: string; email: string | null }

/** What a link opens, or null when it is unknown, used, expired, or of an account that may not sign in. Consumes nothing. */
export async function liveLink(secret: string): Promise<LiveLink | null> {
  if (!/^[\w-]{20,100}$/.test(secret)) return null
  const token = await db.accountToken.findFirst({
    where: { idHash: secretHash(secret), consumedAt: null, expiresAt: { gt: now() }, account: { disabledAt: null, removedAt: null } },
    select: { purpose: true, account: { select: { id: true, role: true, firstName: true, lastName: true, email: true } } },
  })
  if (!token) return null
  const { id, ...account } = token.account
  return { purpose: token.purpose, accountId: id, ...account }
}
