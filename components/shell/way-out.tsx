import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/infra/routes'

/** A page that cannot be shown: what happened, what was kept, what to do. */
export function WayOut({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-xl">
      <PageTitle>{title}</PageTitle>
      <div className="mt-6 space-y-4">{children}</div>
    </div>
  )
}

/** The same where no frame is around it: an address that leads nowhere, a failure of the frame itself. */
export const AlonePage = ({ children }: { children: ReactNode }) => (
  <main id="contenu" className="mx-auto max-w-xl px-4 py-20">
    {children}
  </main>
)

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
