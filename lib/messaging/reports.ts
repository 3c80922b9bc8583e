import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { mayReviewReports } from '@/lib/messaging/policy'
import type { Reviewing } from '@/lib/messaging/schema'

const named = { id: true, firstName: true, lastName: true, role: true } as const

/** What staff review: the messages reported and not handled, the oldest first, then the last ones handled; and who blocked whom. Of a thread, the reported message alone. */
export async function reportsToReview() {
  const shown = { id: true, reason: true, createdAt: true, handledAt: true, outcome: true, reporter: { select: named }, message: { select: { body: true, sentAt: true, author: { select: named } } } } as const
  const [waiting, handled, blocks] = await Promise.all([
    db.messageReport.findMany({ where: { handledAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: 50, select: shown }),
    db.messageReport.findMany({ where: { handledAt: { not: null } }, orderBy: [{ handledAt: 'desc' }, { id: 'asc' }], take: 20, select: shown }),
    db.accountBlock.findMany({ orderBy: [{ createdAt: 'desc' }, { blockerId: 'asc' }], take: 50, select: { createdAt: true, blocker: { select: named }, blocked: { select: named } } }),
  ])
  return { waiting, handled, blocks }
}
export type Reports = Awaited<ReturnType<typeof reportsToReview>>

/** How many wait, for who reviews them. */
export const reportsWaiting = (actor: Actor): Promise<number> => (mayReviewReports(actor) ? db.messageReport.count({ where: { handledAt: null } }) : Promise.resolve(0))

/** Says what was decided of a report; the first decision holds. NOT_FOUND when it is handled already. */
export async function reviewReport(actor: Actor, { reportId, outcome }: Reviewing): Promise<void> {
  if (!mayReviewReports(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    const { count } = await tx.messageReport.updateMany({ where: { id: reportId, handledAt: null }, data: { handledAt: now(), handledById: actor.accountId, outcome } })
    if (count === 0) throw notFoundRefusal()
    await recordAudit({ actorId: actor.accountId, act: 'message.reviewReport', outcome: 'DONE', subject: { type: 'message_report', id: reportId }, detail: { outcome } }, tx)
  })
}
