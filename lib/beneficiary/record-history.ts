import 'server-only'
import { z } from 'zod'
import type { Role } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'

/** A line of a history. `author` is null for who may know when, not who. `stepId`: the act on a prescription behind it, if any. */
export type HistoryLine = {
  id: string
  stepId: string | null
  kind: string
  happenedAt: Date
  author: { firstName: string; lastName: string; role: Role } | null
}

/** How many lines a history shows. */
export const HISTORY_LENGTH = 200

/** What happened to a person that the actor may see, the latest first; two hundred lines at most. */
export async function recordHistory(actor: Actor, beneficiaryId: string): Promise<HistoryLine[]> {
  const events = await db.recordEvent.findMany({
    where: { beneficiaryId, beneficiary: beneficiariesVisibleTo(actor) },
    // By the day that is shown: what is noted afterwards of an earlier day has a later id. A person has few lines, sorted once read.
    orderBy: [{ happenedAt: 'desc' }, { id: 'desc' }],
    take: HISTORY_LENGTH,
    select: { id: true, kind: true, happenedAt: true, data: true, actor: { select: { firstName: true, lastName: true, role: true } } },
  })
  return events.map(({ id, kind, happenedAt, data, actor: author }) => ({ id: String(id), stepId: stepOf(data), kind, happenedAt, author }))
}

const StepSchema = z.object({ stepId: z.string().regex(/^\d{1,18}$/) })

function stepOf(data: unknown): string | null {
  return StepSchema.safeParse(data).data?.stepId ?? null
}
