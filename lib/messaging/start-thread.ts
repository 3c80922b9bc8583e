import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { once } from '@/lib/infra/idempotency'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { addMessage } from '@/lib/messaging/add-message'
import { refuseBlockedBy } from '@/lib/messaging/blocks'
import { CLOSURES } from '@/lib/messaging/labels'
import { forgetTyped, newPlace } from '@/lib/messaging/keep-typed'
import { accountsReachableBy, mayWrite } from '@/lib/messaging/policy'
import { personToWriteAbout } from '@/lib/messaging/person-to-write-about'
import type { Starting } from '@/lib/messaging/schema'
import { spendMessage } from '@/lib/messaging/write-message'

type Started = { threadId: string }
type Place = { beneficiaryId: string | null; platformId: string | null; withPerson: boolean; participants: string[] }

/**
 * Starts a thread with its first message: about a person whom the actor serves, with the team of one of the plateformes where they were sent, or
 * between professionals without a record. The same form sent again gives the first thread back.
 */
export async function startThread(actor: Actor, input: Starting): Promise<Started> {
  if (!mayWrite(actor)) throw forbiddenRefusal()
  const known = await db.idempotencyKey.count({ where: { accountId: actor.accountId, act: 'thread.create', key: input.clientKey } })
  if (known === 0) {
    // Whether one may write there is said before the count of what one writes.
    await placeOfThread(db, actor, input)
    await spendMessage(actor)
  }
  return once({ accountId: actor.accountId, act: 'thread.create', key: input.clientKey, request: input }, async (tx) => {
    const { participants, ...place } = await placeOfThread(tx, actor, input)
    const thread = await tx.thread.create({
      data: { ...place, subject: input.subject, createdById: actor.accountId, createdAt: now(), lastMessageAt: now(), participants: { create: participants.map((accountId) => ({ accountId, addedById: actor.accountId, addedAt: now() })) } },
      select: { id: true },
    })
    await recordAudit({ actorId: actor.accountId, act: 'thread.create', outcome: 'DONE', subject: { type: 'thread', id: thread.id }, detail: place.beneficiaryId ? { beneficiaryId: place.beneficiaryId } : {} }, tx)
    await addMessage(tx, actor, { id: thread.id, beneficiaryId: place.beneficiaryId, lastMessageId: null }, { body: input.body, kind: 'MESSAGE', clientKey: input.clientKey })
    await forgetTyped(tx, actor.accountId, actor.role === 'BENEFICIARY' ? newPlace() : newPlace(input))
    return { threadId: thread.id }
  })
}

async function placeOfThread(tx: Tx, actor: Actor, input: Starting): Promise<Place> {
  return input.beneficiaryId ? aboutPerson(tx, actor, input.beneficiaryId, input) : betweenProfessionals(tx, actor, input.recipients)
}

async function aboutPerson(tx: Tx, actor: Actor, beneficiaryId: string, { platformId, withPerson }: Starting): Promise<Place> {
  const person = await personToWriteAbout(actor, beneficiaryId, tx)
  if (!person) throw notFoundRefusal()
  const [first] = person.platforms
  if (!first) throw new Refusal(CLOSURES.OVER, 'REFUSED')
  const chosen = platformId ? person.platforms.find(({ id }) => id === platformId) : first
  if (!chosen) throw new Refusal('Rien n’est envoyé.', 'INVALID', { platformId: ['Choisissez une plateforme où la personne est orientée.'] })
  const own = actor.role === 'BENEFICIARY'
  if (withPerson && !own && !person.accountId) throw new Refusal('Rien n’est envoyé.', 'INVALID', { withPerson: ['Cette personne n’a pas encore d’espace\u00a0: elle ne pourrait pas lire.'] })
  return { beneficiaryId: person.id, platformId: chosen.id, withPerson: own || withPerson, participants: [] }
}

async function betweenProfessionals(tx: Tx, actor: Actor, recipients: string[]): Promise<Place> {
  if (actor.role === 'BENEFICIARY') throw notFoundRefusal()
  const asked = [...new Set(recipients.map((id) => id.toLowerCase()))]
  const found = await tx.account.findMany({ where: { AND: [accountsReachableBy(actor), { id: { in: asked } }] }, select: { id: true } })
  if (found.length !== asked.length) throw notFoundRefusal()
  await refuseBlockedBy(tx, actor, asked)
  return { beneficiaryId: null, platformId: null, withPerson: false, participants: [actor.accountId, ...asked] }
}
