import type { Metadata } from 'next'
import { WayOut } from '@/components/shell/way-out'
import { LinkButton } from '@/components/ui/link-button'
import { routes } from '@/lib/infra/routes'

export const metadata: Metadata = { title: 'Page introuvable' }

export default function NotFound() {
  return (
    <WayOut title="Cette page n’existe pas">
      <p>Elle n’existe pas, ou elle ne vous est pas accessible. Rien n’a été perdu.</p>
      <LinkButton href={routes.home}>Revenir à l’accueil</LinkButton>
    </WayOut>
  )
}
