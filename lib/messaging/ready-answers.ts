import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { answersManagedBy, answersOfferedTo, mayManageAnswers } from '@/lib/messaging/policy'
import type { VariableValues } from '@/lib/messaging/ready-answer-labels'
import type { AnswerInput } from '@/lib/messaging/schema'

const shown = { id: true, title: true, body: true, version: true, platform: { select: { id: true, name: true } } } as const
const order = [{ title: 'asc' as const }, { id: 'asc' as const }]

/** The ready answers that an actor may start a message from; none for who does not answer for Wimoov. A hundred at most. */
export async function answersFor(actor: Actor) {
  if (!mayManageAnswers(actor)) return []
  return db.readyAnswer.findMany({ where: answersOfferedTo(actor), orderBy: order, take: 100, select: { id: true, title: true, body: true } })
}

/** « Réponses prêtes »: those that the actor edits, and those of all that they only use. */
export async function answersToManage(actor: Actor) {
  const [own, common, platforms] = await Promise.all([
    db.readyAnswer.findMany({ where: answersManagedBy(actor), orderBy: order, take: 100, select: shown }),
    actor.role === 'ADVISOR' ? db.readyAnswer.findMany({ where: { removedAt: null, platformId: null }, orderBy: order, take: 100, select: shown }) : [],
    db.mobilityPlatform.findMany({ where: { id: { in: actor.role === 'ADVISOR' ? actor.platformIds : [] } }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } }),
  ])
  return { own, common, platforms }
}
export type AnswersToManage = Awaited<ReturnType<typeof answersToManage>>

/** Writes a ready answer, or changes one: for the advisor's plateforme, or for all. A stale version is CONFLICT, with the other text. */
export async function saveAnswer(actor: Actor, { answerId, clientKey, platformId, version, title, body }: AnswerInput): Promise<void> {
  if (!mayManageAnswers(actor)) throw forbiddenRefusal()
  const place = placeFor(actor, platformId)
  await db.$transaction(async (tx) => {
    if (!answerId) {
      // The form's own key is the row's: sent twice, it is one answer.
      const { count } = await tx.readyAnswer.createMany({ data: [{ id: clientKey, platformId: place, title, body, createdById: actor.accountId, createdAt: now() }], skipDuplicates: true })
      if (count > 0) await recordAudit({ actorId: actor.accountId, act: 'readyAnswer.manage', outcome: 'DONE', detail: { created: true } }, tx)
      return
    }
    const current = await tx.readyAnswer.findFirst({ where: { AND: [answersManagedBy(actor), { id: answerId }] }, select: { version: true, title: true, body: true } })
    if (!current) throw notFoundRefusal()
    const { count } = await tx.readyAnswer.updateMany({ where: { id: answerId, version }, data: { title, body, version: { increment: 1 } } })
    if (count === 0 && (current.title !== title || current.body !== body)) {
      throw new Refusal(`Un collègue a changé cette réponse entre-temps. Son texte\u00a0: «\u00a0${current.body}\u00a0». Rechargez la page pour partir du sien, ou gardez une copie du vôtre.`, 'CONFLICT')
    }
    if (count > 0) await recordAudit({ actorId: actor.accountId, act: 'readyAnswer.manage', outcome: 'DONE', subject: { type: 'ready_answer', id: answerId } }, tx)
  })
}

/** Takes a ready answer away. */
export async function removeAnswer(actor: Actor, { answerId }: { answerId: string }): Promise<void> {
  if (!mayManageAnswers(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    const { count } = await tx.readyAnswer.updateMany({ where: { AND: [answersManagedBy(actor), { id: answerId }] }, data: { removedAt: now() } })
    if (count === 0) throw notFoundRefusal()
    await recordAudit({ actorId: actor.accountId, act: 'readyAnswer.manage', outcome: 'DONE', subject: { type: 'ready_answer', id: answerId }, detail: { removed: true } }, tx)
  })
}

// An advisor writes for one of their plateformes, the only one unless said; the others write for all.
function placeFor(actor: Actor, platformId: string | undefined): string | null {
  if (actor.role !== 'ADVISOR') return null
  const place = platformId ?? actor.platformIds[0]
  if (!place || !actor.platformIds.includes(place)) throw new Refusal('Rien n’est enregistré.', 'INVALID', { platformId: ['Choisissez une de vos plateformes.'] })
  return place
}

/** What the variables of a ready answer stand for, in a thread. */
export async function variablesFor(actor: Actor, { person, platformName }: { person: { firstName: string } | null; platformName: string | null }): Promise<VariableValues> {
  const own = await db.mobilityPlatform.findFirst({ where: { id: { in: actor.platformIds } }, orderBy: { name: 'asc' }, select: { name: true } })
  return { ...(person ? { personne: person.firstName } : {}), ...(platformName ? { plateforme: platformName } : own ? { plateforme: own.name } : {}), moi: `${actor.firstName} ${actor.lastName}`, ...(own ? { structure: own.name } : {}) }
}
