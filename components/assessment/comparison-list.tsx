import { ChangeBadge } from '@/components/assessment/change-badge'
import { formatShortDate } from '@/lib/infra/format'
import { CHANGE_LABELS, PLAIN_CHANGE_LABELS } from '@/lib/mobility-test/change-labels'
import type { Comparison } from '@/lib/mobility-test/exit-changes'

/** « Avant / après », question by question, in words: for advisors, or in the person's own words. On the person's paper, which is given to others, no answer. */
export function ComparisonList({ comparison: { before, after, lines }, plain = false }: { comparison: Comparison; plain?: boolean }) {
  const labels = plain ? PLAIN_CHANGE_LABELS : CHANGE_LABELS
  return (
    <ul className="divide-line divide-y">
      {lines.map((line) => (
        <li key={line.questionId} className="break-inside-avoid py-4 first:pt-0 last:pb-0">
          <p className="font-bold">{line.question}</p>
          <dl className={`mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-2 ${plain ? 'no-print' : ''}`}>
            <div>
              <dt className="text-ink-soft text-sm">Avant, le {formatShortDate(before)}</dt>
              <dd>{line.before ?? 'Pas de réponse'}</dd>
            </div>
            <div>
              <dt className="text-ink-soft text-sm">Après, le {formatShortDate(after)}</dt>
              <dd>{line.after ?? 'Pas de réponse'}</dd>
            </div>
          </dl>
          <p className="mt-2">
            <ChangeBadge change={line.change}>{labels[line.change]}</ChangeBadge>
          </p>
        </li>
      ))}
    </ul>
  )
}
