import 'server-only'
import { after, days, now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'

const FEWEST = 5

/**
 * Median days, rounded up, that a plateforme took to decide over the last year (its two hundred latest decisions), from the day when the demand
 * came to it or was last reopened: what another team took, or the months before a reopening, are not its own. Null under five decisions.
 */
export async function answerDelayDays(platformId: string, tx: Tx = db): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ median: number | null; count: number }[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - coalesce(arrived_at, sent_at)) / 86400) AS median, count(*)::int AS count
    FROM (SELECT decided_at, arrived_at, sent_at FROM prescription WHERE platform_id = ${platformId}::uuid AND decided_at > ${after(-days(365), now())}
      ORDER BY decided_at DESC LIMIT 200) decided`
  const { median = null, count = 0 } = row ?? {}
  return median === null || count < FEWEST ? null : Math.max(1, Math.ceil(median))
}
