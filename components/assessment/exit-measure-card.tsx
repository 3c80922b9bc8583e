import { ComparisonList } from '@/components/assessment/comparison-list'
import { ThemesMovedList } from '@/components/assessment/themes-moved-list'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { SubmitButton } from '@/components/ui/submit-button'
import { openExitMeasureAction } from '@/lib/assessment/actions'
import type { ExitMeasure } from '@/lib/assessment/exit-measure'
import { routes } from '@/lib/infra/routes'
import { unlockTestAction } from '@/lib/mobility-test/actions'
import { TEST_MODE_LABELS, TEST_STATUS_LABELS } from '@/lib/mobility-test/labels'

type ExitMeasureCardProps = { beneficiaryId: string; /** The list that the fiche goes back to. */ list: string; measure: ExitMeasure }

/** « Avant / après »: the few questions that are asked again at the exit, by an advisor or in the person's space, and what moved since: with the answers, or by theme for a prescriber. */
export function ExitMeasureCard({ beneficiaryId, list, measure: { open, comparison, themes, mayOpenFor } }: ExitMeasureCardProps) {
  if (!open && !comparison && !themes && !mayOpenFor) return null
  return (
    <Card title="Avant / après" id="avant-apres">
      {comparison && <ComparisonList comparison={comparison} />}
      {themes && <ThemesMovedList themes={themes} />}
      {!comparison && !themes && !open && (
        <p>À la sortie, quelques questions du Test sont posées à nouveau pour voir le chemin parcouru.</p>
      )}
      {open && (
        <div className="no-print mt-5 first:mt-0">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-bold">Mesure de sortie</span>
            <Badge tone="info">{TEST_STATUS_LABELS[open.status]}</Badge>
            {open.mode && <span>{TEST_MODE_LABELS[open.mode]}</span>}
          </p>
          {open.mayPass && (
            <div className="mt-3 flex flex-wrap items-start gap-3">
              <LinkButton href={routes.startExitMeasure(beneficiaryId, { liste: list })}>Passer la mesure avec la personne</LinkButton>
              {open.mode !== 'BY_BENEFICIARY' && (
                <ActionForm action={unlockTestAction} idPrefix="mesure-">
                  <HiddenField name="testId" value={open.id} />
                  <SubmitButton variant="secondary">Débloquer la mesure dans l’espace de la personne</SubmitButton>
                </ActionForm>
              )}
            </div>
          )}
          {open.mayPass && !open.hasEmail && open.mode !== 'BY_BENEFICIARY' && <p className="text-ink-soft mt-3 text-sm">La personne n’a pas d’adresse e-mail&nbsp;: débloquer la mesure fait une carte à imprimer, avec laquelle elle entre dans son espace.</p>}
        </div>
      )}
      {mayOpenFor && (
        <ActionForm action={openExitMeasureAction} idPrefix="sortie-mesure-" className="no-print mt-4">
          <HiddenField name="prescriptionId" value={mayOpenFor.prescriptionId} />
          <SubmitButton variant="secondary">
            Commencer la mesure de sortie<span className="sr-only">{` du parcours ${mayOpenFor.reference}`}</span>
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  )
}
