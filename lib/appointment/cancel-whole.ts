import 'server-only'
import { peopleOf, tellAttendees, tellItsAdvisor, tellPeople } from '@/lib/appointment/tell'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { recordEvent } from '@/lib/record/record-event'

export type Canceller = 'PERSON' | 'PRESCRIBER' | 'SERVICE'
type Cancelled = { appointment: { id: string; advisorId: string }; actorId: string | null; by: Canceller; reason: string | null }

/** Cancels a rendez-vous as a whole: its hour is free again. Who cancels it themself is not called about it; a mail takes it out of their calendar. */
export async function cancelWhole(tx: Tx, { appointment: { id, advisorId }, actorId, by, reason }: Cancelled): Promise<void> {
  const people = await peopleOf(tx, id)
  const places = await tx.appointmentParticipant.findMany({ where: { appointmentId: id, cancelledAt: null }, orderBy: { beneficiaryId: 'asc' }, select: { beneficiaryId: true } })
  const cancelledAt = now()
  const appointment = await tx.appointment.update({
    where: { id },
    data: { cancelledAt, cancelledById: actorId, cancelReason: reason, sequence: { increment: 1 }, version: { increment: 1 } },
    select: { id: true, sequence: true, startsAt: true },
  })
  await tx.personCall.deleteMany({ where: { appointmentId: id, doneAt: null } })
  await tellPeople(tx, { appointment, event: 'CANCELLED', people: by === 'PERSON' ? people.filter(({ email }) => email) : people })
  // Also of those whose record is removed, whom nobody tells: whoever receives them hears that the hour is free.
  for (const { beneficiaryId } of places) await recordEvent(tx, { beneficiaryId, kind: 'APPOINTMENT_CANCELLED', actorId, data: { appointmentId: id, by } })
  await tellAttendees(tx, { appointment, event: 'CANCELLED', exceptId: actorId })
  // The person's own mail to the advisor takes it out of their calendar itself.
  if (by === 'SERVICE') await tellItsAdvisor(tx, { appointment, advisorId, event: 'CANCELLED', actorId })
}
