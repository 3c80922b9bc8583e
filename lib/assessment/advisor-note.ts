import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { testsServedBy } from '@/lib/mobility-test/policy'
import { mayAnswer } from '@/lib/prescription/policy'

export type AdvisorNote = { testId: string; body: string; version: number; updatedAt: Date | null }

/** The actor's own notes on the person's latest Test, empty when there are none yet; null for who never writes any. */
export async function advisorNote(actor: Actor, beneficiaryId: string): Promise<AdvisorNote | null> {
  if (!mayAnswer(actor)) return null
  const test = await db.mobilityTest.findFirst({
    where: { AND: [{ beneficiaryId, purpose: 'ENTRY' }, testsServedBy(actor)] },
    orderBy: { createdAt: 'desc' },
    select: { id: true, notes: { where: { authorId: actor.accountId }, select: { body: true, version: true, updatedAt: true } } },
  })
  if (!test) return null
  const [note] = test.notes
  return { testId: test.id, body: note?.body ?? '', version: note?.version ?? 0, updatedAt: note?.updatedAt ?? null }
}
