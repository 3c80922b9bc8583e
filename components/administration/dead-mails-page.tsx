import { DataTable } from '@/components/administration/data-table'
import { DoneAlert } from '@/components/administration/done-alert'
import { NextPages } from '@/components/administration/next-pages'
import { ReplayMailForm } from '@/components/administration/replay-mail-form'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import type { DeadMail } from '@/lib/administration/dead-mails'
import { deliveryReason, mailLabel, mayReplay } from '@/lib/administration/mail-labels'
import { formatDateTime, formatTime } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type DeadMailsPageProps = { rows: DeadMail[]; more: boolean; page: number; done: string | null; pause: { until: Date; code: string } | null }

/** « Messages non remis »: what did not leave, why, and the way to send it again. */
export function DeadMailsPage({ rows, more, page, done, pause }: DeadMailsPageProps) {
  return (
    <>
      <Breadcrumb trail={[{ label: 'Administration', href: routes.administration }]} here="Messages non remis" />
      <PageTitle>Messages non remis</PageTitle>
      <DoneAlert sentence={done} />
      {pause && (
        <div className="mt-6">
          <Alert tone="warning" title="Plus aucun message ne part pour l’instant">
            {deliveryReason(pause.code)} Nouvel essai à {formatTime(pause.until)}&nbsp;: rien n’est perdu, tout attend dans la file.
          </Alert>
        </div>
      )}
      <p className="mt-4 max-w-prose">Un message est essayé sept fois en neuf heures. Ceux-ci n’ont pas pu être remis. Renvoyé le jour même, un message n’arrive jamais deux fois&nbsp;; ensuite, vous dites si cela compte.</p>
      {rows.length === 0 ? (
        <div className="mt-8">
          <EmptyState title="Aucun message en souffrance">Aucun message n’a été refusé.</EmptyState>
        </div>
      ) : (
        <DataTable caption="Messages non remis" heads={['Message', 'Demandé', 'Pourquoi', 'Action']} rows={rows.map((row) => ({ key: row.id, cells: cellsOf(row) }))} />
      )}
      <NextPages path={routes.deadMails} query={{}} page={page} more={more} />
    </>
  )
}

const cellsOf = (mail: DeadMail) => [
  mailLabel(mail.kind),
  formatDateTime(mail.createdAt),
  mail.lastErrorCode ? deliveryReason(mail.lastErrorCode) : 'Raison inconnue.',
  mayReplay(mail.kind) ? <ReplayMailForm key="renvoyer" mail={mail} /> : 'Envoyez un nouveau lien depuis le compte.',
]
