import 'server-only'
import type { Role } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'

/** A line of a history. `author` is null for who may know when, not who. */
export type HistoryLine = {
  id: string
  kind: string
  happenedAt: Date
  author: { firstName: string; lastName: string; role: Role } | null
}

const SHOWN = 200

/** What happened to a person that the actor may see, the latest first; two hundred lines at most. */
export async function recordHistory(actor: Actor, beneficiaryId: string): Promise<HistoryLine[]> {
  const events = await db.recordEvent.findMany({
    where: { beneficiaryId, beneficiary: beneficiariesVisibleTo(actor) },
    orderBy: { id: 'desc' },
    take: SHOWN,
    select: { id: true, kind: true, happenedAt: true, actor: { select: { firstName: true, lastName: true, role: true } } },
  })
  return events.map(({ id, kind, happenedAt, actor: author }) => ({ id: String(id), kind, happenedAt, author }))
}
