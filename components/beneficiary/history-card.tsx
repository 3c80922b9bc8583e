import { labelOf } from '@/components/beneficiary/label-of'
import { Card } from '@/components/ui/card'
import type { BeneficiaryRecord } from '@/lib/beneficiary/queries'
import { formatDateTime } from '@/lib/infra/format'
import { EVENT_LABELS } from '@/lib/record/labels'

/** « Historique »: what happened, when, and by whom for those who may know, the latest first. */
export function HistoryCard({ history }: { history: BeneficiaryRecord['history'] }) {
  return (
    <Card title="Historique" id="historique">
      {history.length === 0 && <p>Rien encore</p>}
      <ol className="border-line space-y-4 border-l-2 pl-4">
        {history.map(({ id, kind, happenedAt, author }) => (
          <li key={id} className="break-inside-avoid">
            <p className="font-bold">{labelOf(EVENT_LABELS, kind) ?? 'Autre événement'}</p>
            <p className="text-ink-soft text-sm">
              <time dateTime={happenedAt.toISOString()}>{formatDateTime(happenedAt)}</time>
              {author &&
                (author.role === 'BENEFICIARY' ? ', par la personne elle-même' : `, par ${author.firstName} ${author.lastName}`)}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
