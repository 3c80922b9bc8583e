import 'server-only'
import type { Attendance } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { servedPlace } from '@/lib/appointment/held-appointment'
import { mayPlan } from '@/lib/appointment/policy'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, Refusal } from '@/lib/infra/refusal'
import { recordEvent } from '@/lib/record/record-event'

/**
 * Notes whether a person came. Nobody is mailed: an absence is no cancellation, and what is noted afterwards changes nothing of the
 * rendez-vous. May be corrected; the same answer twice is written once.
 */
export async function recordAttendance(actor: Actor, { appointmentId, beneficiaryId, attendance }: { appointmentId: string; beneficiaryId: string; attendance: Attendance }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { appointment, cancelledAt } = await servedPlace(tx, actor, { appointmentId, beneficiaryId })
    if (!mayPlan(actor) || !actor.platformIds.includes(appointment.platformId)) throw forbiddenRefusal()
    if (appointment.cancelledAt || cancelledAt) throw new Refusal('Ce rendez-vous est annulé\u00a0: il n’y a pas de présence à noter.', 'CONFLICT')
    if (appointment.startsAt > now()) throw new Refusal('Ce rendez-vous n’a pas encore commencé.', 'CONFLICT', { attendance: ['Notez la présence une fois le rendez-vous commencé.'] })
    const { count } = await tx.appointmentParticipant.updateMany({ where: { appointmentId, beneficiaryId, attendance: { not: attendance } }, data: { attendance, attendanceAt: now(), attendanceById: actor.accountId } })
    if (count === 0) return
    if (attendance !== 'TO_FILL') await recordEvent(tx, { beneficiaryId, kind: attendance === 'ATTENDED' ? 'APPOINTMENT_ATTENDED' : 'APPOINTMENT_MISSED', actorId: actor.accountId, data: { appointmentId, attendance } })
    await recordAudit({ actorId: actor.accountId, act: 'appointment.attendance', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { appointmentId, attendance } }, tx)
  })
}
