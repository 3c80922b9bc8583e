'use client'

import { Link } from '@/components/ui/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type MenuLinkProps = { href: string; icon: ReactNode; children: ReactNode; count?: number; badge?: ReactNode }

/** An entry of the left menu; the section one is in is marked for the eye and for the screen reader. `badge`: a count that lives. */
export function MenuLink({ href, icon, children, count, badge }: MenuLinkProps) {
  const path = usePathname()
  const current = path === href || path.startsWith(`${href}/`)
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className="rounded-control hover:bg-brand-50 aria-[current]:bg-brand-700 aria-[current]:text-ink-inverse flex min-h-11 items-center gap-3 px-3.5 py-2 font-bold"
    >
      {icon}
      <span className="grow">{children}</span>
      {count ? <span className="bg-accent-100 text-accent-700 rounded-full px-2 text-sm">{count > 99 ? '99+' : count}</span> : badge}
    </Link>
  )
}
