import 'server-only'
import { headers } from 'next/headers'
import { recordAudit } from '@/lib/infra/audit'

type Reading = { actorId: string; act: string; subject: { type: string; id: string } }

/**
 * Writes in the audit trail that somebody read something. A page fetched ahead by the browser, or rendered again after an act on it,
 * was not read (authz-matrix.json, global rules). Next hides its own prefetch header: links to records are not prefetched.
 */
export async function recordReading(reading: Reading): Promise<void> {
  const sent = await headers().catch(() => null)
  const ahead = ['purpose', 'sec-purpose', 'next-router-prefetch'].some((name) => sent?.has(name) && sent.get(name) !== '0')
  if (ahead || sent?.has('next-action')) return
  await recordAudit({ ...reading, outcome: 'READ' })
}
