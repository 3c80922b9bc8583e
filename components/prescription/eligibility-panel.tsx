'use client'

import { EligibilityView } from '@/components/prescription/eligibility-view'
import { useAlive } from '@/components/prescription/live-form'
import { type Judging, type LiveEligibility, useEligibility } from '@/components/prescription/use-eligibility'
import { type EligibilityOutcome, OUTCOME_LABELS } from '@/lib/prescription/eligibility'

/** « Éligibilité », as one types: what the chosen plateforme's rules say, by which rule, and the document that would settle it. */
export function EligibilityPanel(judging: Judging) {
  const alive = useAlive()
  const live = useEligibility(judging)
  if (!alive) return <p className="text-ink-soft text-sm">Ce que disent les règles de la plateforme (éligible, à vérifier, hors zone) sera sur la page qui suit «&nbsp;Créer&nbsp;».</p>
  return (
    <section aria-label="Éligibilité" className="border-line rounded-control border p-4">
      <h2 className="font-bold">Éligibilité</h2>
      {/* Only the answer is announced: the rules are there to be read. */}
      <p role="status" className="sr-only">
        {announced(live)}
      </p>
      <div className="mt-2">
        <LiveAnswer live={live} />
      </div>
      {typeof live === 'object' && <p className="text-ink-soft mt-3 text-sm">{ADVICE[live.outcome]}</p>}
    </section>
  )
}

/** The same answer wherever the form shows it, without announcing it again. */
export function LiveAnswer({ live }: { live: LiveEligibility }) {
  if (live === 'NO_PLATFORM') return <p className="text-ink-soft text-sm">Choisissez la plateforme&nbsp;: ses règles répondent à mesure que vous remplissez le formulaire.</p>
  if (live === 'NO_RULES') return <p className="text-ink-soft text-sm">Cette plateforme n’a pas encore publié de règles&nbsp;: elle étudiera la demande.</p>
  return <EligibilityView eligibility={live} />
}

const announced = (live: LiveEligibility) => typeof live === 'object' && `Éligibilité\u00a0: ${OUTCOME_LABELS[live.outcome]}`

const ADVICE: Record<EligibilityOutcome, string> = {
  ELIGIBLE: 'La plateforme confirmera après avoir lu la demande.',
  TO_CHECK: 'Vous pouvez envoyer la demande\u00a0: la plateforme vérifiera.',
  OUT_OF_AREA: 'La commune n’est pas dans son territoire. Vous pouvez choisir une autre plateforme, lui poser la question, ou envoyer quand même\u00a0: c’est elle qui décide.',
}
