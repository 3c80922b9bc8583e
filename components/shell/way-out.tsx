import type { ReactNode } from 'react'
import { PageTitle } from '@/components/ui/page-title'

/** A page that cannot be shown: what happened, what was kept, what to do. */
export function WayOut({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="contenu" className="mx-auto max-w-xl px-4 py-20">
      <PageTitle>{title}</PageTitle>
      <div className="mt-6 space-y-4">{children}</div>
    </main>
  )
}
