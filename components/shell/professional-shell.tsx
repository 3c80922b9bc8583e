import { Bell, Menu as MenuIcon, Search } from 'lucide-react'
import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { Footer } from '@/components/shell/footer'
import { Live } from '@/components/shell/live'
import { LiveCount } from '@/components/shell/live-count'
import { Menu, type MenuCounts } from '@/components/shell/menu'
import type { LiveCounts } from '@/components/shell/news'
import { LeavesForPassation } from '@/components/shell/other-tabs'
import { SessionWarning } from '@/components/shell/session-warning'
import { SignOutForm } from '@/components/shell/sign-out-form'
import { SkipLink } from '@/components/shell/skip-link'
import { Wordmark } from '@/components/shell/wordmark'
import { ROLE_LABELS } from '@/lib/account/actor'
import { routes } from '@/lib/infra/routes'
import type { Role } from '@/prisma/client/enums'

type ProfessionalShellProps = { name: string; role: Role; counts: MenuCounts; live: LiveCounts; hotline: string; sessionEndsInMs: number; children: ReactNode }

/** The frame of the professionals' pages: menu at the left (folded on a phone), search, who is signed in, help. */
export function ProfessionalShell({ name, role, counts, live, hotline, sessionEndsInMs, children }: ProfessionalShellProps) {
  return (
    <Live initial={live}>
      <SkipLink />
      <LeavesForPassation />
      <SessionWarning endsInMs={sessionEndsInMs} />
      <div className="mx-auto flex min-h-dvh max-w-[100rem] flex-col lg:flex-row">
        <aside className="border-line bg-surface no-print hidden w-64 shrink-0 border-r p-5 lg:block">
          <div className="sticky top-5">
            <Link href={routes.dashboard} className="mb-8 block">
              <Wordmark />
            </Link>
            <Menu role={role} counts={counts} />
          </div>
        </aside>
        <div className="flex min-w-0 grow flex-col">
          <header className="border-line bg-surface no-print flex flex-wrap items-center gap-x-4 gap-y-2 border-b px-4 py-3 sm:px-8">
            <details className="group relative lg:hidden">
              <summary className="rounded-control border-line-control flex min-h-11 list-none items-center gap-2 border px-3 font-bold">
                <MenuIcon aria-hidden className="size-5" />
                Menu
              </summary>
              <div className="border-line bg-surface rounded-card shadow-card absolute top-full left-0 z-40 mt-2 w-64 border p-3">
                <Menu role={role} counts={counts} />
              </div>
            </details>
            <form action={routes.beneficiaries} role="search" className="flex min-w-0 grow basis-40 gap-2 sm:basis-64 sm:max-w-md">
              <label htmlFor="recherche-globale" className="sr-only">
                Chercher une personne
              </label>
              <input id="recherche-globale" name="q" type="search" maxLength={100} placeholder="Nom, e-mail ou téléphone" className="control min-w-0 py-2" />
              <button type="submit" className="rounded-control bg-brand-700 text-ink-inverse hover:bg-brand-900 flex items-center gap-2 px-3 font-bold">
                <Search aria-hidden className="size-5" />
                <span className="sr-only 2xl:not-sr-only">Chercher</span>
              </button>
            </form>
            <div className="flex w-full flex-wrap items-center gap-x-4 gap-y-1 sm:ml-auto sm:w-auto">
              <p className="mr-auto text-sm sm:mr-0">
                <span className="block font-bold">{name}</span>
                <span className="text-ink-soft block">{ROLE_LABELS[role]}</span>
              </p>
              <Link href={routes.notifications} className="link inline-flex min-h-11 items-center gap-1.5 text-sm">
                <Bell aria-hidden className="size-4" />
                Notifications
                <LiveCount of="notifications" what={['nouvelle', 'nouvelles']} />
              </Link>
              <Link href={routes.sessions} className="link text-sm">
                Mes connexions
              </Link>
              <Link href={routes.help} className="link text-sm">
                Aide
              </Link>
              <SignOutForm />
            </div>
          </header>
          <main id="contenu" tabIndex={-1} className="grow px-4 py-8 outline-none sm:px-8">
            {children}
          </main>
          <div className="px-4 sm:px-8">
            <Footer hotline={hotline} />
          </div>
        </div>
      </div>
    </Live>
  )
}
