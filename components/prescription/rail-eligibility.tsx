'use client'

import { LiveAnswer } from '@/components/prescription/eligibility-panel'
import { useAlive } from '@/components/prescription/live-form'
import { type Judging, useEligibility } from '@/components/prescription/use-eligibility'

/** « Éligibilité » again, in sight of the answers that change it: they are far below the plateforme. Nothing before the page is alive. */
export function RailEligibility({ className, ...judging }: Judging & { className: string }) {
  const alive = useAlive()
  const live = useEligibility(judging)
  if (!alive) return null
  return (
    <section aria-label="Éligibilité, à ce stade" className={`border-line rounded-card bg-surface border p-4 text-sm ${className}`}>
      <h2 className="mb-2 text-base font-bold">Éligibilité</h2>
      <LiveAnswer live={live} />
    </section>
  )
}
