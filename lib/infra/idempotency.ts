import 'server-only'
import { createHash } from 'node:crypto'
import type { Prisma } from '@/prisma/client/client'
import { db, type Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'

/** One form instance: whoever writes under its key waits for the others until the end of their transaction. */
export async function holdForm(tx: Tx, { accountId, act, key }: { accountId: string; act: string; key: string }): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${accountId}/${act}/${key}`}, 0))::text`
}

type Once = { accountId: string; act: string; key: string; request: unknown }

/**
 * Runs `work` once for a form instance: a double click or a retry gets the first result back and writes nothing.
 * `work` runs in the same transaction as the key, so both exist or neither. A key sent again with other content is refused.
 */
export async function once<T extends Prisma.InputJsonObject>({ accountId, act, key, request }: Once, work: (tx: Tx) => Promise<T>): Promise<T> {
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex')
  const where = { accountId_act_key: { accountId, act, key } }
  return db.$transaction(async (tx) => {
    // Two requests with the same key wait for one another here; the lock goes with the transaction.
    await holdForm(tx, { accountId, act, key })
    const first = await tx.idempotencyKey.findUnique({ where, select: { requestHash: true, response: true } })
    if (first && first.requestHash !== requestHash) {
      throw new Refusal('Ce formulaire a déjà été envoyé avec d’autres réponses. Ouvrez la fiche créée, ou recommencez depuis un formulaire vide.', 'CONFLICT')
    }
    if (first) return first.response as T
    const response = await work(tx)
    await tx.idempotencyKey.create({ data: { accountId, act, key, requestHash, response }, select: { key: true } })
    return response
  })
}
