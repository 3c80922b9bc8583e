import { PARIS, placeDateTime } from '@/lib/appointment/zone-labels'
import { formatDate } from '@/lib/infra/format'
import type { NextStep, StepDay } from '@/lib/prescription/next-step'
import { PLAIN_DAY_LABELS, PLAIN_NEXT_STEP_LABELS, PLAIN_OWNER_LABELS } from '@/lib/prescription/next-step-labels'

/** What comes next, in sentences that the person reads: one for the demand, one for a Test that others pass with them. */
export function PlainSteps({ steps }: { steps: NextStep[] }) {
  return steps.map(({ code, owner, day }) => (
    <div key={code} className="mt-4 first:mt-0">
      <p>{PLAIN_NEXT_STEP_LABELS[code]}</p>
      {PLAIN_OWNER_LABELS[owner] && <p>{PLAIN_OWNER_LABELS[owner]}</p>}
      {day && PLAIN_DAY_LABELS[day.kind] && (
        <p className="font-bold">
          {PLAIN_DAY_LABELS[day.kind]} {plainDay(day)}.
        </p>
      )}
    </div>
  ))
}

function plainDay({ kind, on, timeZone }: StepDay): string {
  switch (kind) {
    case 'APPOINTMENT':
      return placeDateTime(on, timeZone ?? PARIS)
    case 'DEADLINE':
    case 'DUE':
      return formatDate(on, 'UTC')
    case 'SINCE':
    case 'EXPECTED':
    case 'EXPIRES':
      return formatDate(on)
  }
}
