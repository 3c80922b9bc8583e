import { FinishForm } from '@/components/mobility-test/finish-form'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'

/** Asks before stopping: what is kept, and what comes next. */
export function StopView({ testId, backHref }: { testId: string; backHref: string }) {
  return (
    <>
      <PageTitle>Arrêter le Test ici&nbsp;?</PageTitle>
      <p className="mt-4">Vos réponses sont gardées. Le résultat sera fait avec ce que vous avez répondu. Un conseiller pourra le compléter avec vous.</p>
      <div className="mt-8 grid gap-3 sm:grid-cols-2">
        <LinkButton href={backHref} variant="secondary" className="min-h-12">
          Continuer le Test
        </LinkButton>
        <FinishForm testId={testId} stopped>
          Arrêter ici
        </FinishForm>
      </div>
    </>
  )
}
