import 'server-only'
import { recordAudit } from '@/lib/infra/audit'
import { requestTrace } from '@/lib/infra/request'

type Reading = { actorId: string; act: string; subject: { type: string; id: string } }

/**
 * Writes in the audit trail that somebody read something. A page that is rendered again after an act on it was not read once more
 * (authz-matrix.json, global rules). Links to records are never fetched ahead, so whatever says it is a prefetch is read all the same.
 */
export async function recordReading(reading: Reading): Promise<void> {
  if ((await requestTrace()).method === 'POST') return
  await recordAudit({ ...reading, outcome: 'READ' })
}
