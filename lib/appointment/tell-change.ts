import 'server-only'
import { type AppointmentEvent, peopleOf, tellAttendees, tellPeople, type Told } from '@/lib/appointment/tell'
import type { Tx } from '@/lib/infra/db'
import type { EventKind } from '@/lib/record/labels'
import { recordEvent } from '@/lib/record/record-event'

type Change = { appointment: Told; event: AppointmentEvent; kind: EventKind; actorId: string | null }

/** Tells the people of a rendez-vous and the professionals who come too what changed, but for who changed it, with a line in each person's history. */
export async function tellChange(tx: Tx, { appointment, event, kind, actorId }: Change): Promise<void> {
  const people = await peopleOf(tx, appointment.id)
  await tellPeople(tx, { appointment, event, people })
  for (const person of people) await recordEvent(tx, { beneficiaryId: person.id, kind, actorId, data: { appointmentId: appointment.id } })
  await tellAttendees(tx, { appointment, event, exceptId: actorId })
}
