import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { Footer } from '@/components/shell/footer'
import { SkipLink } from '@/components/shell/skip-link'
import { Wordmark } from '@/components/shell/wordmark'
import { routes } from '@/lib/infra/routes'

/** The frame of the pages that anybody may open. */
export function PublicShell({ hotline, children }: { hotline: string; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <div className="mx-auto flex min-h-dvh max-w-xl flex-col px-4 sm:px-6">
        <header className="py-8">
          <Link href={routes.home}>
            <Wordmark />
          </Link>
        </header>
        <main id="contenu" tabIndex={-1} className="grow outline-none">
          <div className="bg-surface rounded-card shadow-card border-line border p-6 sm:p-10">{children}</div>
        </main>
        <Footer hotline={hotline} />
      </div>
    </>
  )
}
