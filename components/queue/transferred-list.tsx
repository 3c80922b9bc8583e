import { EmptyState } from '@/components/ui/empty-state'
import { formatShortDate } from '@/lib/infra/format'
import type { TransferredAway } from '@/lib/prescription/transferred-away'

/** What left for another plateforme: a trace, without the person. */
export function TransferredList({ lines }: { lines: TransferredAway[] }) {
  if (lines.length === 0) return <EmptyState title="Aucune demande transmise">Une demande transmise à une autre plateforme laisse ici sa référence et sa destination.</EmptyState>
  return (
    <ul className="bg-surface border-line rounded-card shadow-card divide-line divide-y border px-5">
      {lines.map(({ reference, happenedAt, to }) => (
        <li key={`${reference} ${happenedAt.toISOString()}`} className="py-3">
          <strong>{reference}</strong> transmise le {formatShortDate(happenedAt)}
          {to && ` à ${to}`}
        </li>
      ))}
    </ul>
  )
}
