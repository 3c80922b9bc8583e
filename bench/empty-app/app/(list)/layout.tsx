import type { ReactNode } from 'react'
import { ProfessionalShell } from '@/components/shell/professional-shell'
import '../../../../app/globals.css'

export const dynamic = 'force-dynamic'

/** The product's frame and style, for somebody who is nobody: no session is read. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <body>
        <ProfessionalShell name="Camille Démo" role="PRESCRIBER" counts={{ toDo: 7, toTake: 0 }} live={{ messages: 0, notifications: 0 }} hotline="hotline@bench.example" sessionEndsInMs={1_800_000}>
          {children}
        </ProfessionalShell>
      </body>
    </html>
  )
}
