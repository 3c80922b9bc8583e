import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy, beneficiariesVisibleTo } from '@/lib/beneficiary/policy'

/** Who corrects a name or a birth date: whoever serves the person. */
export const mayUpdateIdentity = (actor: Actor) => actor.role === 'PRESCRIBER' || actor.role === 'ADVISOR'

/** Who changes how to reach a person: whoever serves them, the person, and the hotline, whom people call when a message does not come. */
export const mayUpdateContact = (actor: Actor) => actor.role !== 'ADMIN'

/** Who sees the whole of the contact details: the others change an address and a number, and learn nothing else. */
export const updatesWholeContact = (actor: Actor) => mayUpdateIdentity(actor)

/** The people whom an actor may change, or at least knows of: the role is judged afterwards. */
export function peopleToUpdate(actor: Actor): Prisma.BeneficiaryWhereInput {
  return actor.role === 'HOTLINE' || actor.role === 'ADMIN' ? { AND: [beneficiariesVisibleTo(actor), { removedAt: null }] } : beneficiariesServedBy(actor)
}
