import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/badge'
import { formatShortDate, formatTime } from '@/lib/infra/format'

export type ThreadLineData = { id: string; subject: string; withPerson: boolean; person: string | null; excerpt: string; isNote: boolean; author: string; at: Date; unread: boolean; archived: boolean }

type ThreadLinesProps = { threads: ThreadLineData[]; href: (threadId: string) => string; /** Said where everybody may be there. */ named?: boolean }

/** Threads, one a line: subject, about whom, who spoke last and when. What is unread is said in words, not by weight alone. */
export function ThreadLines({ threads, href, named = true }: ThreadLinesProps) {
  return (
    <ul className="divide-line divide-y">
      {threads.map((thread) => (
        <li key={thread.id} className="hover:bg-brand-50 relative px-1 py-4 first:pt-2 last:pb-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <p className="flex min-w-0 flex-wrap items-baseline gap-2 wrap-anywhere">
              <Link href={href(thread.id)} className={`link after:absolute after:inset-0 ${thread.unread ? 'font-bold' : ''}`}>
                {thread.subject}
              </Link>
              {thread.unread && <Badge tone="info">Non lu</Badge>}
              {thread.archived && <Badge>Archivée</Badge>}
            </p>
            <p className="text-ink-soft text-sm">
              {formatShortDate(thread.at)} à {formatTime(thread.at)}
            </p>
          </div>
          {named && (
            <p className="text-sm">
              {thread.person ?? 'Entre professionnels'}
              {thread.person && thread.withPerson && ' · la personne lit'}
            </p>
          )}
          <p className="text-ink-soft line-clamp-2 text-sm wrap-anywhere">
            {thread.isNote && <strong>Note interne · </strong>}
            {thread.author}&nbsp;: {thread.excerpt}
          </p>
        </li>
      ))}
    </ul>
  )
}
