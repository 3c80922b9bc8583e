import type { ReactNode } from 'react'
import { ClosesOtherTabs } from '@/components/shell/other-tabs'
import { SkipLink } from '@/components/shell/skip-link'
import { Wordmark } from '@/components/shell/wordmark'

/** The frame of mode passation: nothing leads anywhere else. */
export function PassationShell({ children }: { children: ReactNode }) {
  return (
    <div className="espace-beneficiaire">
      <SkipLink />
      <ClosesOtherTabs />
      <div className="mx-auto flex min-h-dvh max-w-2xl flex-col px-4">
        <header className="no-print py-4">
          <Wordmark />
        </header>
        <main id="contenu" tabIndex={-1} className="grow py-4 outline-none">
          {children}
        </main>
      </div>
    </div>
  )
}
