import { Link } from '@/components/ui/link'
import { routes } from '@/lib/infra/routes'

/** The pages that the law asks for, and who helps. */
export function Footer({ hotline }: { hotline: string }) {
  return (
    <footer className="border-line text-ink-soft no-print mt-16 flex flex-wrap gap-x-6 gap-y-2 border-t py-6 text-sm">
      <Link href={routes.accessibility} className="link">
        Accessibilité&nbsp;: non conforme
      </Link>
      <Link href={routes.privacy} className="link">
        Données personnelles
      </Link>
      <Link href={routes.legal} className="link">
        Mentions légales
      </Link>
      <span className="min-w-0">
        Hotline&nbsp;: <a href={`mailto:${hotline}`} className="link wrap-anywhere">{hotline}</a>
      </span>
    </footer>
  )
}
