import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { actorColumns } from '@/lib/account/actor-sql'
import { db } from '@/lib/infra/db'

type Row = Omit<Actor, 'endsInMs' | 'followsFor' | 'sessionIdHash' | 'lockedTestId'> & { replacesIds: string[] }

/**
 * The rights of an account today, for what reads in its name without a session (its private calendar address). Null once it is disabled
 * or removed. Nothing may be written in this name.
 */
export async function actorOfAccount(accountId: string): Promise<Actor | null> {
  const [row] = await db.$queryRaw<Row[]>`SELECT ${actorColumns()} FROM account a WHERE a.id = ${accountId}::uuid AND a.disabled_at IS NULL AND a.removed_at IS NULL`
  if (!row) return null
  const { replacesIds, ...actor } = row
  return { ...actor, followsFor: [accountId, ...replacesIds], sessionIdHash: '', lockedTestId: null, endsInMs: 0 }
}
