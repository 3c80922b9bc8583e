import type { Metadata } from 'next'
import { WayOut } from '@/components/shell/way-out'
import { LinkButton } from '@/components/ui/link-button'
import { env } from '@/lib/infra/env'
import { routes } from '@/lib/infra/routes'

export const metadata: Metadata = { title: 'Page non accessible' }

export default function Forbidden() {
  const hotline = env().HOTLINE_EMAIL
  return (
    <WayOut title="Votre compte n’ouvre pas cette page">
      <p>Cette page est réservée à d’autres profils. Si vous pensez en avoir besoin, demandez à la hotline{'\u00a0'}: <a href={`mailto:${hotline}`} className="link">{hotline}</a>.</p>
      <LinkButton href={routes.home}>Revenir à l’accueil</LinkButton>
    </WayOut>
  )
}
