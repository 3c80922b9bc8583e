import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { placeShown } from '@/lib/appointment/place'
import { appointmentsVisibleTo, mayPlan } from '@/lib/appointment/policy'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'

const held = {
  id: true, platformId: true, advisorId: true, type: true, title: true, places: true, startsAt: true, endsAt: true, timeZone: true, sequence: true, version: true, cancelledAt: true,
  ...placeShown, directions: true, videoUrl: true,
  advisor: { select: { firstName: true, lastName: true } },
  platform: { select: { postalCode: true } },
} as const

export type HeldAppointment = NonNullable<Awaited<ReturnType<typeof findHeld>>>

/** The row of a rendez-vous, locked until the act is written: of two acts at once the second sees what the first did. */
export async function lockAppointment(tx: Tx, appointmentId: string): Promise<void> {
  if (!isUuid(appointmentId)) throw notFoundRefusal()
  await tx.$queryRaw`SELECT id::text FROM appointment WHERE id = ${appointmentId}::uuid FOR UPDATE`
}

const findHeld = (tx: Tx, actor: Actor, id: string) => tx.appointment.findFirst({ where: { AND: [{ id }, appointmentsVisibleTo(actor)] }, select: held })

/** A rendez-vous that the actor leads, locked. FORBIDDEN for who sees it and never leads, NOT_FOUND for every other. */
export async function ledAppointment(tx: Tx, actor: Actor, appointmentId: string): Promise<HeldAppointment> {
  if (actor.role === 'HOTLINE' || actor.role === 'ADMIN') throw forbiddenRefusal()
  await lockAppointment(tx, appointmentId)
  const appointment = await findHeld(tx, actor, appointmentId)
  if (!appointment) throw notFoundRefusal()
  if (!mayPlan(actor) || !actor.platformIds.includes(appointment.platformId)) throw forbiddenRefusal()
  return appointment
}

export type HeldPlace = { appointment: Pick<HeldAppointment, keyof typeof heldAlone>; beneficiaryId: string; confirmedAt: Date | null; cancelledAt: Date | null; moveAskedAt: Date | null; moveReason: string | null; askedToCancel: boolean }

/** The place of a person whom the actor serves in a rendez-vous, locked. */
export async function servedPlace(tx: Tx, actor: Actor, { appointmentId, beneficiaryId }: { appointmentId: string; beneficiaryId: string }): Promise<HeldPlace> {
  if (actor.role === 'HOTLINE' || actor.role === 'ADMIN') throw forbiddenRefusal()
  await lockAppointment(tx, appointmentId)
  if (!isUuid(beneficiaryId)) throw notFoundRefusal()
  const place = await tx.appointmentParticipant.findFirst({ where: { appointmentId, beneficiaryId, beneficiary: beneficiariesServedBy(actor), appointment: appointmentsVisibleTo(actor) }, select: placed })
  if (!place) throw notFoundRefusal()
  return place
}

/** The same for who holds the signed link of that place. */
export async function linkedPlace(tx: Tx, { appointmentId, beneficiaryId }: { appointmentId: string; beneficiaryId: string }): Promise<HeldPlace> {
  await lockAppointment(tx, appointmentId)
  const place = await tx.appointmentParticipant.findFirst({ where: { appointmentId, beneficiaryId, beneficiary: { removedAt: null } }, select: placed })
  if (!place) throw notFoundRefusal()
  return place
}

/** A place whatever became of its person, for a job, which answers to nobody; null when there is none. */
export async function lockedPlace(tx: Tx, { appointmentId, beneficiaryId }: { appointmentId: string; beneficiaryId: string }): Promise<HeldPlace | null> {
  await lockAppointment(tx, appointmentId)
  return tx.appointmentParticipant.findUnique({ where: { appointmentId_beneficiaryId: { appointmentId, beneficiaryId } }, select: placed })
}

const { platform: _platform, advisor: _advisor, ...heldAlone } = held
const placed = { beneficiaryId: true, confirmedAt: true, cancelledAt: true, moveAskedAt: true, moveReason: true, askedToCancel: true, appointment: { select: heldAlone } } as const

/** Refuses what can no longer be done: cancelled, or already begun. */
export function refuseWhenOver({ cancelledAt, startsAt }: { cancelledAt: Date | null; startsAt: Date }): void {
  if (cancelledAt) throw new Refusal('Ce rendez-vous est annulé.', 'CONFLICT')
  if (startsAt <= now()) throw new Refusal('Ce rendez-vous est déjà passé ou commencé.', 'CONFLICT')
}
