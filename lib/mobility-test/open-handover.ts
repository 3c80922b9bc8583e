import 'server-only'
import type { DeviceHolder } from '@/prisma/client/enums'
import { actorOfSession } from '@/lib/account/current-actor'
import { openTestSession } from '@/lib/account/open-session'
import { secretHash } from '@/lib/account/secret-token'
import { recordAudit } from '@/lib/infra/audit'
import { hours, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { requestTrace } from '@/lib/infra/request'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import { endHandoverSession } from '@/lib/mobility-test/end-handover-session'
import { readHandoverCode } from '@/lib/mobility-test/handover-code'
import { startTest } from '@/lib/mobility-test/start-test'

/** Long enough for a Test with pauses, and for a phone that loses the network for a while. */
const HANDOVER_SESSION_MS = hours(4)

const useless = () => new Refusal('Ce code ne sert plus\u00a0: il dure dix minutes et s’utilise une seule fois. Demandez-en un nouveau à la personne qui vous accompagne.')

/**
 * Uses a code up and opens, on the device that shows it, a session of the professional locked on that one Test, which no password
 * ever turns into anything else. Returns the secret for the cookie. Throws a Refusal when the code is unknown, used or too old.
 */
export async function openHandover(typed: string): Promise<{ secret: string; testId: string }> {
  const { ipTruncated } = await requestTrace()
  await spendAttempt(THROTTLES.handover, ipTruncated ?? 'nowhere')
  const code = readHandoverCode(typed)
  if (!code) throw useless()
  const opened = await consume(code)
  try {
    const actor = await actorOfSession(secretHash(opened.secret))
    if (!actor) throw useless()
    await startTest(actor, { testId: opened.testId, holder: opened.holder })
    return { secret: opened.secret, testId: opened.testId }
  } catch (error) {
    // Finished meanwhile, or no longer followed by who gave the code: nothing stays open.
    await endHandoverSession(secretHash(opened.secret))
    throw error instanceof Refusal ? useless() : error
  }
}

async function consume(code: string): Promise<{ secret: string; testId: string; holder: DeviceHolder }> {
  return db.$transaction(async (tx) => {
    const live = { idHash: secretHash(code), consumedAt: null, expiresAt: { gt: now() }, account: { disabledAt: null, removedAt: null } }
    const [handover] = await tx.testHandover.updateManyAndReturn({ where: live, data: { consumedAt: now() }, select: { testId: true, holder: true, account: { select: { id: true } } } })
    if (!handover) throw useless()
    const { testId, holder, account } = handover
    const secret = await openTestSession(tx, { accountId: account.id, testId, lastsMs: HANDOVER_SESSION_MS })
    await recordAudit({ actorId: account.id, act: 'test.openHandover', outcome: 'DONE', detail: { testId } }, tx)
    return { secret, testId, holder }
  })
}
