import { Link } from '@/components/ui/link'
import { buttonStyle } from '@/components/ui/button-style'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { formatName, formatPhone, formatShortDate } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { TEST_STATUS_LABELS } from '@/lib/mobility-test/labels'
import type { DelegatedTest } from '@/lib/prescription/delegated-tests'

/** The Tests that prescribers delegated to the plateforme: whom to call, the oldest first. */
export function DelegatedTestList({ tests }: { tests: DelegatedTest[] }) {
  if (tests.length === 0) return <EmptyState title="Aucun Test délégué">Un Test délégué par un prescripteur apparaît ici jusqu’à ce qu’il soit passé.</EmptyState>
  return (
    <ul className="space-y-3">
      {tests.map((test) => (
        <li key={test.beneficiaryId} className="bg-surface border-line rounded-card shadow-card flex flex-wrap items-center justify-between gap-4 border p-4 sm:p-5">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-3">
              <Link href={routes.record(test.beneficiaryId)} className="link text-lg font-bold wrap-anywhere">
                {formatName(test)}
              </Link>
              <Badge tone="info">{TEST_STATUS_LABELS[test.status]}</Badge>
            </p>
            <p className="text-ink-soft">
              {test.communeName}
              {test.delegatedAt && ` · délégué le ${formatShortDate(test.delegatedAt)}`}
              {test.phone && (
                <>
                  {' · '}
                  <a href={`tel:${test.phone}`} className="link whitespace-nowrap">
                    {formatPhone(test.phone)}
                  </a>
                </>
              )}
            </p>
          </div>
          <Link href={routes.startTest(test.beneficiaryId)} className={buttonStyle('secondary')}>
            {test.status === 'TO_TAKE' ? 'Débuter la passation du Test' : 'Reprendre le Test'}
            <span className="sr-only"> de {formatName(test)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
