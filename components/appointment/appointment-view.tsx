import { DoneAlert } from '@/components/appointment/done-alert'
import { MeetingFacts } from '@/components/appointment/facts'
import { LeadForms } from '@/components/appointment/lead-forms'
import { PeopleList } from '@/components/appointment/people-list'
import { ActionForm } from '@/components/ui/action-form'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { PrintButton } from '@/components/ui/print-button'
import { SubmitButton } from '@/components/ui/submit-button'
import { attendAppointmentAction, leaveAppointmentAction } from '@/lib/appointment/actions'
import type { AppointmentPage, FullAppointment } from '@/lib/appointment/appointment-page'
import type { AppointmentDone } from '@/lib/appointment/labels'
import { placeSpan } from '@/lib/appointment/zone-labels'
import { plural } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type AppointmentViewProps = { appointment: AppointmentPage; role: 'ADVISOR' | 'PRESCRIBER' | null; done: AppointmentDone | null; time: { on: string; time: string; zone: string } }

/** A rendez-vous: when, where, with whom, who comes, and what the reader may do. */
export function AppointmentView({ appointment, role, done, time }: AppointmentViewProps) {
  if (appointment.detail === 'LIMITED') return <LimitedView appointment={appointment} />
  const { title, cancelledAt, cancelReason, places, taken, leads, open } = appointment
  return (
    <>
      <Breadcrumb trail={[{ label: 'Calendrier', href: routes.calendar }]} here={title} />
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 wrap-anywhere">
          <PageTitle>{title}</PageTitle>
          <p className="mt-2 flex flex-wrap gap-2">
            {cancelledAt && <Badge tone="danger">Annulé</Badge>}
            {places !== null && <Badge tone="info">{plural(taken, 'inscrit', 'inscrits')} sur {plural(places, 'place', 'places')}</Badge>}
          </p>
        </div>
        <PrintButton>Imprimer</PrintButton>
      </div>
      <div className="mt-6">
        {done && <DoneAlert done={done} appointment={appointment} />}
        {cancelledAt && cancelReason && <Alert tone="info">Raison de l’annulation&nbsp;: {cancelReason}</Alert>}
      </div>
      <div className="grid items-start gap-6 xl:grid-cols-[24rem_minmax(0,1fr)]">
        <div className="grid gap-6">
          <Card title="Le rendez-vous">
            <MeetingFacts meeting={appointment} />
          </Card>
          <Attendees appointment={appointment} mayAttend={role !== null && open} />
        </div>
        <div className="grid gap-6">
          <Card title={places === null ? 'La personne' : 'Les personnes'}>
            <PeopleList appointment={appointment} role={role === 'ADVISOR' && !leads ? null : role} />
            {places !== null && leads && open && (
              <p className="text-ink-soft no-print mt-4">
                {taken < places ? 'Pour inscrire une personne\u00a0: «\u00a0Inscrire à un atelier\u00a0», au chapitre des rendez-vous de sa fiche.' : 'L’atelier est complet.'}
              </p>
            )}
          </Card>
          {leads && open && <LeadForms appointment={appointment} time={time} />}
        </div>
      </div>
    </>
  )
}

function Attendees({ appointment: { id, attendees, attends, leads }, mayAttend }: { appointment: FullAppointment; mayAttend: boolean }) {
  if (attendees.length === 0 && !mayAttend) return null
  return (
    <Card title="Vient aussi">
      {attendees.length === 0 && <p>Aucun autre professionnel.</p>}
      <ul>
        {attendees.map(({ firstName, lastName }) => (
          <li key={firstName + lastName}>
            {firstName} {lastName}
          </li>
        ))}
      </ul>
      {mayAttend && (attends || !leads) && (
        <ActionForm action={attends ? leaveAppointmentAction : attendAppointmentAction} idPrefix="venir-" className="no-print mt-4">
          <HiddenField name="appointmentId" value={id} />
          <SubmitButton variant="secondary">{attends ? 'Je n’y serai pas' : 'J’y serai aussi'}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  )
}

// What the hotline needs to answer « quand est mon rendez-vous ? ».
function LimitedView({ appointment }: { appointment: Extract<AppointmentPage, { detail: 'LIMITED' }> }) {
  return (
    <>
      <Breadcrumb trail={[{ label: 'Calendrier', href: routes.calendar }]} here="Rendez-vous" />
      <PageTitle>Rendez-vous</PageTitle>
      <Card className="mt-6">
        <p className="font-bold first-letter:uppercase">
          {placeSpan(appointment)} {appointment.cancelledAt && <Badge tone="danger">Annulé</Badge>}
        </p>
        <p>{appointment.platform}</p>
      </Card>
    </>
  )
}
