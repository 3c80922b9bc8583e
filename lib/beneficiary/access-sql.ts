import { Prisma } from '@/prisma/client/client'
import type { Access } from '@/lib/beneficiary/labels'

type HavingAccount = Exclude<Access, 'NONE'>

/** « Activé » of an account: each state as the condition that makes it. The three never overlap. */
const states = (account: Prisma.Sql): Record<HavingAccount, Prisma.Sql> => ({
  DISABLED: Prisma.sql`(${account}.disabled_at IS NOT NULL OR ${account}.removed_at IS NOT NULL)`,
  INVITED: Prisma.sql`(${account}.disabled_at IS NULL AND ${account}.removed_at IS NULL AND NOT ${entersAlready(account)})`,
  ACTIVE: Prisma.sql`(${account}.disabled_at IS NULL AND ${account}.removed_at IS NULL AND ${entersAlready(account)})`,
})

/**
 * Whether somebody enters by this account already: by a password, by a live access card, or by codes sent to the account's address once one has
 * served. The one rule: `entersAlready` of access.ts says the same of a row that was read.
 */
export function entersAlready(account: Prisma.Sql): Prisma.Sql {
  const card = Prisma.sql`EXISTS (SELECT 1 FROM beneficiary held JOIN access_card c ON c.beneficiary_id = held.id AND c.revoked_at IS NULL WHERE held.account_id = ${account}.id)`
  return Prisma.sql`(${account}.password_hash IS NOT NULL OR (${account}.email IS NOT NULL AND ${account}.last_sign_in_at IS NOT NULL) OR ${card})`
}

const a = states(Prisma.sql`a`)
const r = states(Prisma.sql`r`)

/** The state of the account `a`, absent for who has none, as a column. */
export const accessOfAccount = Prisma.sql`CASE WHEN a.id IS NULL THEN 'NONE' WHEN ${a.DISABLED} THEN 'DISABLED' WHEN ${a.INVITED} THEN 'INVITED' ELSE 'ACTIVE' END`

/** Whether the beneficiary `r` may sign in so. */
export function beneficiaryHasAccess(access: Access): Prisma.Sql {
  if (access === 'NONE') return Prisma.sql`r.account_id IS NULL`
  return Prisma.sql`r.account_id IN (SELECT a.id FROM account a WHERE a.role = 'BENEFICIARY' AND ${a[access]})`
}

/** Whether the professional whose account is `r` may sign in so; a professional always has one. */
export const professionalHasAccess = (access: Access): Prisma.Sql => (access === 'NONE' ? Prisma.sql`false` : r[access])
