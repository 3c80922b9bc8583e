import 'server-only'
import type { Attendance } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { servedPlace } from '@/lib/appointment/held-appointment'
import { mayPlan } from '@/lib/appointment/policy'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, Refusal } from '@/lib/infra/refusal'
import type { EventKind } from '@/lib/record/labels'
import { recordEvent } from '@/lib/record/record-event'

/**
 * Notes whether a person came. Nobody is mailed: an absence is no cancellation, and what is noted afterwards changes nothing of the
 * rendez-vous. May be corrected, which the history says; the same answer twice is written once.
 */
export async function recordAttendance(actor: Actor, { appointmentId, beneficiaryId, attendance }: { appointmentId: string; beneficiaryId: string; attendance: Attendance }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { appointment, cancelledAt } = await servedPlace(tx, actor, { appointmentId, beneficiaryId })
    if (!mayPlan(actor) || !actor.platformIds.includes(appointment.platformId)) throw forbiddenRefusal()
    if (appointment.cancelledAt || cancelledAt) throw new Refusal('Ce rendez-vous est annulé\u00a0: il n’y a pas de présence à noter.', 'CONFLICT')
    if (appointment.startsAt > now()) throw new Refusal('Ce rendez-vous n’a pas encore commencé.', 'CONFLICT', { attendance: ['Notez la présence une fois le rendez-vous commencé.'] })
    // The rendez-vous is locked: nobody else notes meanwhile.
    const { attendance: former } = await tx.appointmentParticipant.findUniqueOrThrow({ where: { appointmentId_beneficiaryId: { appointmentId, beneficiaryId } }, select: { attendance: true } })
    if (former === attendance) return
    await tx.appointmentParticipant.update({ where: { appointmentId_beneficiaryId: { appointmentId, beneficiaryId } }, data: { attendance, attendanceAt: now(), attendanceById: actor.accountId }, select: { appointmentId: true } })
    await recordEvent(tx, { beneficiaryId, kind: saidBy(former, attendance), actorId: actor.accountId, data: { appointmentId, attendance } })
    await recordAudit({ actorId: actor.accountId, act: 'appointment.attendance', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { appointmentId, attendance } }, tx)
  })
}

const FIRST_NOTED = { ATTENDED: 'APPOINTMENT_ATTENDED', ABSENT: 'APPOINTMENT_MISSED', EXCUSED: 'APPOINTMENT_EXCUSED', CANCELLED_BY_SERVICE: 'APPOINTMENT_NOT_HELD' } as const satisfies Partial<Record<Attendance, EventKind>>

// The last line must not contradict what is true: a correction says that it is one, and what holds now.
const saidBy = (former: Attendance, attendance: Attendance): EventKind => (former === 'TO_FILL' && attendance !== 'TO_FILL' ? FIRST_NOTED[attendance] : `ATTENDANCE_CORRECTED_${attendance}`)
