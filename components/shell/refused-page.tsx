import { WayOut } from '@/components/shell/way-out'
import { buttonStyle } from '@/components/ui/button-style'
import { routes } from '@/lib/infra/routes'

export function NotThere({ hotline }: { hotline: string }) {
  return (
    <WayOut title="Cette page n’existe pas">
      <p>
        Elle n’existe pas, ou elle ne vous est pas accessible. Rien n’a été perdu. En cas de difficulté&nbsp;: <Hotline address={hotline} />.
      </p>
      <BackHome />
    </WayOut>
  )
}

export function NotYours({ hotline }: { hotline: string }) {
  return (
    <WayOut title="Votre compte n’ouvre pas cette page">
      <p>
        Cette page est réservée à d’autres profils. Si vous pensez en avoir besoin, demandez à la hotline&nbsp;: <Hotline address={hotline} />.
      </p>
      <BackHome />
    </WayOut>
  )
}

// Every page carries the scripts of those that refuse it: an ordinary link has none.
const BackHome = () => (
  <a href={routes.home} className={buttonStyle()}>
    Revenir à l’accueil
  </a>
)

const Hotline = ({ address }: { address: string }) => (
  <a href={`mailto:${address}`} className="link wrap-anywhere">
    {address}
  </a>
)
