import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { reserve } from '@/lib/appointment/book'
import { chosenTime } from '@/lib/appointment/chosen-time'
import { TYPE_LABELS } from '@/lib/appointment/labels'
import { personToMeet, platformToMeetAt } from '@/lib/appointment/planned-with'
import type { Proposing } from '@/lib/appointment/schema'
import { forgetSlotCalls, tellProposal } from '@/lib/appointment/tell-proposal'
import { writtenPlace } from '@/lib/appointment/written-place'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { once } from '@/lib/infra/idempotency'
import { notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { recordEvent } from '@/lib/record/record-event'

/**
 * « Proposer trois créneaux »: the person or the prescriber chooses one, which makes the rendez-vous or moves it. Slots are not held: the
 * first who chooses has it. A new proposal takes the place of the one that waits.
 */
export async function proposeSlots(actor: Actor, input: Proposing): Promise<{ proposalId: string }> {
  const { idempotencyKey: key, beneficiaryId, platformId, advisorId, movesId, type, title } = input
  return once({ accountId: actor.accountId, act: 'appointment.propose', key, request: input }, async (tx) => {
    const person = await personToMeet(tx, actor, beneficiaryId)
    const { timeZone, postalCode } = await platformToMeetAt(tx, actor, { platformId, advisorId, beneficiaryId })
    if (movesId) await refuseForeign(tx, { movesId, beneficiaryId, platformId, advisorId })
    const slots = differing(chosenSlots(input, timeZone))
    // Before the advisor's calendar is held, as whoever chooses from it does.
    const replaced = await tx.slotProposal.updateManyAndReturn({ where: { beneficiaryId, advisorId, chosenAt: null, withdrawnAt: null }, data: { withdrawnAt: now() }, select: { id: true } })
    await forgetSlotCalls(tx, replaced.map(({ id }) => id))
    for (const { field, ...slot } of slots) await reserve(tx, { advisorId, ...slot, timeZone, postalCode, field, exceptId: movesId })
    // The last moment at which something is left to choose.
    const expiresAt = new Date(Math.max(...slots.map(({ startsAt }) => startsAt.getTime())))
    const { id: proposalId } = await tx.slotProposal.create({
      data: { beneficiaryId, platformId, advisorId, movesId: movesId ?? null, type, title: title ?? TYPE_LABELS[type], timeZone, ...writtenPlace(input), createdAt: now(), expiresAt, slots: { create: slots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) } },
      select: { id: true },
    })
    await tellProposal(tx, { proposalId, person })
    await recordEvent(tx, { beneficiaryId, kind: 'SLOTS_PROPOSED', actorId: actor.accountId, data: { proposalId } })
    await recordAudit({ actorId: actor.accountId, act: 'appointment.create', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { proposalId } }, tx)
    return { proposalId }
  })
}

const chosenSlots = (input: Proposing, timeZone: string) =>
  ([1, 2, 3] as const).map((rank) => {
    const fields = { on: `on${rank}`, time: `time${rank}` }
    return { ...chosenTime({ on: input[`on${rank}`], time: input[`time${rank}`], minutes: input.minutes, timeZone, occurrence: 'NEVER', fields }), field: fields.time }
  })

function differing<S extends { startsAt: Date; field: string }>(slots: S[]): S[] {
  for (const [rank, slot] of slots.entries()) {
    const same = slots.slice(0, rank).some(({ startsAt }) => startsAt.getTime() === slot.startsAt.getTime())
    if (same) throw new Refusal('', 'INVALID', { [slot.field]: ['Ce créneau est déjà proposé\u00a0: choisissez une autre heure.'] })
  }
  return slots
}

async function refuseForeign(tx: Tx, { movesId, beneficiaryId, platformId, advisorId }: { movesId: string; beneficiaryId: string; platformId: string; advisorId: string }) {
  const moved = await tx.appointment.count({ where: { id: movesId, platformId, advisorId, places: null, cancelledAt: null, startsAt: { gt: now() }, participants: { some: { beneficiaryId } } } })
  if (moved === 0) throw notFoundRefusal()
}
