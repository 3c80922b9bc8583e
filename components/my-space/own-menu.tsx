import { ChevronRight } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { OWN_MENU, type OwnMenuFacts } from '@/components/my-space/own-menu-entries'

/** The pages of the person's space, each a line as wide as the phone. */
export function OwnMenu({ facts }: { facts: OwnMenuFacts }) {
  return (
    <nav aria-label="Mon espace" className="mt-6">
      <ul className="bg-surface rounded-card border-line shadow-card divide-line divide-y overflow-hidden border">
        {OWN_MENU.filter(({ shown }) => !shown || shown(facts)).map(({ href, label, help, Icon }) => (
          <li key={href}>
            <Link href={href} className="hover:bg-brand-50 flex min-h-16 items-center gap-4 px-5 py-3 -outline-offset-3">
              <Icon aria-hidden className="text-brand-700 size-6 shrink-0" />
              <span className="grow">
                <strong className="block leading-snug">{label}</strong>
                <span className="text-ink-soft block text-base leading-snug">{help}</span>
              </span>
              <ChevronRight aria-hidden className="text-ink-soft size-5 shrink-0" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
