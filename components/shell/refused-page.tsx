import { WayOut } from '@/components/shell/way-out'
import { LinkButton } from '@/components/ui/link-button'
import { routes } from '@/lib/infra/routes'

export function NotThere({ hotline }: { hotline: string }) {
  return (
    <WayOut title="Cette page n’existe pas">
      <p>
        Elle n’existe pas, ou elle ne vous est pas accessible. Rien n’a été perdu. En cas de difficulté&nbsp;: <Hotline address={hotline} />.
      </p>
      <LinkButton href={routes.home}>Revenir à l’accueil</LinkButton>
    </WayOut>
  )
}

export function NotYours({ hotline }: { hotline: string }) {
  return (
    <WayOut title="Votre compte n’ouvre pas cette page">
      <p>
        Cette page est réservée à d’autres profils. Si vous pensez en avoir besoin, demandez à la hotline&nbsp;: <Hotline address={hotline} />.
      </p>
      <LinkButton href={routes.home}>Revenir à l’accueil</LinkButton>
    </WayOut>
  )
}

const Hotline = ({ address }: { address: string }) => (
  <a href={`mailto:${address}`} className="link">
    {address}
  </a>
)
