import type { Metadata } from 'next'
import { QueuePage } from '@/components/queue/queue-page'
import { requireActor } from '@/lib/account/require-actor'
import { now } from '@/lib/infra/clock'
import { delegatedTests } from '@/lib/prescription/delegated-tests'
import { queue, queueCounts } from '@/lib/prescription/queue'
import { onExistingPage, parseQueueFilters } from '@/lib/prescription/queue-filters'
import { transferredAway } from '@/lib/prescription/transferred-away'
import { platformsOf } from '@/lib/organisation/queries'

export const metadata: Metadata = { title: 'Demandes' }

export default async function Page({ searchParams }: PageProps<'/demandes'>) {
  const actor = await requireActor('queue.take', 'ADVISOR')
  const asked = parseQueueFilters(await searchParams)
  const [counts, platforms] = await Promise.all([queueCounts(actor, asked), platformsOf(actor.platformIds)])
  const filters = asked.vue === 'transmises' ? asked : onExistingPage(asked, counts[asked.vue])
  const [listed, delegated, transferred] = await Promise.all([
    filters.vue === 'tests' || filters.vue === 'transmises' ? null : queue(actor, filters),
    filters.vue === 'tests' ? delegatedTests(actor, filters) : null,
    filters.vue === 'transmises' ? transferredAway(actor) : null,
  ])
  return <QueuePage filters={filters} counts={counts} platforms={platforms} listed={listed} delegated={delegated} transferred={transferred} at={now()} />
}
