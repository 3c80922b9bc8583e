import { ThreadLines, type ThreadLineData } from '@/components/messaging/thread-lines'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { routes } from '@/lib/infra/routes'
import { formatShortDate } from '@/lib/infra/format'
import { weightOf } from '@/lib/record/document-limits'

type ThreadsCardProps = { beneficiaryId: string; threads: ThreadLineData[]; files: { id: string; mediaType: string; size: number; uploadedAt: Date }[]; mayStart: boolean }

/** « Messages » on the fiche: the threads about the person, the files sent in them, and a way to start one. */
export function ThreadsCard({ beneficiaryId, threads, files, mayStart }: ThreadsCardProps) {
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
