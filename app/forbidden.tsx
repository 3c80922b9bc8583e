import type { Metadata } from 'next'
import { WayOut } from '@/components/shell/way-out'
import { LinkButton } from '@/components/ui/link-button'
import { routes } from '@/lib/infra/routes'

export const metadata: Metadata = { title: 'Page non accessible' }

export default function Forbidden() {
  return (
    <WayOut title="Votre compte n’ouvre pas cette page">
      <p>Cette page est réservée à d’autres profils. Si vous pensez en avoir besoin, demandez à la hotline.</p>
      <LinkButton href={routes.home}>Revenir à l’accueil</LinkButton>
    </WayOut>
  )
}
