import { Link } from '@/components/ui/link'
import { AnswerAs } from '@/components/appointment/answer-as'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { recordAttendanceAction } from '@/lib/appointment/actions'
import type { FullAppointment } from '@/lib/appointment/appointment-page'
import { ATTENDANCE_LABELS } from '@/lib/appointment/labels'
import { formatName, formatPhone } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type Person = FullAppointment['people'][number]
type PeopleListProps = { appointment: FullAppointment; role: 'ADVISOR' | 'PRESCRIBER' | null }

const GIVEN_BACK: Record<string, string> = { PERSON: 'La personne ne vient pas', PRESCRIBER: 'Place rendue par le prescripteur', SERVICE: 'Place rendue par la plateforme' }

/** The people of a rendez-vous: what they answered, whether they came, and what the reader may do for each. */
export function PeopleList({ appointment, role }: PeopleListProps) {
  const { people, leads, begun, open, cancelledAt } = appointment
  if (people.length === 0) return <p>Personne n’est inscrit pour l’instant, parmi les personnes que vous pouvez voir.</p>
  return (
    <ul className="divide-line divide-y">
      {people.map((person) => (
        <li key={person.beneficiaryId} className="space-y-3 py-4 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link href={routes.record(person.beneficiaryId)} className="link font-bold">
              {formatName(person)}
            </Link>
            <State person={person} begun={begun} whole={cancelledAt !== null} />
          </p>
          {role === 'ADVISOR' && open && appointment.mode === 'PHONE' && person.phone && (
            <p>
              À appeler au{' '}
              <a href={`tel:${person.phone}`} className="link whitespace-nowrap">
                {formatPhone(person.phone)}
              </a>
            </p>
          )}
          {person.moveAskedAt && !cancelledAt && (
            <p>
              {person.askedToCancel ? 'L’annulation est demandée.' : 'Une autre date est demandée.'} {person.moveReason}
            </p>
          )}
          {person.cancelledAt && person.cancelReason && <p>{person.cancelReason}</p>}
          {leads && begun && !cancelledAt && !person.cancelledAt && !person.removedAt && <AttendanceForm appointmentId={appointment.id} person={person} />}
          {role && open && !person.cancelledAt && !person.removedAt && <AnswerAs role={role} appointment={appointment} person={person} />}
          {!person.email && open && !person.cancelledAt && (
            <Link href={routes.convocation(appointment.id, person.beneficiaryId)} className="link inline-block py-1">
              Convocation à lire ou à imprimer<span className="sr-only">, {formatName(person)}</span>
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

function State({ person, begun, whole }: { person: Person; begun: boolean; whole: boolean }) {
  if (whole) return null
  if (person.cancelledAt) return <Badge>{GIVEN_BACK[person.cancelledBy ?? ''] ?? 'Place rendue'}</Badge>
  if (begun) return <Badge tone={person.attendance === 'TO_FILL' ? 'warning' : person.attendance === 'ATTENDED' ? 'success' : 'neutral'}>{person.attendance === 'TO_FILL' ? 'Présence à renseigner' : ATTENDANCE_LABELS[person.attendance]}</Badge>
  if (person.moveAskedAt) return <Badge tone="warning">Changement demandé</Badge>
  return person.confirmedAt ? <Badge tone="success">Vient</Badge> : <Badge tone="info">N’a pas encore répondu</Badge>
}

function AttendanceForm({ appointmentId, person }: { appointmentId: string; person: Person }) {
  return (
    <ActionForm action={recordAttendanceAction} idPrefix={`presence-${person.beneficiaryId}-`} className="flex flex-wrap items-end gap-3">
      <HiddenField name="appointmentId" value={appointmentId} />
      <HiddenField name="beneficiaryId" value={person.beneficiaryId} />
      <div className="min-w-56">
        <SelectField name="attendance" label={`Présence\u00a0: ${person.firstName}`} required choices={Object.entries(ATTENDANCE_LABELS).map(([value, label]) => ({ value, label }))} defaultValue={person.attendance} />
      </div>
      <SubmitButton variant="secondary">Enregistrer</SubmitButton>
    </ActionForm>
  )
}
