import { labelOf } from '@/components/beneficiary/label-of'
import { TakeBack } from '@/components/parcours/take-back'
import { formatDay } from '@/lib/infra/format'
import type { Parcours } from '@/lib/prescription/parcours'
import { removeSolutionAction } from '@/lib/prescription/parcours-actions'
import { SOLUTION_LABELS } from '@/lib/prescription/vocabulary/parcours'

/** What the person obtained on the way. */
export function SolutionList({ parcours, acts }: { parcours: Parcours; acts: boolean }) {
  if (parcours.solutions.length === 0) return <p>Aucune solution obtenue</p>
  return (
    <ul className="divide-line divide-y">
      {parcours.solutions.map(({ id, solution, obtainedOn, mayTakeBack }) => {
        const label = labelOf(SOLUTION_LABELS, solution) ?? 'Autre solution'
        return (
          <li key={id} className="py-3 first:pt-0 last:pb-0">
            <p>
              <span className="font-bold">{label}</span> <span className="text-ink-soft">le {formatDay(obtainedOn)}</span>
            </p>
            {acts && mayTakeBack && <TakeBack action={removeSolutionAction} prescriptionId={parcours.id} entry={{ name: 'solutionId', id, label }} />}
          </li>
        )
      })}
    </ul>
  )
}
