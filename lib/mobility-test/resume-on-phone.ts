import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { startTest } from '@/lib/mobility-test/start-test'

/** « Reprendre » on the person's own phone: what this very phone has paused, and nobody has gone on with since. */
export async function resumeOnPhone(actor: Actor, { testId }: { testId: string }): Promise<void> {
  if (!actor.testOnly) throw forbiddenRefusal()
  if (actor.lockedTestId !== testId) throw notFoundRefusal()
  const last = await db.testSitting.findFirst({
    where: { testId },
    orderBy: { ordinal: 'desc' },
    select: { sessionIdHash: true, endReason: true, holder: true, mode: true, test: { select: { mode: true } } },
  })
  const pausedHere = last?.sessionIdHash === actor.sessionIdHash && last.endReason === 'PAUSED' && last.test.mode === last.mode
  if (!pausedHere) throw new Refusal('Ce Test continue ailleurs. Pour le reprendre ici, demandez un nouveau code.', 'CONFLICT')
  await startTest(actor, { testId, holder: last.holder })
}
