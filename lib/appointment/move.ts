import 'server-only'
import { remindersFrom } from '@/lib/appointment/reminder-times'
import { tellItsAdvisor } from '@/lib/appointment/tell'
import { tellChange } from '@/lib/appointment/tell-change'
import type { Tx } from '@/lib/infra/db'

type Moved = { appointment: { id: string; advisorId: string; timeZone: string }; startsAt: Date; endsAt: Date; actorId: string | null; /** The advisor hears it as the answer to the slots they proposed. */ answersAdvisor?: boolean }

/**
 * Gives a rendez-vous another date, whose hour is reserved. What people had confirmed or asked about the former date no longer holds, and
 * their reminders start again.
 */
export async function move(tx: Tx, { appointment: { id, advisorId, timeZone }, startsAt, endsAt, actorId, answersAdvisor = false }: Moved): Promise<void> {
  const moved = await tx.appointment.update({ where: { id }, data: { startsAt, endsAt, sequence: { increment: 1 }, version: { increment: 1 } }, select: { id: true, sequence: true, startsAt: true } })
  const asked = { confirmedAt: null, moveAskedAt: null, moveAskedById: null, moveReason: null, askedToCancel: false }
  await tx.appointmentParticipant.updateMany({ where: { appointmentId: id, cancelledAt: null }, data: { ...asked, ...remindersFrom({ startsAt, timeZone }) } })
  await tellChange(tx, { appointment: moved, event: 'MOVED', kind: 'APPOINTMENT_MOVED', actorId })
  if (!answersAdvisor) await tellItsAdvisor(tx, { appointment: moved, advisorId, event: 'MOVED', actorId })
}
