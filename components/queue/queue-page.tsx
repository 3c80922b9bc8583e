import { Link } from '@/components/ui/link'
import { DelegatedTestList } from '@/components/queue/delegated-test-list'
import { QueueTable } from '@/components/queue/queue-table'
import { QueueTabs } from '@/components/queue/queue-tabs'
import { TransferredList } from '@/components/queue/transferred-list'
import { PageTitle } from '@/components/ui/page-title'
import { plural } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { DelegatedTest } from '@/lib/prescription/delegated-tests'
import type { QueueCounts, QueueLine } from '@/lib/prescription/queue'
import { QUEUE_PAGE_SIZE, type QueueFilters, queueQuery } from '@/lib/prescription/queue-filters'
import type { TransferredAway } from '@/lib/prescription/transferred-away'

type QueuePageProps = {
  filters: QueueFilters
  counts: QueueCounts
  platforms: { id: string; name: string }[]
  listed: QueueLine[] | null
  delegated: DelegatedTest[] | null
  transferred: TransferredAway[] | null
  /** The moment from which waits are counted. */
  at: Date
}

/** « Demandes »: what waits for the plateforme, urgent first, then the longest wait. */
export function QueuePage({ filters, counts, platforms, listed, delegated, transferred, at }: QueuePageProps) {
  const total = filters.vue === 'transmises' ? 0 : counts[filters.vue]
  return (
    <>
      <PageTitle>Demandes</PageTitle>
      <QueueTabs filters={filters} counts={counts} platforms={platforms} />
      <div className="mt-6">
        {listed && <QueueTable lines={listed} view={filters.vue} severalPlatforms={platforms.length > 1} at={at} />}
        {delegated && <DelegatedTestList tests={delegated} />}
        {transferred && <TransferredList lines={transferred} />}
      </div>
      {total > QUEUE_PAGE_SIZE && <Pages filters={filters} total={total} />}
    </>
  )
}

function Pages({ filters, total }: { filters: QueueFilters; total: number }) {
  const last = Math.ceil(total / QUEUE_PAGE_SIZE)
  return (
    <nav aria-label="Pages" className="mt-6 flex flex-wrap items-center gap-4">
      {filters.page > 1 && (
        <Link href={routes.queue(queueQuery(filters, { page: filters.page - 1 }))} className="link">
          Page précédente
        </Link>
      )}
      <p>
        Page {filters.page} sur {last}, {filters.vue === 'tests' ? plural(total, 'Test', 'Tests') : plural(total, 'demande', 'demandes')}
      </p>
      {filters.page < last && (
        <Link href={routes.queue(queueQuery(filters, { page: filters.page + 1 }))} className="link">
          Page suivante
        </Link>
      )}
    </nav>
  )
}
