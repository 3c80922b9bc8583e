import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { lockAppointment, refuseWhenOver } from '@/lib/appointment/held-appointment'
import { appointmentsVisibleTo } from '@/lib/appointment/policy'
import { mailedTo, tellProfessional } from '@/lib/appointment/tell'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'

/** « J’y serai aussi »: the prescriber, or a colleague of the plateforme. Twice adds once. */
export async function attendAppointment(actor: Actor, { appointmentId }: { appointmentId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const appointment = await seenByProfessional(tx, actor, appointmentId)
    refuseWhenOver(appointment)
    const { count } = await tx.appointmentAttendee.createMany({ data: [{ appointmentId, accountId: actor.accountId, addedAt: now() }], skipDuplicates: true })
    if (count === 0) return
    await tellProfessional(tx, { appointment, event: 'PLANNED', accountId: actor.accountId })
    await recordAudit({ actorId: actor.accountId, act: 'appointment.attend', outcome: 'DONE', subject: { type: 'appointment', id: appointmentId } }, tx)
  })
}

/** « Je n’y serai pas »: the same, taken back. Who had it in their calendar by mail has it taken out the same way. */
export async function leaveAppointment(actor: Actor, { appointmentId }: { appointmentId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { cancelledAt, startsAt } = await seenByProfessional(tx, actor, appointmentId)
    const { count } = await tx.appointmentAttendee.deleteMany({ where: { appointmentId, accountId: actor.accountId } })
    if (count === 0) return
    if (!cancelledAt && startsAt > now() && (await mailedTo(tx, appointmentId, actor.accountId))) {
      const left = await tx.appointment.update({ where: { id: appointmentId }, data: { sequence: { increment: 1 } }, select: { id: true, sequence: true, startsAt: true } })
      await tellProfessional(tx, { appointment: left, event: 'LEFT', accountId: actor.accountId })
    }
    await recordAudit({ actorId: actor.accountId, act: 'appointment.attend', outcome: 'DONE', subject: { type: 'appointment', id: appointmentId }, detail: { left: true } }, tx)
  })
}

async function seenByProfessional(tx: Tx, actor: Actor, appointmentId: string) {
  if (actor.role === 'HOTLINE' || actor.role === 'ADMIN') throw forbiddenRefusal()
  await lockAppointment(tx, appointmentId)
  const appointment = await tx.appointment.findFirst({ where: { AND: [{ id: appointmentId }, appointmentsVisibleTo(actor)] }, select: { id: true, sequence: true, startsAt: true, cancelledAt: true } })
  if (!appointment) throw notFoundRefusal()
  if (actor.role === 'BENEFICIARY') throw forbiddenRefusal()
  return appointment
}
