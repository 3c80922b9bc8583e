import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { actorColumns } from '@/lib/account/actor-sql'
import { db } from '@/lib/infra/db'

type Row = Omit<Actor, 'endsInMs' | 'sessionIdHash' | 'lockedTestId'>

/**
 * The rights of an account today, for what reads in its name without a session (its private calendar address). Null once it is disabled
 * or removed. Nothing may be written in this name.
 */
export async function actorOfAccount(accountId: string): Promise<Actor | null> {
  const [row] = await db.$queryRaw<Row[]>`SELECT ${actorColumns()} FROM account a WHERE a.id = ${accountId}::uuid AND a.disabled_at IS NULL AND a.removed_at IS NULL`
  return row ? { ...row, sessionIdHash: '', lockedTestId: null, endsInMs: 0 } : null
}
