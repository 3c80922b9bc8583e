import type { ReactNode } from 'react'

export const dynamic = 'force-dynamic'

/** A Next page with nothing of ours: no style, no client component. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <body>{children}</body>
    </html>
  )
}
