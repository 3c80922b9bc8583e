import { CircleCheck, CircleHelp, CircleX } from 'lucide-react'
import { EligibilityBadge } from '@/components/prescription/eligibility-badge'
import { DOCUMENT_TYPES } from '@/lib/organisation/document-types'
import { type Eligibility, type EligibilityReason, VERDICT_LABELS } from '@/lib/prescription/eligibility'

const LOOKS = {
  MET: { Icon: CircleCheck, style: 'text-success-700' },
  NOT_MET: { Icon: CircleX, style: 'text-danger-700' },
  UNKNOWN: { Icon: CircleHelp, style: 'text-warning-700' },
}

/** What the rules of a plateforme say of a person: the answer, each rule with its state, and the document that would settle it. */
export function EligibilityView({ eligibility }: { eligibility: Eligibility }) {
  return (
    <>
      <p>
        <EligibilityBadge outcome={eligibility.outcome} />
      </p>
      <ul className="mt-2 space-y-1.5">
        {eligibility.reasons.map((reason) => (
          <Reason key={reason.rule} reason={reason} />
        ))}
      </ul>
    </>
  )
}

function Reason({ reason: { sentence, verdict, document } }: { reason: EligibilityReason }) {
  const { Icon, style } = LOOKS[verdict]
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${style}`} />
      <span>
        <span className={`font-bold ${style}`}>{VERDICT_LABELS[verdict]}</span>&nbsp;: {sentence}
        {verdict !== 'MET' && document && <span className="text-ink-soft block text-sm">Une pièce peut le montrer&nbsp;: {DOCUMENT_TYPES[document].label}</span>}
      </span>
    </li>
  )
}
