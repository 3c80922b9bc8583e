import { Link } from '@/components/ui/link'
import { formatName, formatShortDate, formatTime, plural } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

export type DraftLine = { id: string; savedAt: Date; lastName: string; firstName: string }

/** The drafts that wait, to take one up again. */
export function DraftList({ drafts }: { drafts: DraftLine[] }) {
  if (drafts.length === 0) return null
  return (
    <details className="bg-surface border-line rounded-card mt-4 border px-5 py-3">
      <summary className="font-bold">Reprendre un brouillon ({plural(drafts.length, 'brouillon', 'brouillons')})</summary>
      <ul className="mt-2 space-y-2">
        {drafts.map(({ id, savedAt, ...name }) => (
          <li key={id}>
            <Link href={routes.draft(id)} className="link">
              {formatName(name).trim() || 'Sans nom'}
            </Link>{' '}
            <span className="text-ink-soft text-sm">
              enregistré le {formatShortDate(savedAt)} à {formatTime(savedAt)}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-ink-soft mt-2 text-sm">Personne d’autre ne les voit. Ils sont effacés 30 jours après leur dernier enregistrement.</p>
    </details>
  )
}
