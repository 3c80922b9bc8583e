import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { cancelWhole } from '@/lib/appointment/cancel-whole'
import { ledAppointment, refuseWhenOver } from '@/lib/appointment/held-appointment'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'

/**
 * « Annuler », by the plateforme: everybody is told, with the reason. Twice cancels once. What has already begun is not cancelled: the
 * presence is noted instead (« Annulé par le service »), which tells nobody.
 */
export async function cancelAppointment(actor: Actor, { appointmentId, version, reason }: { appointmentId: string; version: number; reason: string | null }): Promise<void> {
  await db.$transaction(async (tx) => {
    const appointment = await ledAppointment(tx, actor, appointmentId)
    if (appointment.cancelledAt) return
    refuseWhenOver(appointment)
    if (appointment.version !== version) throw new Refusal('Ce rendez-vous a été changé entre-temps. Rechargez la page pour voir sa date avant de l’annuler.', 'CONFLICT')
    await cancelWhole(tx, { appointment, actorId: actor.accountId, by: 'SERVICE', reason })
    await recordAudit({ actorId: actor.accountId, act: 'appointment.updateCancel', outcome: 'DONE', subject: { type: 'appointment', id: appointmentId }, detail: { cancelled: true } }, tx)
  })
}
