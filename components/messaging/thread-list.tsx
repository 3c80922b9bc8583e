import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { formatDateTime, formatName } from '@/lib/infra/format'

type Thread = { id: string; subject: string; lastMessageAt: Date; beneficiary: { firstName: string; lastName: string } | null }

/** « Messagerie »: the threads that one takes part in, the latest first. */
export function ThreadList({ threads }: { threads: Thread[] }) {
  return (
    <>
      <PageTitle>Messagerie</PageTitle>
      <div className="mt-8">
        {threads.length === 0 ? (
          <EmptyState title="Aucun message">Vos échanges avec vos bénéficiaires et les professionnels de Wimoov apparaîtront ici.</EmptyState>
        ) : (
          <Card>
            <ul className="divide-y divide-line">
              {threads.map(({ id, subject, lastMessageAt, beneficiary }) => (
                <li key={id} className="py-3">
                  <p className="font-bold">{subject}</p>
                  <p className="text-sm text-ink-soft">
                    {beneficiary && `${formatName(beneficiary)} · `}
                    {formatDateTime(lastMessageAt)}
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  )
}
