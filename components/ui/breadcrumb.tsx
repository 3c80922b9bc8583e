import { Link } from '@/components/ui/link'

type BreadcrumbProps = { trail: { label: string; href: string }[]; here: string }

/** Where the page is: the way up, then the page itself. */
export function Breadcrumb({ trail, here }: BreadcrumbProps) {
  return (
    <nav aria-label="Fil d’Ariane" className="no-print mb-3 text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {trail.map(({ label, href }) => (
          <li key={href} className="flex gap-x-2">
            <Link href={href} className="link">
              {label}
            </Link>
            <span aria-hidden>›</span>
          </li>
        ))}
        <li aria-current="page" className="text-ink-soft">
          {here}
        </li>
      </ol>
    </nav>
  )
}
