import { Facts } from '@/components/beneficiary/facts'
import { labelOf, labelsOf } from '@/components/beneficiary/label-of'
import { formatDay } from '@/lib/infra/format'
import type { Parcours } from '@/lib/prescription/parcours'
import { FOLLOW_UP_OUTCOME_LABELS, MOBILITY_GAIN_LABELS, NO_FOLLOW_UP, PROFESSIONAL_OUTCOME_LABELS } from '@/lib/prescription/vocabulary/parcours'

/** « Sortie »: when, the professional situation, the mobility gain, and what the follow-up says. */
export function ExitFacts({ exit }: { exit: NonNullable<Parcours['exit']> }) {
  const followUp = exit.followUpOn
    ? exit.followUpOutcome !== NO_FOLLOW_UP && [labelOf(FOLLOW_UP_OUTCOME_LABELS, exit.followUpOutcome), `(le ${formatDay(exit.followUpOn)})`].filter(Boolean).join(' ')
    : `Prévu le ${formatDay(exit.followUpDueOn)}`
  return (
    <Facts
      columns
      facts={[
        { label: 'Sortie le', value: formatDay(exit.exitedOn) },
        { label: 'Situation professionnelle', value: labelOf(PROFESSIONAL_OUTCOME_LABELS, exit.professionalOutcome) },
        { label: 'Gain de mobilité', value: labelsOf(MOBILITY_GAIN_LABELS, exit.mobilityGain) },
        { label: 'Point à six mois', value: followUp },
      ]}
    />
  )
}
