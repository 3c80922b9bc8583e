import { ThreadLines, type ThreadLineData } from '@/components/messaging/thread-lines'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { SubmitButton } from '@/components/ui/submit-button'
import { routes } from '@/lib/infra/routes'
import { formatShortDate } from '@/lib/infra/format'
import { rejoinThreadAction } from '@/lib/messaging/actions'
import { weightOf } from '@/lib/record/document-limits'

type ThreadsCardProps = { beneficiaryId: string; threads: ThreadLineData[]; files: { id: string; mediaType: string; size: number; uploadedAt: Date }[]; /** Those that the reader has left. */ left: { id: string; subject: string }[]; mayStart: boolean }

/** « Messages » on the fiche: the threads about the person, the files sent in them, those that one may come back to, and a way to start one. */
export function ThreadsCard({ beneficiaryId, threads, files, left, mayStart }: ThreadsCardProps) {
  return (
    <Card
      title="Messages"
      id="messages"
      className="no-print"
      actions={
        mayStart && (
          <LinkButton href={routes.newThread({ personne: beneficiaryId })} variant="secondary">
            Écrire à propos de cette personne
          </LinkButton>
        )
      }
    >
      {threads.length === 0 ? <p>Aucune conversation pour l’instant.</p> : <ThreadLines threads={threads} href={(id) => routes.thread(id)} named={false} />}
      {left.length > 0 && (
        <>
          <h3 className="mt-4 mb-1 font-bold">Conversations que vous avez quittées</h3>
          <ul className="divide-line divide-y">
            {left.map(({ id, subject }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
                <span className="min-w-0 wrap-anywhere">{subject}</span>
                <ActionForm action={rejoinThreadAction} idPrefix={`revenir-${id}-`}>
                  <HiddenField name="threadId" value={id} />
                  <SubmitButton variant="quiet">
                    Revenir<span className="sr-only"> dans «&nbsp;{subject}&nbsp;»</span>
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </>
      )}
      {files.length > 0 && (
        <>
          <h3 className="mt-4 mb-1 font-bold">Fichiers des messages</h3>
          <ul>
            {files.map(({ id, mediaType, size, uploadedAt }) => (
              <li key={id}>
                <a href={routes.threadFile(id)} download className="link inline-flex min-h-11 items-center">
                  {mediaType === 'application/pdf' ? 'PDF' : 'Image'} du {formatShortDate(uploadedAt)} ({weightOf(size)})
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
