import { Prisma } from '@/prisma/client/client'
import { aliveSql } from '@/lib/beneficiary/alive'

/** Whether the row `t` of mobility_test waits to be passed by an advisor of these plateformes, for a demand that is alive. On the index `mobility_test_delegated`. */
export const delegatedSql = (platformIds: readonly string[]) => Prisma.sql`
  t.purpose = 'ENTRY' AND t.mode = 'BY_ADVISOR' AND t.status IN ('TO_TAKE', 'PAUSED', 'IN_PROGRESS')
  AND EXISTS (SELECT 1 FROM prescription d WHERE d.beneficiary_id = t.beneficiary_id AND d.platform_id = ANY(${platformIds}::uuid[]) AND ${aliveSql(Prisma.sql`d`)})`
