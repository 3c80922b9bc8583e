import { NotebookPen, Paperclip } from 'lucide-react'
import { formatShortDate, formatTime } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { readMark } from '@/lib/messaging/labels'
import { weightOf } from '@/lib/record/document-limits'
import { ROLE_LABELS } from '@/lib/account/actor'
import type { Role } from '@/prisma/client/enums'

export type MessageData = {
  id: string
  body: string
  kind: 'MESSAGE' | 'NOTE'
  sentAt: string
  own: boolean
  author: { id: string; name: string; role: Role }
  files: { id: string; mediaType: string; size: number }[]
  reported: boolean
}
export type ReaderData = { accountId: string; firstName: string; lastName: string; role: Role; place: string | null; lastReadMessageId: string; lastReadAt: string | null }

type MessageItemProps = { message: MessageData; /** Who has read up to this message, and no further. */ readers: ReaderData[]; children?: React.ReactNode }

/** One message: who, when, its words and files; then who has read down to it. An internal note looks and is named otherwise. */
export function MessageItem({ message: { id, body, kind, sentAt, own, author, files }, readers, children }: MessageItemProps) {
  const at = new Date(sentAt)
  const look = kind === 'NOTE' ? 'border-warning-700 bg-warning-100 border-2 border-dashed' : own ? 'bg-brand-50 border-brand-100 border sm:ml-12' : 'bg-surface border-line border sm:mr-12'
  return (
    <li id={`message-${id}`} className="space-y-1.5">
      <article aria-label={`${kind === 'NOTE' ? 'Note interne' : 'Message'} de ${own ? 'vous' : author.name}, le ${formatShortDate(at)} à ${formatTime(at)}`} className={`rounded-card p-4 ${look}`}>
        {kind === 'NOTE' && (
          <p className="text-warning-700 mb-1 flex items-center gap-1.5 font-bold">
            <NotebookPen aria-hidden className="size-4 shrink-0" />
            Note interne, entre professionnels
          </p>
        )}
        <p className="flex flex-wrap items-baseline gap-x-3">
          <strong>{own ? 'Vous' : author.name}</strong>
          {!own && <span className="text-ink-soft text-sm">{ROLE_LABELS[author.role]}</span>}
          <time dateTime={sentAt} className="text-ink-soft text-sm">
            {formatShortDate(at)} à {formatTime(at)}
          </time>
        </p>
        <p className="mt-1.5 wrap-anywhere whitespace-pre-wrap">{body}</p>
        {files.length > 0 && (
          <ul className="mt-2 space-y-1">
            {files.map((file, index) => (
              <li key={file.id}>
                <a href={routes.threadFile(file.id)} download className="link inline-flex min-h-11 items-center gap-1.5">
                  <Paperclip aria-hidden className="size-4 shrink-0" />
                  Télécharger le fichier{files.length > 1 && ` ${index + 1}`} ({file.mediaType === 'application/pdf' ? 'PDF' : 'image'}, {weightOf(file.size)})
                </a>
              </li>
            ))}
          </ul>
        )}
        {children}
      </article>
      {readers.length > 0 && (
        <p className="text-ink-soft text-right text-sm">
          {readers.map((reader) => `${reader.firstName} ${reader.lastName}\u00a0: ${readMark(new Date(reader.lastReadAt ?? sentAt)).toLowerCase()}`).join(' · ')}
        </p>
      )}
    </li>
  )
}
