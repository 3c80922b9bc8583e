import { Link } from '@/components/ui/link'
import { Live } from '@/components/shell/live'
import { LiveCount } from '@/components/shell/live-count'
import type { LiveCounts } from '@/components/shell/news'
import { OwnFrame, type OwnFrameProps } from '@/components/shell/own-frame'
import { routes } from '@/lib/infra/routes'

/** The frame of the beneficiary's space, with what came for them. */
export function BeneficiaryShell({ live, ...frame }: OwnFrameProps & { live: LiveCounts }) {
  return (
    <Live initial={live}>
      <OwnFrame {...frame} links={<News />} />
    </Live>
  )
}

function News() {
  return (
    <>
      <Link href={routes.myMessages} className="link inline-flex min-h-12 items-center gap-1.5 text-base">
        Messages
        <LiveCount of="messages" what={['conversation non lue', 'conversations non lues']} />
      </Link>
      <Link href={routes.myNotifications} className="link inline-flex min-h-12 items-center gap-1.5 text-base">
        Nouvelles
        <LiveCount of="notifications" what={['nouvelle', 'nouvelles']} />
      </Link>
    </>
  )
}
