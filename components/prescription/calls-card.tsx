import { Link } from '@/components/ui/link'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatName, formatPhone, formatShortDate } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { OpenCall } from '@/lib/prescription/calls'
import { endCallAction } from '@/lib/prescription/person-actions'

type CallsCardProps = { person: { id: string; firstName: string; lastName: string; phone: string | null }; calls: OpenCall[] }

const WHY: Record<string, string> = {
  NOTICE: 'Lui dire où elle est orientée, et comment refuser.',
  ASSESSMENT: 'Lui dire que son bilan est validé, et le lire avec elle.',
  DECISION: 'Lui dire la réponse de la plateforme, notée dans l’historique.',
  APPOINTMENT: 'Lui dire ce qui change pour son rendez-vous.',
  REMINDER: 'Lui rappeler son rendez-vous.',
  SLOTS: 'Lui dire les créneaux proposés, et noter son choix.',
  DOCUMENTS: 'Lui dire quelles pièces la plateforme attend\u00a0: elles sont dans «\u00a0Pièces justificatives\u00a0».',
  CANCELLED: 'Lui dire que sa demande est annulée.',
  EXPIRED: 'Lui dire que sa demande est fermée, faute de pièces, et qu’elle peut être rouverte.',
  TRANSFERRED: 'Lui dire quelle autre équipe répond maintenant, notée dans l’historique, et comment refuser.',
  REOPENED: 'Lui dire que sa demande est étudiée à nouveau.',
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
        {calls.map(({ id, reason, prescriptionId, appointmentId, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {WHY[reason] ?? WHY.DECISION} <span className="text-ink-soft text-sm">Depuis le {formatShortDate(createdAt)}.</span>
              {reason === 'NOTICE' && prescriptionId && (
                <>
                  {' '}
                  <Link href={routes.personSheet(prescriptionId)} className="link">
                    Fiche à lire ou à imprimer
                  </Link>
                </>
              )}
              {appointmentId && (
                <>
                  {' '}
                  <Link href={routes.convocation(appointmentId, beneficiaryId)} className="link">
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
