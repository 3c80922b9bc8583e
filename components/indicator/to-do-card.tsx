import { Link } from '@/components/ui/link'
import { Card } from '@/components/ui/card'
import { TO_DO_LABELS, type ToDoReason } from '@/lib/indicator/labels'
import { formatName, formatPhone, formatShortDate } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type ToDo = { beneficiaryId: string; targetId: string | null; firstName: string; lastName: string; phone: string | null; reason: ToDoReason; since: Date }
export type ToDoPage = { items: ToDo[]; total: number; page: number; pages: number }

// Where the thing itself is done.
function addressOf({ beneficiaryId, targetId, reason }: ToDo): string {
  if (reason === 'CALL_PERSON') return `${routes.record(beneficiaryId)}#appels`
  if (targetId) return reason === 'TAKE_APPOINTMENT' ? routes.appointment(targetId) : routes.queued(targetId)
  return reason === 'VALIDATE_ASSESSMENT' ? routes.assessment(beneficiaryId) : routes.record(beneficiaryId)
}

/** « À faire »: who waits, for what, since when; the longest wait first. */
export function ToDoCard({ toDo }: { toDo: ToDoPage }) {
  return (
    <Card title="À faire">
      {toDo.items.length === 0 && <p>Rien ne vous attend. Tout est à jour.</p>}
      <ul className="divide-y divide-line">
        {toDo.items.map((item) => (
          <li key={item.beneficiaryId + item.reason + item.targetId} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <span>
              <Link href={addressOf(item)} className="link font-bold">
                {item.reason === 'CALL_PERSON' ? `Appeler ${formatName(item)}` : formatName(item)}
              </Link>
              <span className="block text-sm text-ink-soft">
                {item.reason === 'CALL_PERSON' && item.phone && (
                  <>
                    <a href={`tel:${item.phone}`} className="link whitespace-nowrap">
                      {formatPhone(item.phone)}
                    </a>
                    {'. '}
                  </>
                )}
                {TO_DO_LABELS[item.reason]}
              </span>
            </span>
            <span className="text-sm text-ink-soft">depuis le {formatShortDate(item.since)}</span>
          </li>
        ))}
      </ul>
      {toDo.pages > 1 && <Pages {...toDo} />}
    </Card>
  )
}

function Pages({ total, page, pages }: Omit<ToDoPage, 'items'>) {
  return (
    <nav aria-label="Pages des attentes" className="mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-sm">
      <p className="text-ink-soft">
        Page {page} sur {pages} · {total} attentes, ce qui presse d’abord, puis les plus longues
      </p>
      <p className="flex gap-4">
        {page > 1 && (
          <Link href={routes.toDo(page - 1)} className="link inline-flex min-h-11 items-center">
            Précédentes
          </Link>
        )}
        {page < pages && (
          <Link href={routes.toDo(page + 1)} className="link inline-flex min-h-11 items-center">
            Suivantes
          </Link>
        )}
      </p>
    </nav>
  )
}
