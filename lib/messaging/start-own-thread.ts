import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { Refusal } from '@/lib/infra/refusal'
import type { StartingOwn } from '@/lib/messaging/schema'
import { startThread } from '@/lib/messaging/start-thread'

/** The person writes to whoever follows them and to the plateforme where they were sent last. */
export async function startOwnThread(actor: Actor, input: StartingOwn): Promise<{ threadId: string }> {
  if (!actor.beneficiaryId) throw new Refusal('Votre fiche n’est plus ouverte\u00a0: appelez la hotline.', 'REFUSED')
  return startThread(actor, { ...input, beneficiaryId: actor.beneficiaryId, platformId: undefined, recipients: [], withPerson: true })
}
