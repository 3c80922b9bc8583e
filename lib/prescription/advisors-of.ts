import { Prisma } from '@/prisma/client/client'

/** The accounts that answer for a plateforme today; whoever has left is none. `answeredSql` says the same. */
export const advisorsOf = (platformId: string) =>
  ({ role: 'ADVISOR', disabledAt: null, removedAt: null, platformMemberships: { some: { platformId, endedAt: null } } }) satisfies Prisma.AccountWhereInput

/** Whether the advisor of the row `p` of prescription still works in its plateforme: what somebody left behind is to be taken again. */
export const answeredSql = Prisma.sql`EXISTS (
  SELECT 1 FROM platform_membership w JOIN account k ON k.id = w.account_id
  WHERE w.account_id = p.advisor_id AND w.platform_id = p.platform_id AND w.ended_at IS NULL AND k.role = 'ADVISOR' AND k.disabled_at IS NULL AND k.removed_at IS NULL)`
