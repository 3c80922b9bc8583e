import type { ReactNode } from 'react'
import { BackHome } from '@/components/my-space/back-home'
import { LinkButton } from '@/components/ui/link-button'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import { type OwnDone, routes } from '@/lib/infra/routes'

const DONE: Record<OwnDone, string> = {
  correction: 'Votre demande est envoyée. Vous lirez la réponse ici.',
  opposition: 'Votre refus est enregistré. L’équipe est prévenue et quelqu’un va vous répondre.',
  retrait: 'Votre refus est retiré. L’accompagnement continue.',
}

type OwnRecordProps = { done: OwnDone | null; followers: ReactNode; looks: ReactNode; corrections: ReactNode; objection: ReactNode }

/** « Qui suit mon dossier »: who, who looked, and the person's rights, each with its button. */
export function OwnRecord({ done, followers, looks, corrections, objection }: OwnRecordProps) {
  return (
    <>
      <BackHome />
      <PageTitle>Qui suit mon dossier</PageTitle>
      {done && (
        <div className="mt-6">
          <Alert tone="success">{DONE[done]}</Alert>
        </div>
      )}
      <div className="mt-6 space-y-6">
        {followers}
        {looks}
        {corrections}
        <Card title="Avoir une copie de mes données" id="donnees">
          <p>Vous pouvez télécharger tout ce qui est gardé sur vous&nbsp;: vos informations, vos réponses, vos résultats, vos rendez-vous, vos messages.</p>
          <LinkButton href={routes.myData} variant="secondary" className="mt-4 min-h-12 w-full">
            Télécharger mes données
          </LinkButton>
        </Card>
        {objection}
      </div>
    </>
  )
}
