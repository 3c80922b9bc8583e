import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { KeptAnswers, type OwnQueue } from '@/components/mobility-test/kept-answers'
import { OnThisPhone } from '@/components/my-space/on-this-phone'
import { Footer } from '@/components/shell/footer'
import { SessionWarning } from '@/components/shell/session-warning'
import { SignOutForm } from '@/components/shell/sign-out-form'
import { SkipLink } from '@/components/shell/skip-link'
import { Wordmark } from '@/components/shell/wordmark'
import { routes } from '@/lib/infra/routes'

export type OwnFrameProps = { hotline: string; sessionEndsInMs: number; /** Under which names this phone keeps what is theirs. */ phone: { reader: string; queues: OwnQueue[] }; children: ReactNode }

/** What is around each page of a beneficiary: one column for a phone, larger letters. Around the Test it is all there is: a question has the screen. */
export function OwnFrame({ hotline, sessionEndsInMs, phone, links, children }: OwnFrameProps & { links?: ReactNode }) {
  return (
    <div className="espace-beneficiaire">
      <SkipLink />
      <SessionWarning endsInMs={sessionEndsInMs} />
      <div className="mx-auto flex min-h-dvh max-w-2xl flex-col px-4">
        <header className="no-print flex flex-wrap items-center justify-between gap-2 py-4">
          <Link href={routes.mySpace}>
            <Wordmark />
          </Link>
          <div className="flex flex-wrap items-center gap-x-4">
            {links}
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
  )
}
