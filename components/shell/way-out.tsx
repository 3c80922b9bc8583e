import type { ReactNode } from 'react'
import { PageTitle } from '@/components/ui/page-title'

/** A page that cannot be shown: what happened, what was kept, what to do. */
export function WayOut({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-xl">
      <PageTitle>{title}</PageTitle>
      <div className="mt-6 space-y-4">{children}</div>
    </div>
  )
}

/** The same where no frame is around it: an address that leads nowhere, a failure of the frame itself. */
export const AlonePage = ({ children }: { children: ReactNode }) => (
  <main id="contenu" className="mx-auto max-w-xl px-4 py-20">
    {children}
  </main>
)
