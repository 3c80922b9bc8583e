import { Badge } from '@/components/ui/badge'
import { PARIS, placeDateTime } from '@/lib/appointment/zone-labels'
import { formatDay, formatShortDate } from '@/lib/infra/format'
import type { StepDay } from '@/lib/prescription/next-step'
import { NEXT_STEP_LABELS, STEP_DAY_LABELS, STEP_OWNER_LABELS } from '@/lib/prescription/next-step-labels'
import type { ShownStep } from '@/lib/prescription/timeline'

/** « Prochaine étape »: what, whose turn, since when, and the day that matters. */
export function NextSteps({ steps }: { steps: ShownStep[] }) {
  return (
    <div className="bg-brand-50 rounded-control p-4">
      <h3 className="font-bold">{steps.length > 1 ? 'Prochaines étapes' : 'Prochaine étape'}</h3>
      <ul className="mt-2 space-y-3">
        {steps.map(({ code, owner, name, yours, since, day }) => (
          <li key={code}>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span>{NEXT_STEP_LABELS[code]}</span>
              {yours && <Badge tone="warning">À vous</Badge>}
            </p>
            <p className="text-ink-soft text-sm">
              {[owner !== 'NOBODY' && (name ?? STEP_OWNER_LABELS[owner]), since && `depuis le ${formatShortDate(since)}`, day && shownDay(day)].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

// Some days are moments of Paris, others are days of the calendar without an hour.
function shownDay({ kind, on, timeZone }: StepDay): string {
  switch (kind) {
    // Said already: every step says since when it waits.
    case 'SINCE':
      return ''
    case 'APPOINTMENT':
      return `${STEP_DAY_LABELS[kind]} ${placeDateTime(on, timeZone ?? PARIS)}`
    case 'DEADLINE':
    case 'DUE':
      return `${STEP_DAY_LABELS[kind]} ${formatDay(on)}`
    case 'EXPECTED':
    case 'EXPIRES':
      return `${STEP_DAY_LABELS[kind]} ${formatShortDate(on)}`
  }
}
