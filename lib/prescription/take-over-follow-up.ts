import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesOfColleagues, beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { routeAccessRequests } from '@/lib/beneficiary/route-access-requests'
import { recordAudit } from '@/lib/infra/audit'
import { db, type Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { recordStep } from '@/lib/prescription/record-step'
import { recordEvent } from '@/lib/record/record-event'

/** Whose follow-up an actor may move: a prescriber takes over colleagues' people; the hotline and administrators, anybody's. */
function scope(actor: Actor) {
  switch (actor.role) {
    case 'PRESCRIBER':
      return beneficiariesOfColleagues(actor)
    case 'HOTLINE':
    case 'ADMIN':
      return { AND: [beneficiariesVisibleTo(actor), { removedAt: null }] }
    case 'ADVISOR':
    case 'BENEFICIARY':
      return null
  }
}

export type PersonToTakeOver = NonNullable<Awaited<ReturnType<typeof personToTakeOver>>>

/** Who is about to change hands: a name, who follows, and for the hotline who could. Null when it is not for this actor. */
export async function personToTakeOver(actor: Actor, beneficiaryId: string) {
  const among = scope(actor)
  if (!among || !z.guid().safeParse(beneficiaryId).success) return null
  const person = await db.beneficiary.findFirst({
    where: { AND: [{ id: beneficiaryId }, among] },
    select: { id: true, firstName: true, lastName: true, followedInId: true, followedBy: { select: { id: true, firstName: true, lastName: true } }, followedIn: { select: { name: true } } },
  })
  if (!person) return null
  const { followedInId, ...shown } = person
  return { ...shown, followers: actor.role === 'PRESCRIBER' ? null : await possibleFollowers(followedInId, person.followedBy?.id) }
}

async function possibleFollowers(organisationId: string | null, formerId?: string) {
  if (!organisationId) return []
  return db.account.findMany({
    where: { role: 'PRESCRIBER', disabledAt: null, removedAt: null, id: { not: formerId }, organisationMemberships: { some: { organisationId, endedAt: null } } },
    orderBy: [{ lastName: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, firstName: true, lastName: true },
  })
}

/**
 * « Reprendre le suivi »: the record is the follower's from then on. To oneself for a prescriber, to a colleague of that structure for the
 * hotline and administrators; with a written reason. The former prescriber is told. Two at once: one takes it.
 */
export async function takeOverFollowUp(actor: Actor, { beneficiaryId, followerId, reason }: { beneficiaryId: string; followerId?: string; reason: string }): Promise<void> {
  const among = scope(actor)
  if (!among) throw await refusalFor(actor, beneficiaryId)
  await db.$transaction(async (tx) => {
    const [locked] = await tx.$queryRaw<{ id: string }[]>`SELECT id::text FROM beneficiary WHERE id = ${beneficiaryId}::uuid FOR UPDATE`
    const person = locked && (await tx.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, among] }, select: { followedById: true, followedInId: true } }))
    if (!person) throw notFoundRefusal()
    const follower = actor.role === 'PRESCRIBER' ? actor.accountId : await colleague(tx, person.followedInId, followerId)
    await tx.beneficiary.update({ where: { id: beneficiaryId }, data: { followedById: follower, version: { increment: 1 } }, select: { id: true } })
    await tx.sharedFollowUp.deleteMany({ where: { beneficiaryId, accountId: follower } })
    await routeAccessRequests(tx, { beneficiaryIds: [beneficiaryId], follower, actorId: actor.accountId })
    await tell(tx, actor, { beneficiaryId, formerId: person.followedById, follower, reason })
  })
}

async function colleague(tx: Tx, organisationId: string | null, followerId?: string) {
  const works = { id: followerId ?? '', role: 'PRESCRIBER' as const, disabledAt: null, removedAt: null, organisationMemberships: { some: { organisationId: organisationId ?? '', endedAt: null } } }
  const fits = followerId && organisationId && (await tx.account.count({ where: works })) > 0
  if (!fits) throw new Refusal('Rien n’est encore changé.', 'INVALID', { followerId: ['Choisissez un prescripteur de la structure.'] })
  return followerId
}

async function tell(tx: Tx, actor: Actor, { beneficiaryId, formerId, follower, reason }: { beneficiaryId: string; formerId: string | null; follower: string; reason: string }) {
  const latest = await tx.prescription.findFirst({ where: { beneficiaryId }, orderBy: [{ sentAt: 'desc' }, { id: 'desc' }], select: { id: true } })
  const data = { formerId, followerId: follower }
  // The reason is a text: it stays with the prescription, under its rights. Somebody who was never prescribed has nowhere to keep it, and no trail
  // that can only grow may hold words about a person.
  if (!latest) await recordEvent(tx, { beneficiaryId, kind: 'FOLLOW_UP_TAKEN_OVER', actorId: actor.accountId, data })
  else await recordStep(tx, { prescriptionId: latest.id, beneficiaryId, kind: 'FOLLOW_UP_TAKEN_OVER', actorId: actor.accountId, comment: reason, data })
  const { version } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { version: true } })
  for (const accountId of new Set([formerId, follower])) {
    if (accountId === null || accountId === actor.accountId) continue
    await queueMail(tx, { kind: 'follow-up-moved', dedupeKey: `follow-up-moved/${beneficiaryId}/${version}/${accountId}`, payload: { beneficiaryId, accountId, taken: accountId === follower } })
  }
  await recordAudit({ actorId: actor.accountId, act: 'beneficiary.transfer', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: data }, tx)
}

// Whoever serves the person is told that their role does not; to the others the person does not exist.
async function refusalFor(actor: Actor, beneficiaryId: string) {
  const seen = await db.beneficiary.count({ where: { AND: [{ id: beneficiaryId }, beneficiariesVisibleTo(actor)] } })
  return seen > 0 ? forbiddenRefusal() : notFoundRefusal()
}
