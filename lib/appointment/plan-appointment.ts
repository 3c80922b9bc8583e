import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { reserve } from '@/lib/appointment/book'
import { chosenTime } from '@/lib/appointment/chosen-time'
import { createAppointment } from '@/lib/appointment/create-appointment'
import { TYPE_LABELS } from '@/lib/appointment/labels'
import { personToMeet, platformToMeetAt } from '@/lib/appointment/planned-with'
import { mayPlan } from '@/lib/appointment/policy'
import type { Plan } from '@/lib/appointment/schema'
import { writtenPlace } from '@/lib/appointment/written-place'
import { once } from '@/lib/infra/idempotency'
import { forbiddenRefusal } from '@/lib/infra/refusal'

/**
 * « Planifier »: a rendez-vous with one person, or an atelier with places. Refused beside its field: an hour that is past, that does not
 * exist on the clocks of the place, or that the advisor has given already (with the next free ones).
 */
export async function planAppointment(actor: Actor, input: Plan): Promise<{ appointmentId: string }> {
  const { idempotencyKey: key, beneficiaryId, platformId, advisorId, type, title, places, minutes, prescriberAttends } = input
  if (!beneficiaryId && !mayPlan(actor)) throw forbiddenRefusal()
  return once({ accountId: actor.accountId, act: 'appointment.create', key, request: input }, async (tx) => {
    const person = beneficiaryId ? await personToMeet(tx, actor, beneficiaryId) : null
    const { timeZone, postalCode } = await platformToMeetAt(tx, actor, { platformId, advisorId, beneficiaryId })
    const { startsAt, endsAt } = chosenTime({ ...input, minutes, timeZone })
    await reserve(tx, { advisorId, startsAt, endsAt, timeZone, postalCode, field: 'time' })
    const data = { platformId, advisorId, type, title: title ?? TYPE_LABELS[type], places: places ?? null, startsAt, endsAt, timeZone, createdById: actor.accountId, ...writtenPlace(input) }
    const attendeeId = prescriberAttends ? person?.followedById : null
    const { id: appointmentId } = await createAppointment(tx, { actorId: actor.accountId, act: 'appointment.create', data, person, attendeeId })
    return { appointmentId }
  })
}
