import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'

/**
 * Puts a mail in the outbox, in the transaction of the act that implies it. `dedupeKey` names the event: the same event
 * never sends twice. `payload` holds ids, never personal data but the address typed to ask for a
 * link or a code, forgotten once handled; the body is rendered when the mail leaves.
 */
export async function queueMail(tx: Tx, mail: { kind: string; dedupeKey: string; payload: Prisma.InputJsonObject }): Promise<void> {
  await tx.outboxEmail.createMany({ data: [{ ...mail, nextAt: now() }], skipDuplicates: true })
}
