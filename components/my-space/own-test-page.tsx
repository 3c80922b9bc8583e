import { BackHome } from '@/components/my-space/back-home'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatDate } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { startOwnTestAction } from '@/lib/mobility-test/actions'
import type { OwnTestState } from '@/lib/mobility-test/own-test-state'

/** « Mon Test »: where it is, who passes it, and the one button that goes on. */
export function OwnTestPage({ test }: { test: OwnTestState | null }) {
  return (
    <>
      <BackHome />
      <PageTitle>Mon Test</PageTitle>
      <Card className="mt-6">{test ? <State test={test} /> : <p>Aucun Test n’est prévu pour vous en ce moment.</p>}</Card>
    </>
  )
}

function State({ test: { id, purpose, finishedAt, startedAt, validated, mine, withAdvisor } }: { test: OwnTestState }) {
  if (finishedAt) {
    return (
      <>
        <p>
          <Badge tone="success">{validated ? 'Bilan validé' : 'Passé'}</Badge>
        </p>
        <p className="mt-3">Vous avez passé le Test Mobilité le {formatDate(finishedAt)}.</p>
        <LinkButton href={routes.myResults} className="mt-5 min-h-14 w-full">
          Voir mon résultat
        </LinkButton>
      </>
    )
  }
  if (!mine) return <p>{withAdvisor ? 'Un conseiller Wimoov passe le Test Mobilité avec vous. Il vous contacte.' : 'La personne qui vous suit choisit avec vous comment passer le Test Mobilité.'}</p>
  const exit = purpose === 'EXIT'
  const fresh = exit ? 'Répondez à nouveau à quelques questions, pour voir le chemin parcouru. Cela prend quelques minutes.' : 'Le Test Mobilité dure de 20 à 40 minutes. Vous pouvez faire des pauses.'
  return (
    <>
      <p>{startedAt ? `Vous avez commencé ${exit ? 'à répondre' : 'le Test Mobilité'}. Vos réponses sont gardées.` : fresh}</p>
      <p className="text-ink-soft mt-2">Il n’y a pas de note. Vous pouvez passer une question.</p>
      <ActionForm action={startOwnTestAction} className="mt-5">
        <HiddenField name="testId" value={id} />
        <SubmitButton className="min-h-14 w-full">{`${startedAt ? 'Continuer' : 'Commencer'} ${exit ? 'les questions' : 'le Test'}`}</SubmitButton>
      </ActionForm>
    </>
  )
}
