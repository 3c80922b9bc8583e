import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { db, type Tx } from '@/lib/infra/db'
import { now } from '@/lib/infra/clock'
import { isUuid } from '@/lib/infra/identifier'
import { notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { demandEnd, writtenUntil } from '@/lib/messaging/ended-demands'
import { CLOSURES, type Closure } from '@/lib/messaging/labels'
import { threadsVisibleTo } from '@/lib/messaging/policy'

export const threadShown = {
  id: true,
  subject: true,
  beneficiaryId: true,
  platformId: true,
  withPerson: true,
  createdById: true,
  lastMessageId: true,
  lastSharedMessageId: true,
  platform: { select: { name: true } },
  beneficiary: { select: { id: true, firstName: true, lastName: true, removedAt: true, accountId: true, prescriptions: { select: demandEnd } } },
} as const

export type OpenThread = NonNullable<Awaited<ReturnType<typeof visibleThread>>>

/** A thread that the actor reads; null for every other id, forged ones included. */
export async function visibleThread(actor: Actor, threadId: string, tx: Tx = db) {
  if (!isUuid(threadId)) return null
  return tx.thread.findFirst({ where: { AND: [threadsVisibleTo(actor), { id: threadId }] }, select: threadShown })
}

/** Why nothing is written in a thread any more; null when one may write. */
export function closureOf({ beneficiary, platformId }: Pick<OpenThread, 'beneficiary' | 'platformId'>): Closure | null {
  if (beneficiary?.removedAt) return 'REMOVED'
  if (beneficiary && platformId && !beneficiary.prescriptions.some((sent) => sent.platformId === platformId)) return 'MOVED'
  const until = writableUntil({ beneficiary, platformId })
  return until && until <= now() ? 'OVER' : null
}

/** Until when one writes in a thread whose demands are over; null when nothing ends it. */
export const writableUntil = ({ beneficiary, platformId }: Pick<OpenThread, 'beneficiary' | 'platformId'>): Date | null => (beneficiary && platformId ? writtenUntil(beneficiary.prescriptions, platformId) : null)

/** The row of a thread, held until the end of the transaction. */
export async function lockThread(tx: Tx, threadId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS held FROM thread WHERE ${isUuid(threadId) ? Prisma.sql`id = ${threadId}::uuid` : Prisma.sql`false`} FOR UPDATE`
}

/**
 * The thread that the actor writes in, held until the end of the transaction: messages of one thread get their ids in the order in which they
 * commit, so that « what came after this id » misses none. NOT_FOUND for who does not read it, refused when it is closed.
 */
export async function holdThread(tx: Tx, actor: Actor, threadId: string): Promise<OpenThread> {
  await lockThread(tx, threadId)
  const thread = await visibleThread(actor, threadId, tx)
  if (!thread) throw notFoundRefusal()
  const closure = closureOf(thread)
  if (closure) throw new Refusal(CLOSURES[closure], 'REFUSED')
  return thread
}
