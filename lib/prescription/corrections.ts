import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { mayLookAfter } from '@/lib/prescription/policy'

const SHOWN = 20

export type OpenCorrection = { id: string; text: string; createdAt: Date }

/** What a person of the actor's asked to correct and nobody has answered, the oldest first. */
export function openCorrections(actor: Actor, beneficiaryId: string): Promise<OpenCorrection[]> {
  if (!mayLookAfter(actor)) return Promise.resolve([])
  return db.correctionRequest.findMany({
    where: { beneficiaryId, handledAt: null, beneficiary: beneficiariesServedBy(actor) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: SHOWN,
    select: { id: true, text: true, createdAt: true },
  })
}

export type OwnCorrection = { id: string; text: string; createdAt: Date; answer: string | null; handledAt: Date | null }

/** What the person asked to correct, and what they were answered, the latest first. */
export function ownCorrections(actor: Actor): Promise<OwnCorrection[]> {
  if (actor.role !== 'BENEFICIARY' || !actor.beneficiaryId) return Promise.resolve([])
  return db.correctionRequest.findMany({
    where: { beneficiaryId: actor.beneficiaryId, beneficiary: beneficiariesServedBy(actor) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    select: { id: true, text: true, createdAt: true, answer: true, handledAt: true },
  })
}
