import { Badge, type BadgeTone } from '@/components/ui/badge'
import { type EligibilityOutcome, OUTCOME_LABELS } from '@/lib/prescription/eligibility'

const TONES: Record<EligibilityOutcome, BadgeTone> = { ELIGIBLE: 'success', TO_CHECK: 'warning', OUT_OF_AREA: 'danger' }

/** « Éligible », « À vérifier » or « Hors zone »; nothing for a prescription that no rule has judged. */
export function EligibilityBadge({ outcome }: { outcome: string | null }) {
  const known = outcome !== null && outcome in OUTCOME_LABELS ? (outcome as EligibilityOutcome) : null
  return known && <Badge tone={TONES[known]}>{OUTCOME_LABELS[known]}</Badge>
}
