import { BackHome } from '@/components/my-space/back-home'
import { ProofForm } from '@/components/my-space/proof-form'
import { Card } from '@/components/ui/card'
import { buttonStyle } from '@/components/ui/button-style'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/infra/routes'
import type { ProofKind } from '@/lib/own-data/confirm-own-data'

/** « Télécharger mes données »: first a proof that it is really the person, then the file, ten minutes long. */
export function OwnDataPage({ ready, proof, hotline }: { ready: boolean; proof: ProofKind | null; hotline: string }) {
  return (
    <>
      <BackHome href={routes.myRecord()} label="Qui suit mon dossier" />
      <PageTitle>Télécharger mes données</PageTitle>
      <p className="mt-3">Le fichier contient tout ce qui est gardé sur vous. Ne le téléchargez pas sur un appareil partagé.</p>
      <Card className="mt-6">{ready ? <Ready /> : proof ? <ProofForm proof={proof} /> : <NoProof hotline={hotline} />}</Card>
    </>
  )
}

// Plain links: the router would fetch ahead what only a press may download.
function Ready() {
  return (
    <>
      <p>C’est prêt. Vous avez dix minutes.</p>
      <a href={routes.ownData('html')} download className={buttonStyle('primary', 'mt-4 min-h-14 w-full')}>
        Télécharger le fichier à lire
      </a>
      <a href={routes.ownData('json')} download className={buttonStyle('secondary', 'mt-3 min-h-12 w-full')}>
        Télécharger pour un autre service (JSON)
      </a>
    </>
  )
}

function NoProof({ hotline }: { hotline: string }) {
  return (
    <p>
      Pour prouver que c’est vous, il faut un mot de passe, une carte d’accès ou une adresse e-mail. Demandez une carte à la personne qui vous suit, ou écrivez à la hotline&nbsp;:{' '}
      <a href={`mailto:${hotline}`} className="link break-all">
        {hotline}
      </a>
    </p>
  )
}
