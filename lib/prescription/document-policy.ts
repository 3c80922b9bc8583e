import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { prescriptionsServedBy } from '@/lib/prescription/policy'

/**
 * The prescriptions whose documents an actor handles (authz-matrix.json, document.*): those that they serve, and the person's own. The hotline
 * and administrators serve none, and see no document.
 */
export function prescriptionsDocumentedBy(actor: Actor): Prisma.PrescriptionWhereInput {
  return actor.role === 'BENEFICIARY' ? { beneficiary: beneficiariesServedBy(actor) } : prescriptionsServedBy(actor)
}

/** The documents that an actor may read: those of such prescriptions, and those of the drafts that are theirs alone. */
export function documentsServedTo(actor: Actor): Prisma.DocumentWhereInput {
  return { removedAt: null, OR: [{ prescription: prescriptionsDocumentedBy(actor) }, { draft: { authorId: actor.accountId } }] }
}

/** Who ever reads and sends documents. */
export const mayHandleDocuments = (actor: Actor) => actor.role === 'PRESCRIBER' || actor.role === 'ADVISOR' || actor.role === 'BENEFICIARY'

/** Who ever takes one away: the person asks their prescriber or their advisor. */
export const mayRemoveDocuments = (actor: Actor) => actor.role === 'PRESCRIBER' || actor.role === 'ADVISOR'
