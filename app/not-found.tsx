import type { Metadata } from 'next'
import { WayOut } from '@/components/shell/way-out'
import { LinkButton } from '@/components/ui/link-button'
import { env } from '@/lib/infra/env'
import { routes } from '@/lib/infra/routes'

export const metadata: Metadata = { title: 'Page introuvable' }

export default function NotFound() {
  const hotline = env().HOTLINE_EMAIL
  return (
    <WayOut title="Cette page n’existe pas">
      <p>Elle n’existe pas, ou elle ne vous est pas accessible. Rien n’a été perdu. En cas de difficulté{'\u00a0'}: <a href={`mailto:${hotline}`} className="link">{hotline}</a>.</p>
      <LinkButton href={routes.home}>Revenir à l’accueil</LinkButton>
    </WayOut>
  )
}
