import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { OwnAppointment, OwnState } from '@/lib/appointment/my-appointments'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { routes } from '@/lib/infra/routes'

const STATES: Record<OwnState, { label: string; tone: 'neutral' | 'info' | 'success' | 'warning' }> = {
  TO_ANSWER: { label: 'Dites si vous venez', tone: 'info' },
  CONFIRMED: { label: 'Vous venez', tone: 'success' },
  ASKED: { label: 'Changement demandé', tone: 'warning' },
  CANCELLED: { label: 'Annulé', tone: 'neutral' },
  PAST: { label: 'Passé', tone: 'neutral' },
}

export const OwnBadge = ({ state }: { state: OwnState }) => <Badge tone={STATES[state].tone}>{STATES[state].label}</Badge>

/** « Mes rendez-vous », for the person: each opens on its own page, where one button answers. `coming`: those that may still be answered only. */
export function MyAppointments({ appointments, coming = false }: { appointments: OwnAppointment[]; coming?: boolean }) {
  const open = appointments.filter(({ state }) => state !== 'PAST' && state !== 'CANCELLED')
  const over = appointments.filter(({ state }) => state === 'PAST' || state === 'CANCELLED').reverse()
  return (
    <>
      <Card title="Mes rendez-vous" id="rendez-vous" className="mt-6">
        {open.length === 0 && <p>Aucun rendez-vous.</p>}
        <Lines appointments={open} />
        {coming && (
          <Link href={routes.myAppointments()} className="link mt-3 inline-flex min-h-12 items-center">
            Tous mes rendez-vous
          </Link>
        )}
      </Card>
      {!coming && over.length > 0 && (
        <Card title="Passés ou annulés" className="mt-6">
          <Lines appointments={over} />
        </Card>
      )}
    </>
  )
}

function Lines({ appointments }: { appointments: OwnAppointment[] }) {
  return (
    <ul className="divide-line divide-y">
      {appointments.map(({ id, title, startsAt, timeZone, place, state }) => (
        <li key={id} className="py-2">
          <Link href={routes.myAppointment(id)} className="link inline-block py-2 font-bold">
            {placeDateTime(startsAt, timeZone)}
          </Link>
          <p>{[title, place].filter(Boolean).join(' · ')}</p>
          <p className="mt-1">
            <OwnBadge state={state} />
          </p>
        </li>
      ))}
    </ul>
  )
}
