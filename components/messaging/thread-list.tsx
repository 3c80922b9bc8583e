import { LiveNotice } from '@/components/shell/live-notice'
import { ThreadLines, type ThreadLineData } from '@/components/messaging/thread-lines'
import { ThreadSearch } from '@/components/messaging/thread-search'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/infra/routes'
import { type ThreadFilters, threadFiltersQuery } from '@/lib/messaging/thread-filters'

type ThreadListProps = { threads: ThreadLineData[]; next: string | null; filters: ThreadFilters; mayWrite: boolean; mayManageAnswers: boolean; refused: string | null; /** What was just done. */ done: string | null }

/** « Messagerie »: the threads that one reads, the latest first, with a search and filters. */
export function ThreadList({ threads, next, filters, mayWrite, mayManageAnswers, refused, done }: ThreadListProps) {
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <PageTitle>Messagerie</PageTitle>
        <div className="flex flex-wrap gap-3">
          {mayManageAnswers && (
            <LinkButton href={routes.readyAnswers()} variant="secondary">
              Réponses prêtes
            </LinkButton>
          )}
          {mayWrite && <LinkButton href={routes.newThread()}>Nouveau message</LinkButton>}
        </div>
      </div>
      {done && (
        <div className="mt-6">
          <Alert tone="success">{done}</Alert>
        </div>
      )}
      <ThreadSearch filters={filters} />
      {refused && (
        <div className="mt-6">
          <Alert tone="warning">{refused}</Alert>
        </div>
      )}
      <LiveNotice of="messages" sentence="De nouveaux messages sont arrivés." />
      {!refused && (
        <div className="mt-6">
          {threads.length === 0 ? (
            <NoThread filters={filters} />
          ) : (
            <Card>
              <ThreadLines threads={threads} href={(id) => routes.thread(id)} />
            </Card>
          )}
          {next && (
            <p className="mt-6">
              <LinkButton href={routes.messageList(threadFiltersQuery({ ...filters, avant: next }))} variant="secondary">
                Conversations plus anciennes
              </LinkButton>
            </p>
          )}
        </div>
      )}
    </>
  )
}

function NoThread({ filters: { q, vue, personne, avant } }: { filters: ThreadFilters }) {
  const all = (
    <LinkButton href={routes.messages} variant="secondary">
      Voir toutes les conversations
    </LinkButton>
  )
  if (q || personne || avant) return <EmptyState title="Aucun résultat" action={all}>Aucune conversation ne correspond. Essayez un seul mot, ou le nom de la personne.</EmptyState>
  if (vue === 'non-lus') return <EmptyState title="Tout est lu" action={all}>Aucun message ne vous attend.</EmptyState>
  if (vue === 'archives') return <EmptyState title="Aucune conversation archivée" action={all} />
  return <EmptyState title="Aucun message">Vos échanges avec vos bénéficiaires et les professionnels de Wimoov apparaîtront ici.</EmptyState>
}
