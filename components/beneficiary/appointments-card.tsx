import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { ATTENDANCE_LABELS } from '@/lib/appointment/labels'
import type { RecordAppointment } from '@/lib/appointment/record-appointments'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { routes } from '@/lib/infra/routes'

type AppointmentsCardProps = { appointments: RecordAppointment[]; /** Planning, slots to choose, ateliers: what the reader may do. */ acts?: ReactNode }

/** « Rendez-vous avec Wimoov », the latest first, and how to make one. */
export function AppointmentsCard({ appointments, acts = null }: AppointmentsCardProps) {
  return (
    <Card title="Rendez-vous avec Wimoov" id="rendez-vous">
      {appointments.length === 0 && <p>Aucun rendez-vous</p>}
      <ul className="divide-line divide-y">
        {appointments.map((appointment) => (
          <li key={appointment.id} className="py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-2">
              <Link href={routes.appointment(appointment.id)} className="link py-1 font-bold first-letter:uppercase">
                {placeDateTime(appointment.startsAt, appointment.timeZone)}
              </Link>
              <State appointment={appointment} />
            </p>
            <p>{[appointment.title, appointment.platform.name, appointment.place].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      {acts && <div className="no-print mt-5 space-y-4">{acts}</div>}
    </Card>
  )
}

function State({ appointment: { cancelledAt, begun, attendance, asked, confirmed } }: { appointment: RecordAppointment }) {
  if (cancelledAt) return <Badge>Annulé</Badge>
  if (attendance === null) return null
  if (begun) return <Badge tone={attendance === 'ATTENDED' ? 'success' : attendance === 'TO_FILL' ? 'warning' : 'neutral'}>{attendance === 'TO_FILL' ? 'Présence à renseigner' : ATTENDANCE_LABELS[attendance]}</Badge>
  if (asked) return <Badge tone="warning">Changement demandé</Badge>
  return confirmed ? <Badge tone="success">Confirmé</Badge> : null
}
