import { Link } from '@/components/ui/link'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { formatName, formatPhone, formatShortDate } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { CalledAbout, OpenCall } from '@/lib/prescription/calls'
import { endCallAction } from '@/lib/prescription/person-actions'

type CallsCardProps = { person: { id: string; firstName: string; lastName: string; phone: string | null }; calls: OpenCall[] }

const WHY: Record<string, string> = {
  NOTICE: 'Lui dire où elle est orientée, et comment refuser.',
  ASSESSMENT: 'Lui dire que son bilan est validé, et le lire avec elle.',
  DECISION: 'Lui dire la réponse de la plateforme, notée dans l’historique.',
  SLOTS: 'Lui dire les créneaux proposés, et noter son choix.',
  DOCUMENTS: 'Lui dire quelles pièces la plateforme attend\u00a0: elles sont dans «\u00a0Pièces justificatives\u00a0».',
  CANCELLED: 'Lui dire que sa demande est annulée.',
  EXPIRED: 'Lui dire que sa demande est fermée, faute de pièces, et qu’elle peut être rouverte.',
  TRANSFERRED: 'Lui dire quelle autre équipe répond maintenant, notée dans l’historique, et comment refuser.',
  REOPENED: 'Lui dire que sa demande est étudiée à nouveau.',
  OBJECTION: 'Lui dire ce qui est convenu après son refus, noté dans l’historique.',
}

/** About a rendez-vous: what the mail would have said, with its date. */
function whyMeet(reason: string, { event, startsAt, timeZone, stands }: CalledAbout): string {
  const when = placeDateTime(startsAt, timeZone)
  if (!stands) return `Lui dire que son rendez-vous du ${when} est annulé.`
  if (reason === 'REMINDER') return `Lui rappeler son rendez-vous du ${when}.`
  switch (event) {
    case 'MOVED':
      return `Lui dire que son rendez-vous change de date\u00a0: il est maintenant le ${when}.`
    case 'CHANGED':
      return `Lui dire ce qui change pour son rendez-vous du ${when}.`
    default:
      return `Lui dire qu’elle a un nouveau rendez-vous le ${when}.`
  }
}

/** « Appeler NOM Prénom »: what a mail would have told somebody who has no address. */
export function CallsCard({ person, calls }: CallsCardProps) {
  if (calls.length === 0) return null
  const { id: beneficiaryId } = person
  return (
    <Card title={`Appeler ${formatName(person)}`} id="appels" className="no-print mt-6">
      <p>
        La personne n’a pas d’e-mail.{' '}
        {person.phone && (
          <a href={`tel:${person.phone}`} className="link text-lg font-bold whitespace-nowrap">
            {formatPhone(person.phone)}
          </a>
        )}
      </p>
      <ul className="mt-3 space-y-3">
        {calls.map(({ id, reason, prescriptionId, appointment, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {appointment ? whyMeet(reason, appointment) : (WHY[reason] ?? WHY.DECISION)} <span className="text-ink-soft text-sm">Depuis le {formatShortDate(createdAt)}.</span>
              {reason === 'NOTICE' && prescriptionId && (
                <>
                  {' '}
                  <Link href={routes.personSheet(prescriptionId)} className="link">
                    Fiche à lire ou à imprimer
                  </Link>
                </>
              )}
              {appointment?.stands && (
                <>
                  {' '}
                  <Link href={routes.convocation(appointment.id, beneficiaryId)} className="link">
                    Convocation à lire ou à imprimer
                  </Link>
                </>
              )}
            </span>
            <ActionForm action={endCallAction} idPrefix={`${id}-`}>
              <HiddenField name="callId" value={id} />
              <SubmitButton variant="secondary">C’est fait</SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Card>
  )
}
