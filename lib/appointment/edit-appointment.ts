import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { type HeldAppointment, ledAppointment, refuseWhenOver } from '@/lib/appointment/held-appointment'
import { type AppointmentType, TYPE_LABELS } from '@/lib/appointment/labels'
import { placeOf } from '@/lib/appointment/place'
import type { Editing } from '@/lib/appointment/schema'
import { tellItsAdvisor } from '@/lib/appointment/tell'
import { tellChange } from '@/lib/appointment/tell-change'
import { writtenPlace } from '@/lib/appointment/written-place'
import { recordAudit } from '@/lib/infra/audit'
import { db, type Tx } from '@/lib/infra/db'
import { plural } from '@/lib/infra/format'
import { Refusal } from '@/lib/infra/refusal'

type Facts = Pick<HeldAppointment, 'type' | 'title' | 'mode' | 'addressLine' | 'postalCode' | 'communeName' | 'directions' | 'videoUrl'>

/**
 * « Modifier »: type, title, how and where, without moving: what people answered about the date holds. What they read is told to them; the number
 * of places is not. The same facts again change nothing and tell nobody, so that a double click changes once.
 */
export async function editAppointment(actor: Actor, input: Editing): Promise<void> {
  await db.$transaction(async (tx) => {
    const appointment = await ledAppointment(tx, actor, input.appointmentId)
    refuseWhenOver(appointment)
    const { id, advisorId } = appointment
    const facts: Facts = { type: input.type, title: input.title ?? TYPE_LABELS[input.type], ...writtenPlace(input) }
    const places = appointment.places === null ? null : (input.places ?? appointment.places)
    const told = differs(appointment, facts)
    if (!told && places === appointment.places) return
    refuseStale(appointment, facts, input.version)
    if (places !== null) await refuseFewerThanTaken(tx, id, places)
    const edited = await tx.appointment.update({ where: { id }, data: { ...facts, places, version: { increment: 1 }, ...(told ? { sequence: { increment: 1 } } : {}) }, select: { id: true, sequence: true, startsAt: true } })
    if (told) {
      await tellChange(tx, { appointment: edited, event: 'CHANGED', kind: 'APPOINTMENT_CHANGED', actorId: actor.accountId })
      await tellItsAdvisor(tx, { appointment: edited, advisorId, event: 'CHANGED', actorId: actor.accountId })
    }
    await recordAudit({ actorId: actor.accountId, act: 'appointment.updateCancel', outcome: 'DONE', subject: { type: 'appointment', id }, detail: { edited: true } }, tx)
  })
}

const differs = (appointment: Facts, facts: Facts) => (Object.keys(facts) as (keyof Facts)[]).some((name) => appointment[name] !== facts[name])

/** Somebody else changed it since the page was read: both are said, and sending again is then a choice. */
function refuseStale(appointment: HeldAppointment, facts: Facts, read: number) {
  if (appointment.version === read) return
  throw new Refusal(
    `Ce rendez-vous a été changé entre-temps. Il est maintenant\u00a0: «\u00a0${said(appointment)}\u00a0». Vous vouliez\u00a0: «\u00a0${said(facts)}\u00a0». Rien n’a été modifié, et ce que vous avez écrit est toujours là. Comparez, puis envoyez à nouveau si c’est encore juste.`,
    'CONFLICT',
    {},
    { version: String(appointment.version) },
  )
}

const said = ({ type, title, videoUrl, directions, ...place }: Facts) => [TYPE_LABELS[type as AppointmentType], title, placeOf(place), videoUrl, directions].filter((fact, rank, facts) => fact && fact !== facts[rank - 1]).join(', ')

async function refuseFewerThanTaken(tx: Tx, appointmentId: string, places: number) {
  const taken = await tx.appointmentParticipant.count({ where: { appointmentId, cancelledAt: null } })
  if (places < taken) throw new Refusal('', 'INVALID', { places: [`${plural(taken, 'personne est déjà inscrite', 'personnes sont déjà inscrites')}\u00a0: gardez au moins autant de places.`] })
}
