import { ActionForm } from '@/components/ui/action-form'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { RadioGroup } from '@/components/ui/choice-group'
import { EmptyState } from '@/components/ui/empty-state'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { ROLE_LABELS } from '@/lib/account/actor'
import { formatDateTime, formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { reviewReportAction } from '@/lib/messaging/actions'
import { REPORT_OUTCOMES } from '@/lib/messaging/labels'
import type { Reports } from '@/lib/messaging/reports'

type Report = Reports['waiting'][number]

/** « Signalements »: the messages that somebody reported, each alone, and who blocked whom. */
export function ReportsPage({ reports: { waiting, handled, blocks }, done }: { reports: Reports; done: boolean }) {
  return (
    <div className="max-w-4xl">
      <Breadcrumb trail={[{ label: 'Administration', href: routes.administration }]} here="Signalements" />
      <PageTitle>Signalements</PageTitle>
      {done && (
        <div className="mt-6">
          <Alert tone="success">La décision est enregistrée.</Alert>
        </div>
      )}
      <p className="mt-4 max-w-prose">Vous lisez le message signalé et la raison, et rien d’autre de la conversation. La décision est gardée ici&nbsp;; le site n’écrit à personne et ne ferme aucun compte de lui-même.</p>
      <div className="mt-6 grid gap-6">
        {waiting.length === 0 && <EmptyState title="Aucun signalement à traiter" />}
        {waiting.map((report) => (
          <Card key={report.id} title={`Signalé par ${formatName(report.reporter)}`}>
            <Reported report={report} />
            <ActionForm action={reviewReportAction} idPrefix={`signalement-${report.id}-`} className="mt-4 space-y-4">
              <HiddenField name="reportId" value={report.id} />
              <RadioGroup name="outcome" label="Ce qui est décidé" choices={Object.entries(REPORT_OUTCOMES).map(([value, label]) => ({ value, label }))} required />
              <SubmitButton>Enregistrer la décision</SubmitButton>
            </ActionForm>
            {report.message.author.role !== 'BENEFICIARY' && (
              <p className="mt-4">
                <LinkButton href={routes.account(report.message.author.id)} variant="quiet">
                  Ouvrir le compte de l’auteur
                </LinkButton>
              </p>
            )}
          </Card>
        ))}
        {blocks.length > 0 && (
          <Card title="Personnes bloquées">
            <ul className="divide-line divide-y">
              {blocks.map(({ blocker, blocked, createdAt }) => (
                <li key={blocker.id + blocked.id} className="py-3">
                  {formatName(blocker)} ne reçoit plus les messages de {formatName(blocked)}, depuis le {formatDateTime(createdAt)}.
                </li>
              ))}
            </ul>
          </Card>
        )}
        {handled.length > 0 && (
          <Card title="Derniers signalements traités">
            <ul className="divide-line divide-y">
              {handled.map((report) => (
                <li key={report.id} className="py-4">
                  <Reported report={report} />
                  <p className="mt-2 font-bold">{REPORT_OUTCOMES[report.outcome as keyof typeof REPORT_OUTCOMES] ?? 'Traité'}</p>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </div>
  )
}

function Reported({ report: { message, reason, createdAt } }: { report: Report }) {
  return (
    <>
      <p className="text-ink-soft text-sm">
        Message de {formatName(message.author)} ({ROLE_LABELS[message.author.role]}), {formatDateTime(message.sentAt)}
      </p>
      <blockquote className="border-line mt-1 border-l-4 pl-4 wrap-anywhere whitespace-pre-wrap">{message.body}</blockquote>
      <p className="mt-2 wrap-anywhere">
        <strong>Raison&nbsp;:</strong> {reason} <span className="text-ink-soft text-sm">({formatDateTime(createdAt)})</span>
      </p>
    </>
  )
}
