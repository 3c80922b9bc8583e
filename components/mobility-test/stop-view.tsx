import { FinishForm } from '@/components/mobility-test/finish-form'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'

/** Asks before stopping: what counts, and that a stopped Test is over. « Pause » is the way to go on later. */
export function StopView({ testId, backHref }: { testId: string; backHref: string }) {
  return (
    <>
      <PageTitle>Arrêter le Test ici&nbsp;?</PageTitle>
      <p className="mt-4">Ce que vous avez répondu compte&nbsp;: le résultat sera fait avec. Un conseiller verra ce qui manque. Après, vous ne pourrez plus répondre à ce Test.</p>
      <p className="mt-4">Pour continuer plus tard, revenez au Test et choisissez «&nbsp;Pause&nbsp;».</p>
      <div className="mt-8 grid gap-3 sm:grid-cols-2">
        <LinkButton href={backHref} className="min-h-12">
          Continuer le Test
        </LinkButton>
        <FinishForm testId={testId} stopped>
          Arrêter ici
        </FinishForm>
      </div>
    </>
  )
}
