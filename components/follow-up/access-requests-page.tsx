import { Link } from '@/components/ui/link'
import { ActionForm } from '@/components/ui/action-form'
import { Alert } from '@/components/ui/alert'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { RadioGroup } from '@/components/ui/choice-group'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import type { AccessRequestState } from '@/prisma/client/enums'
import { formatDate, formatName, formatShortDate } from '@/lib/infra/format'
import { type AccessDone, routes } from '@/lib/infra/routes'
import { answerAccessAction } from '@/lib/prescription/follow-up-actions'

type Name = { firstName: string; lastName: string }
type ToAnswer = { id: string; reason: string; createdAt: Date; dueAt: Date; escalatedAt: Date | null; requester: Name & { organisationMemberships: { organisation: { name: string } }[] }; beneficiary: Name & { id: string } }
type Asked = { id: string; state: AccessRequestState; answer: string | null; reason: string; createdAt: Date; dueAt: Date; escalatedAt: Date | null; beneficiary: (Name & { id: string }) | null }
type AccessRequestsPageProps = { toAnswer: ToAnswer[]; asked: Asked[]; asks: boolean; done?: string | null }

const STATES: Record<AccessRequestState, { label: string; tone: BadgeTone }> = {
  PENDING: { label: 'En attente', tone: 'info' },
  GRANTED: { label: 'Accordé', tone: 'success' },
  REFUSED: { label: 'Refusé', tone: 'warning' },
}

const DONE: Record<AccessDone, string> = {
  demande: 'Votre demande est envoyée. Ce que vous aviez saisi reste dans vos brouillons.',
  accorde: 'L’accès est accordé\u00a0: vous suivez maintenant la personne tous les deux. Votre réponse est envoyée.',
  refuse: 'L’accès est refusé. Votre réponse est envoyée.',
}

/** « Accès »: the requests to answer, and those one made. */
export function AccessRequestsPage({ toAnswer, asked, asks, done = null }: AccessRequestsPageProps) {
  return (
    <div className="max-w-3xl">
      <Breadcrumb trail={[{ label: 'Utilisateurs', href: routes.beneficiaries }]} here="Accès" />
      <PageTitle>Demandes d’accès</PageTitle>
      {done && Object.hasOwn(DONE, done) && (
        <div className="mt-6">
          <Alert tone="success">{DONE[done as AccessDone]}</Alert>
        </div>
      )}
      <div className="mt-6 grid gap-6">
        <Card title="À vous de répondre">
          {toAnswer.length === 0 && <p>Aucune demande ne vous attend.</p>}
          <ul className="divide-line divide-y">
            {toAnswer.map((request) => (
              <li key={request.id} className="py-4 first:pt-0">
                <Answer request={request} />
              </li>
            ))}
          </ul>
        </Card>
        {asks && (
          <Card title="Vos demandes">
            {asked.length === 0 && <p>Vous n’avez demandé aucun accès.</p>}
            <ul className="divide-line divide-y">
              {asked.map((request) => (
                <li key={request.id} className="py-4 first:pt-0">
                  <AskedRequest request={request} />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </div>
  )
}

function Answer({ request }: { request: ToAnswer }) {
  const { requester, beneficiary, reason, dueAt, escalatedAt } = request
  const [place] = requester.organisationMemberships
  return (
    <>
      <p>
        <strong>{formatName(requester)}</strong>
        {place && `, ${place.organisation.name},`} demande l’accès à la fiche de{' '}
        <Link href={routes.record(beneficiary.id)} className="link font-bold">
          {formatName(beneficiary)}
        </Link>
        .
      </p>
      <p className="wrap-anywhere">«&nbsp;{reason}&nbsp;»</p>
      <p className="text-ink-soft text-sm">{escalatedAt ? 'Sans réponse du prescripteur\u00a0: la plateforme répond.' : `Réponse attendue avant le ${formatDate(dueAt)}, ensuite la plateforme répond.`}</p>
      <ActionForm action={answerAccessAction} idPrefix={`${request.id}-`} className="mt-3 space-y-4">
        <HiddenField name="requestId" value={request.id} />
        <RadioGroup name="granted" label="Votre réponse" required choices={[{ value: 'oui', label: 'Accorder\u00a0: nous suivons la personne tous les deux' }, { value: 'non', label: 'Refuser' }]} />
        <TextareaField name="answer" label="Un mot pour la personne qui demande" maxLength={300} rows={2} help="Nécessaire pour refuser." />
        <SubmitButton>Répondre</SubmitButton>
      </ActionForm>
    </>
  )
}

function AskedRequest({ request }: { request: Asked }) {
  const { state, beneficiary, answer, reason, createdAt, dueAt, escalatedAt } = request
  return (
    <>
      <p className="flex flex-wrap items-center gap-3">
        <Badge tone={STATES[state].tone}>{STATES[state].label}</Badge>
        <span>demandé le {formatShortDate(createdAt)}</span>
        {beneficiary && (
          <Link href={routes.record(beneficiary.id)} className="link font-bold">
            {formatName(beneficiary)}
          </Link>
        )}
      </p>
      <p className="text-ink-soft wrap-anywhere">Votre raison&nbsp;: {reason}</p>
      {state === 'PENDING' && <p>{escalatedAt ? 'La plateforme de mobilité répond.' : `Le professionnel qui accompagne la personne répond avant le ${formatDate(dueAt)}\u00a0; ensuite, la plateforme de mobilité.`}</p>}
      {answer && <p className="wrap-anywhere">Réponse&nbsp;: {answer}</p>}
    </>
  )
}
