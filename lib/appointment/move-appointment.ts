import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { reserve } from '@/lib/appointment/book'
import { chosenTime } from '@/lib/appointment/chosen-time'
import { type HeldAppointment, ledAppointment, refuseWhenOver } from '@/lib/appointment/held-appointment'
import { move } from '@/lib/appointment/move'
import type { Moving } from '@/lib/appointment/schema'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'

/** « Déplacer ». Moving to where it already is changes nothing and tells nobody, so that a double click moves once. */
export async function moveAppointment(actor: Actor, input: Moving): Promise<void> {
  await db.$transaction(async (tx) => {
    const appointment = await ledAppointment(tx, actor, input.appointmentId)
    const { timeZone, advisorId, platform } = appointment
    refuseWhenOver(appointment)
    const { startsAt, endsAt } = chosenTime({ ...input, timeZone })
    if (startsAt.getTime() === appointment.startsAt.getTime() && endsAt.getTime() === appointment.endsAt.getTime()) return
    refuseStale(appointment, input.version, startsAt)
    await reserve(tx, { advisorId, startsAt, endsAt, timeZone, postalCode: platform.postalCode, field: 'time', exceptId: appointment.id })
    await move(tx, { appointment, startsAt, endsAt, actorId: actor.accountId })
    await recordAudit({ actorId: actor.accountId, act: 'appointment.updateCancel', outcome: 'DONE', subject: { type: 'appointment', id: appointment.id }, detail: { moved: true } }, tx)
  })
}

/** Somebody else moved it since the page was read: both dates are said, and nothing is changed. */
function refuseStale({ version, startsAt, timeZone }: HeldAppointment, read: number, wanted: Date) {
  if (version === read) return
  throw new Refusal(`Ce rendez-vous a été changé entre-temps\u00a0: il est maintenant le ${placeDateTime(startsAt, timeZone)}. Vous vouliez le ${placeDateTime(wanted, timeZone)}. Rechargez la page avant de le déplacer.`, 'CONFLICT')
}
