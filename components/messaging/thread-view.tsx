import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { ComposeForm } from '@/components/messaging/compose-form'
import { JoinFile } from '@/components/messaging/join-file'
import { NoteForm } from '@/components/messaging/note-form'
import { PendingFiles } from '@/components/messaging/pending-files'
import type { ReadyAnswerChoice } from '@/components/messaging/ready-answer-picker'
import { ReadersPanel } from '@/components/messaging/readers-panel'
import { ThreadActs } from '@/components/messaging/thread-acts'
import { ThreadMessages } from '@/components/messaging/thread-messages'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { formatDate, formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { CLOSURES } from '@/lib/messaging/labels'
import { whoReads, whoReadsOwn } from '@/lib/messaging/reader-labels'
import type { ThreadPage } from '@/lib/messaging/thread-page'

type ThreadViewProps = {
  thread: ThreadPage
  ownId: string
  professional: boolean
  answers: ReadyAnswerChoice[]
  /** Keys of the two forms: a message, a note. */
  keys: [string, string]
  /** What was just done, or why a file was refused. */
  done: string | null
  fileRefused: string | null
  /** The text to start from. */
  start: string
  back: ReactNode
}

/** One thread: what was said, who reads it, and the form of the next message. */
export function ThreadView({ thread, ownId, professional, answers, keys, done, fileRefused, start, back }: ThreadViewProps) {
  const href = (said: { avant?: string } = {}) => (professional ? routes.thread : routes.myThread)(thread.id, said)
  const { values, ...waits } = thread.typed
  const typed = typeof values.body === 'string' ? values.body : ''
  const typedNote = values.kind === 'NOTE'
  const lastSent = thread.lines.findLast(({ own }) => own)?.body ?? ''
  return (
    <>
      {back}
      <div className="wrap-anywhere">
        <PageTitle>{thread.subject}</PageTitle>
        {professional && <About thread={thread} />}
      </div>
      {done && (
        <div className="mt-6">
          <Alert tone="success">{done}</Alert>
        </div>
      )}
      {thread.closure && (
        <div className="mt-6">
          <Alert tone="warning" title="Lecture seule">
            {CLOSURES[thread.closure]}
          </Alert>
        </div>
      )}
      {thread.until && (
        <div className="mt-6">
          <Alert tone="info" title="Demandes terminées">
            {professional ? 'Les demandes de cette personne sont terminées.' : 'Votre demande est terminée.'} On peut écrire ici jusqu’au {formatDate(thread.until)}, puis la conversation restera à lire.
          </Alert>
        </div>
      )}
      <div className={professional ? 'mt-6 grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]' : 'mt-6 grid gap-6'}>
        <div className="min-w-0">
          <h2 className="sr-only">Messages</h2>
          {thread.earlier && (
            <p className="mb-4">
              <LinkButton href={href({ avant: thread.lines[0]?.id })} variant="secondary">
                Messages précédents
              </LinkButton>
            </p>
          )}
          <ThreadMessages key={thread.past ? 'past' : 'live'} threadId={thread.id} lines={thread.lines} readers={thread.readers} ownId={ownId} readUpTo={thread.readUpTo} mayReport={thread.mayArchive} live={!thread.past} />
          {thread.past && (
            <p className="mt-4">
              <LinkButton href={href()} variant="secondary">
                Revenir aux derniers messages
              </LinkButton>
            </p>
          )}
          {thread.mayWrite && !thread.past && (
            <section id="ecrire" aria-labelledby="ecrire-titre" className="mt-8 scroll-mt-24">
              <h2 id="ecrire-titre" className="mb-3 text-xl font-bold">
                Répondre
              </h2>
              <ComposeForm threadId={thread.id} clientKey={keys[0]} waits={waits} typed={typedNote ? start : typed || start} lastSent={lastSent} answers={answers} readers={professional ? whoReads(thread) : whoReadsOwn(thread, ownId)} />
              <PendingFiles files={thread.pending} />
              <JoinFile threadId={thread.id} refused={fileRefused} />
              {thread.mayNote && <NoteForm threadId={thread.id} clientKey={keys[1]} waits={{ ...waits, place: `${waits.place}/note` }} typed={typedNote ? typed : ''} lastSent={lastSent} />}
            </section>
          )}
        </div>
        <div className="grid gap-6">
          <Card title="Qui lit cette conversation">
            <ReadersPanel readers={thread.readers} leavers={thread.leavers} ownId={ownId} mayBlock={thread.mayBlock} blocked={thread.blocked} professional={professional} />
            {professional && thread.person && !thread.withPerson && <p className="text-ink-soft mt-3 text-sm">La personne ne lit pas cette conversation.</p>}
          </Card>
          <ThreadActs thread={thread} />
        </div>
      </div>
    </>
  )
}

function About({ thread: { person, platformName } }: { thread: ThreadPage }) {
  if (!person) return <p className="text-ink-soft mt-1">Entre professionnels, sans fiche</p>
  return (
    <p className="mt-1">
      À propos de{' '}
      <Link href={routes.record(person.id)} className="link font-bold">
        {formatName(person)}
      </Link>
      {platformName && `, avec ${platformName}`}
    </p>
  )
}
