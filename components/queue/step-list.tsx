import { labelOf } from '@/components/beneficiary/label-of'
import { Card } from '@/components/ui/card'
import { formatDateTime } from '@/lib/infra/format'
import type { PrescriptionStepTold } from '@/lib/prescription/prescription-steps'
import { stepTexts } from '@/lib/prescription/step-texts'
import { EVENT_LABELS } from '@/lib/record/labels'

/** What was done with the demand, and in which words, the latest first. */
export function StepList({ steps }: { steps: PrescriptionStepTold[] }) {
  return (
    <Card title="Ce qui a été fait" id="suivi">
      {steps.length === 0 && <p>Rien encore.</p>}
      <ol className="border-line space-y-4 border-l-2 pl-4">
        {steps.map((step) => (
          <li key={step.id}>
            <p className="font-bold">{labelOf(EVENT_LABELS, step.kind) ?? 'Autre événement'}</p>
            <p className="text-ink-soft text-sm">
              {formatDateTime(step.happenedAt)}
              {step.actor && `, par ${step.actor.firstName} ${step.actor.lastName}`}
            </p>
            {stepTexts(step).map(({ label, text }) => (
              <p key={label} className="wrap-anywhere whitespace-pre-line">
                <span className="font-bold">{label}&nbsp;:</span> {text}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Card>
  )
}
