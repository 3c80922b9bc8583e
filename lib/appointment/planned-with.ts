import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { mayPlan } from '@/lib/appointment/policy'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import type { Tx } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { advisorsOf } from '@/lib/prescription/advisors-of'

/** The person of a rendez-vous to plan. FORBIDDEN for who serves them and never plans, NOT_FOUND for who does not serve them. */
export async function personToMeet(tx: Tx, actor: Actor, beneficiaryId: string) {
  if (actor.role === 'HOTLINE' || actor.role === 'ADMIN') throw forbiddenRefusal()
  const person = isUuid(beneficiaryId) ? await tx.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, beneficiariesServedBy(actor)] }, select: { id: true, email: true, phone: true, followedById: true } }) : null
  if (!person) throw notFoundRefusal()
  if (!mayPlan(actor)) throw forbiddenRefusal()
  return person
}

/** The plateforme and the advisor of a rendez-vous to plan: one of the actor's, and somebody who works there today. */
export async function platformToMeetAt(tx: Tx, actor: Actor, { platformId, advisorId, beneficiaryId }: { platformId: string; advisorId: string; beneficiaryId?: string }) {
  if (!mayPlan(actor)) throw forbiddenRefusal()
  const sentHere = beneficiaryId ? { prescriptions: { some: { beneficiaryId } } } : {}
  const platform = actor.platformIds.includes(platformId) ? await tx.mobilityPlatform.findFirst({ where: { id: platformId, ...sentHere }, select: { id: true, timeZone: true, postalCode: true } }) : null
  if (!platform) throw notFoundRefusal()
  const works = isUuid(advisorId) && (await tx.account.count({ where: { id: advisorId, ...advisorsOf(platformId) } })) > 0
  if (!works) throw new Refusal('Cette personne ne travaille plus dans la plateforme.', 'INVALID', { advisorId: ['Choisissez un conseiller dans la liste.'] })
  return platform
}
