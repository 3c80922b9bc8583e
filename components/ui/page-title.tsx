import type { ReactNode } from 'react'

/** The one title of a page. */
export function PageTitle({ children }: { children: ReactNode }) {
  return <h1 className="text-brand-900 text-3xl font-bold tracking-tight">{children}</h1>
}
