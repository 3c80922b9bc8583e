import { ArrowLeft } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { routes } from '@/lib/infra/routes'

/** The way back from a page of the person's space, a thumb wide. */
export function BackHome({ href = routes.mySpace, label = 'Mon espace' }: { href?: string; label?: string }) {
  return (
    <nav aria-label="Retour" className="no-print mb-2">
      <Link href={href} className="link inline-flex min-h-12 items-center gap-2">
        <ArrowLeft aria-hidden className="size-5" />
        {label}
      </Link>
    </nav>
  )
}
