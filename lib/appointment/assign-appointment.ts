import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { reserve } from '@/lib/appointment/book'
import { ledAppointment, refuseWhenOver } from '@/lib/appointment/held-appointment'
import { tellProfessional } from '@/lib/appointment/tell'
import { tellChange } from '@/lib/appointment/tell-change'
import { recordAudit } from '@/lib/infra/audit'
import { db, type Tx } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { Refusal } from '@/lib/infra/refusal'
import { advisorsOf } from '@/lib/prescription/advisors-of'

type Assigned = { appointmentId: string; version: number; advisorId: string }

/**
 * « Confier »: another advisor of the plateforme (or oneself) receives the people, also in place of somebody who has left. Refused beside its field
 * when that advisor is taken at that hour, with their next free ones. Everybody is told, whoever had it before too. Twice is once.
 */
export async function assignAppointment(actor: Actor, { appointmentId, version, advisorId }: Assigned): Promise<void> {
  await db.$transaction(async (tx) => {
    const waiting = await lockProposals(tx, appointmentId)
    const appointment = await ledAppointment(tx, actor, appointmentId)
    refuseWhenOver(appointment)
    const { id, platformId, startsAt, endsAt, timeZone, platform, advisorId: formerId, advisor: former } = appointment
    const chosen = await tx.account.findFirst({ where: { id: advisorId, ...advisorsOf(platformId) }, select: { firstName: true, lastName: true } })
    if (!chosen) throw new Refusal('Cette personne ne travaille plus dans la plateforme.', 'INVALID', { advisorId: ['Choisissez un conseiller dans la liste.'] })
    if (formerId === advisorId) return
    if (appointment.version !== version) {
      const sentence = `Ce rendez-vous a été changé entre-temps\u00a0: il est maintenant avec ${nameOf(former)}. Vous vouliez le confier à ${nameOf(chosen)}. Envoyez à nouveau si c’est encore juste.`
      throw new Refusal(sentence, 'CONFLICT', {}, { version: String(appointment.version) })
    }
    await reserve(tx, { advisorId, startsAt, endsAt, timeZone, postalCode: platform.postalCode, field: 'advisorId', exceptId: id })
    const assigned = await tx.appointment.update({ where: { id }, data: { advisorId, sequence: { increment: 1 }, version: { increment: 1 } }, select: { id: true, sequence: true, startsAt: true } })
    // Slots that would move it are now this advisor's hours.
    await tx.slotProposal.updateMany({ where: { id: { in: waiting } }, data: { advisorId } })
    // Who came too now receives.
    await tx.appointmentAttendee.deleteMany({ where: { appointmentId: id, accountId: advisorId } })
    await tellChange(tx, { appointment: assigned, event: 'CHANGED', kind: 'APPOINTMENT_ASSIGNED', actorId: actor.accountId })
    if (advisorId !== actor.accountId) await tellProfessional(tx, { appointment: assigned, event: 'PLANNED', accountId: advisorId })
    if (formerId !== actor.accountId) await tellProfessional(tx, { appointment: assigned, event: 'HANDED_ON', accountId: formerId })
    await recordAudit({ actorId: actor.accountId, act: 'appointment.updateCancel', outcome: 'DONE', subject: { type: 'appointment', id }, detail: { advisorId, formerId } }, tx)
  })
}

/** The proposals whose choice would move a rendez-vous, held before it, as whoever chooses holds them. */
async function lockProposals(tx: Tx, appointmentId: string): Promise<string[]> {
  if (!isUuid(appointmentId)) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM slot_proposal WHERE beneficiary_id IN (SELECT q.beneficiary_id FROM appointment_participant q WHERE q.appointment_id = ${appointmentId}::uuid)
      AND moves_id = ${appointmentId}::uuid AND chosen_at IS NULL AND withdrawn_at IS NULL ORDER BY id FOR UPDATE`
  return rows.map(({ id }) => id)
}

const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) => `${firstName} ${lastName}`
