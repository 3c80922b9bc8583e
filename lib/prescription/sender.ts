import 'server-only'
import type { Actor } from '@/lib/account/actor'
import type { Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { maySendFrom } from '@/lib/prescription/policy'

type Sending = { organisationId: string | null; platformId: string }

/**
 * The name under which a prescription is sent: the prescriber's structure, or the plateforme where a person came by themselves.
 * Refuses a structure or a plateforme that is not the actor's, and one that has closed since the form was opened.
 */
export async function openSender(tx: Tx, actor: Actor, { organisationId, platformId }: Sending): Promise<string> {
  if (!maySendFrom(actor, { organisationId, platformId })) throw foreignSender(actor)
  const platform = await tx.mobilityPlatform.findFirst({ where: { id: platformId, closedAt: null }, select: { name: true } })
  if (!platform) {
    throw new Refusal('Cette plateforme ne reçoit pas de demande.', 'INVALID', { platformId: ['Choisissez une plateforme dans la liste.'] })
  }
  if (organisationId === null) return platform.name
  const organisation = await tx.organisation.findFirst({ where: { id: organisationId, closedAt: null }, select: { name: true } })
  if (!organisation) throw foreignSender(actor)
  return organisation.name
}

function foreignSender(actor: Actor) {
  return actor.role === 'ADVISOR'
    ? new Refusal('Vous ne travaillez pas dans cette plateforme.', 'FORBIDDEN', { platformId: ['Choisissez une plateforme où vous travaillez.'] })
    : new Refusal('Vous ne travaillez pas dans cette structure.', 'FORBIDDEN', { organisationId: ['Choisissez une structure où vous travaillez.'] })
}
