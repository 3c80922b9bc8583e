import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { RecordAppointment } from '@/lib/appointment/record-appointments'
import { formatDateTime } from '@/lib/infra/format'

/** « Rendez-vous avec Wimoov », the latest first. */
export function AppointmentsCard({ appointments }: { appointments: RecordAppointment[] }) {
  return (
    <Card title="Rendez-vous avec Wimoov" id="rendez-vous">
      {appointments.length === 0 && <p>Aucun rendez-vous</p>}
      <ul className="divide-line divide-y">
        {appointments.map(({ id, startsAt, cancelledAt, title, place, platform }) => (
          <li key={id} className="py-3 first:pt-0 last:pb-0">
            <p className="font-bold">
              {formatDateTime(startsAt)} {cancelledAt && <Badge>Annulé</Badge>}
            </p>
            <p>{[title, platform.name, place].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
