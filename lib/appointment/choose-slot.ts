import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { reserve } from '@/lib/appointment/book'
import { byActor, BY_LINK, type By } from '@/lib/appointment/by'
import { confirmPlace } from '@/lib/appointment/confirm-place'
import { createAppointment } from '@/lib/appointment/create-appointment'
import { lockAppointment, lockedPlace } from '@/lib/appointment/held-appointment'
import { move } from '@/lib/appointment/move'
import { tellAdvisor } from '@/lib/appointment/tell'
import { forgetSlotCalls } from '@/lib/appointment/tell-proposal'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'

/** Chooses one of the slots that were proposed, by the person, by who follows them, or by an advisor to whom they said it. Returns whose rendez-vous it makes. */
export async function chooseSlot(actor: Actor, { slotId }: { slotId: string }): Promise<{ appointmentId: string; beneficiaryId: string }> {
  if (actor.role === 'HOTLINE' || actor.role === 'ADMIN') throw forbiddenRefusal()
  const beneficiary = beneficiariesServedBy(actor)
  const where = actor.role === 'ADVISOR' ? { beneficiary, platformId: { in: actor.platformIds } } : { beneficiary }
  return db.$transaction((tx) => chooseInside(tx, { slotId, among: where, by: byActor(actor) }))
}

/** The same by who holds the signed link of the person's slots. */
export function chooseSlotByLink({ slotId, beneficiaryId }: { slotId: string; beneficiaryId: string }): Promise<{ appointmentId: string; beneficiaryId: string }> {
  return db.$transaction((tx) => chooseInside(tx, { slotId, among: { beneficiaryId, beneficiary: { removedAt: null } }, by: BY_LINK }))
}

async function chooseInside(tx: Tx, { slotId, among, by }: { slotId: string; among: Prisma.SlotProposalWhereInput; by: By }) {
  const slot = await tx.proposedSlot.findFirst({ where: { id: slotId, proposal: among }, select: { proposalId: true, startsAt: true, endsAt: true } })
  if (!slot) throw notFoundRefusal()
  // Two people who choose at once wait for one another here.
  await tx.$queryRaw`SELECT id::text FROM slot_proposal WHERE id = ${slot.proposalId}::uuid FOR UPDATE`
  const proposal = await tx.slotProposal.findUniqueOrThrow({ where: { id: slot.proposalId }, select: chosen })
  const { advisorId, timeZone, platform, beneficiaryId, movesId } = proposal
  if (proposal.chosenAt && proposal.appointmentId) return { appointmentId: proposal.appointmentId, beneficiaryId }
  if (proposal.withdrawnAt) throw new Refusal('Ces créneaux ne sont plus proposés.', 'CONFLICT')
  if (slot.startsAt <= now()) throw new Refusal('Ce créneau est passé\u00a0: choisissez-en un autre.', 'CONFLICT', { slotId: ['Ce créneau est passé\u00a0: choisissez-en un autre.'] })
  const { startsAt, endsAt } = slot
  // Held in the order in which « Déplacer » holds them: the rendez-vous, then its advisor.
  if (movesId) await lockAppointment(tx, movesId)
  await reserve(tx, { advisorId, startsAt, endsAt, timeZone, postalCode: platform.postalCode, field: 'slotId', exceptId: movesId ?? undefined })
  const appointmentId = (movesId && (await moved(tx, movesId, { startsAt, endsAt, by }))) || (await made(tx, proposal, { startsAt, endsAt, by }))
  await tx.slotProposal.update({ where: { id: proposal.id }, data: { chosenAt: now(), chosenById: by.actorId, appointmentId }, select: { id: true } })
  await forgetSlotCalls(tx, [proposal.id])
  // Who chooses when to come has said that they come.
  const place = by.as === 'PERSON' ? await lockedPlace(tx, { appointmentId, beneficiaryId }) : null
  if (place) await confirmPlace(tx, place, by)
  if (by.as !== 'SERVICE') await tellAdvisor(tx, { appointmentId, beneficiaryId, answer: 'SLOT_CHOSEN' })
  await recordAudit({ actorId: by.actorId, act: 'appointment.chooseSlot', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { appointmentId } }, tx)
  return { appointmentId, beneficiaryId }
}

type When = { startsAt: Date; endsAt: Date; by: By }

async function moved(tx: Tx, movesId: string, { startsAt, endsAt, by }: When): Promise<string | null> {
  const appointment = await tx.appointment.findFirst({ where: { id: movesId, cancelledAt: null, startsAt: { gt: now() } }, select: { id: true, advisorId: true, timeZone: true } })
  // Cancelled meanwhile: the choice makes a new one.
  if (appointment) await move(tx, { appointment, startsAt, endsAt, actorId: by.actorId, answersAdvisor: by.as !== 'SERVICE' })
  return appointment?.id ?? null
}

const chosen = {
  id: true, beneficiaryId: true, platformId: true, advisorId: true, movesId: true, type: true, title: true, mode: true, timeZone: true, addressLine: true, postalCode: true, communeName: true, directions: true, videoUrl: true,
  chosenAt: true, withdrawnAt: true, appointmentId: true,
  platform: { select: { postalCode: true } },
  beneficiary: { select: { id: true, email: true, phone: true } },
} as const
type Proposal = Prisma.SlotProposalGetPayload<{ select: typeof chosen }>

async function made(tx: Tx, proposal: Proposal, { startsAt, endsAt, by }: When): Promise<string> {
  const { platformId, advisorId, type, title, mode, timeZone, addressLine, postalCode, communeName, directions, videoUrl, beneficiary: person } = proposal
  const data = { platformId, advisorId, type, title, mode, timeZone, addressLine, postalCode, communeName, directions, videoUrl, startsAt, endsAt, createdById: by.actorId ?? advisorId }
  return (await createAppointment(tx, { actorId: by.actorId, act: 'appointment.chooseSlot', data, person, answersAdvisor: by.as !== 'SERVICE' })).id
}
