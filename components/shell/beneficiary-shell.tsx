import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { KeptAnswers, type OwnQueue } from '@/components/mobility-test/kept-answers'
import { OnThisPhone } from '@/components/my-space/on-this-phone'
import { Footer } from '@/components/shell/footer'
import { Live } from '@/components/shell/live'
import { LiveCount } from '@/components/shell/live-count'
import type { LiveCounts } from '@/components/shell/news'
import { SessionWarning } from '@/components/shell/session-warning'
import { SignOutForm } from '@/components/shell/sign-out-form'
import { SkipLink } from '@/components/shell/skip-link'
import { Wordmark } from '@/components/shell/wordmark'
import { routes } from '@/lib/infra/routes'

type BeneficiaryShellProps = { hotline: string; live: LiveCounts; sessionEndsInMs: number; /** Under which names this phone keeps what is theirs. */ phone: { reader: string; queues: OwnQueue[] }; children: ReactNode }

/** The frame of the beneficiary's space: one column for a phone, larger letters. */
export function BeneficiaryShell({ hotline, live, sessionEndsInMs, phone, children }: BeneficiaryShellProps) {
  return (
    <Live initial={live}>
      <div className="espace-beneficiaire">
        <SkipLink />
        <SessionWarning endsInMs={sessionEndsInMs} />
        <div className="mx-auto flex min-h-dvh max-w-2xl flex-col px-4">
          <header className="no-print flex flex-wrap items-center justify-between gap-2 py-4">
            <Link href={routes.mySpace}>
              <Wordmark />
            </Link>
            <div className="flex flex-wrap items-center gap-x-4">
              <Link href={routes.myMessages} className="link inline-flex min-h-12 items-center gap-1.5 text-base">
                Messages
                <LiveCount of="messages" what={['conversation non lue', 'conversations non lues']} />
              </Link>
              <Link href={routes.myNotifications} className="link inline-flex min-h-12 items-center gap-1.5 text-base">
                Nouvelles
                <LiveCount of="notifications" what={['nouvelle', 'nouvelles']} />
              </Link>
              <SignOutForm />
            </div>
          </header>
          <main id="contenu" tabIndex={-1} className="grow py-4 outline-none">
            <OnThisPhone reader={phone.reader} />
            <KeptAnswers queues={phone.queues} />
            {children}
          </main>
          <Footer hotline={hotline} />
        </div>
      </div>
    </Live>
  )
}
