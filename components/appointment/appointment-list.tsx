import Link from 'next/link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { formatDateTime, formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type Appointment = { id: string; title: string; startsAt: Date; place: string; people: { id: string; firstName: string; lastName: string }[] }

/** « Calendrier »: the rendez-vous with Wimoov to come, as a list. */
export function AppointmentList({ appointments }: { appointments: Appointment[] }) {
  return (
    <>
      <PageTitle>Calendrier</PageTitle>
      <div className="mt-8">
        {appointments.length === 0 ? (
          <EmptyState title="Aucun rendez-vous">Les rendez-vous avec Wimoov des personnes que vous suivez apparaîtront ici.</EmptyState>
        ) : (
          <Card>
            <ul className="divide-y divide-line">
              {appointments.map(({ id, title, startsAt, place, people }) => (
                <li key={id} className="py-3">
                  <p className="font-bold">{formatDateTime(startsAt)}</p>
                  <p>
                    {[title, place].filter(Boolean).join(' · ')}
                    {people.map((person) => (
                      <span key={person.id}>
                        {' · '}
                        <Link href={routes.record(person.id)} className="link">
                          {formatName(person)}
                        </Link>
                      </span>
                    ))}
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
