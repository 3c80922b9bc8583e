import { ChangeBadge } from '@/components/assessment/change-badge'
import type { ThemesMoved } from '@/lib/assessment/themes-moved'
import { formatShortDate } from '@/lib/infra/format'
import type { Change } from '@/lib/mobility-test/compare'
import { CHANGE_LABELS } from '@/lib/mobility-test/change-labels'

/** Of a theme: it is not one answer that differs or that is missing. */
const THEME_LABELS: Record<Change, string> = { ...CHANGE_LABELS, DIFFERENT: 'A changé', UNKNOWN: 'On ne sait pas' }

/** « Avant / après » for a prescriber: how each theme moved; the answers stay between the person and Wimoov. */
export function ThemesMovedList({ themes: { before, after, lines } }: { themes: ThemesMoved }) {
  return (
    <>
      <p className="text-ink-soft">
        Du {formatShortDate(before)} au {formatShortDate(after)}, par thème. Les réponses ne sont lues que par la personne et par Wimoov.
      </p>
      <dl className="mt-3 grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {lines.map(({ theme, change }) => (
          <div key={theme} className="border-line flex break-inside-avoid flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b py-1.5">
            <dt>{theme}</dt>
            <dd>
              <ChangeBadge change={change}>{THEME_LABELS[change]}</ChangeBadge>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
