import 'server-only'
import { createHmac } from 'node:crypto'
import { after, minutes, now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'

const LIFETIME_MS = minutes(10)

const keyed = (text: string) => createHmac('sha256', env().NEXTAUTH_SECRET).update(text)

// Eight digits are soon tried one by one: what is kept of a code needs the application's own secret to be compared.
const codeHash = (accountId: string, code: string) => keyed(`one-time-code/${accountId}/${code}`).digest('hex')

/**
 * The code of a mail: eight digits derived from the mail's own id, so that a mail rendered again is the same to the letter. Ends the
 * previous code of the account. Null when the mail was rendered before and its ten minutes are over.
 */
export async function codeOfMail(outboxId: string, accountId: string): Promise<string | null> {
  const code = (keyed(`sign-in-code/${outboxId}`).digest().readBigUInt64BE() % 100_000_000n).toString().padStart(8, '0')
  const hash = codeHash(accountId, code)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id::text FROM account WHERE id = ${accountId}::uuid FOR UPDATE`
    const made = await tx.oneTimeCode.findFirst({ where: { accountId, codeHash: hash }, select: { expiresAt: true } })
    if (made) return made.expiresAt > now() ? code : null
    await tx.oneTimeCode.updateMany({ where: { accountId, consumedAt: null }, data: { consumedAt: now() } })
    await tx.oneTimeCode.create({ data: { accountId, codeHash: hash, createdAt: now(), expiresAt: after(LIFETIME_MS) }, select: { id: true } })
    return code
  })
}

/** Uses a code up; false when it is not the live one of this account. Two at once: one succeeds. */
export async function consumeCode(tx: Tx, accountId: string, code: string): Promise<boolean> {
  const { count } = await tx.oneTimeCode.updateMany({
    where: { accountId, codeHash: codeHash(accountId, code), consumedAt: null, expiresAt: { gt: now() } },
    data: { consumedAt: now() },
  })
  return count > 0
}
