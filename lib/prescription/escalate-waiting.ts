import 'server-only'
import { after, now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { recordStep } from '@/lib/prescription/record-step'
import { ESCALATION_AFTER_MS } from '@/lib/prescription/waiting-limits'

const BATCH = 200

type Waiting = { id: string; beneficiaryId: string; platformId: string }

/**
 * Tells the leads of a plateforme of a file that has waited for their team for fifteen days, for an answer or for the first contact; once for
 * each wait. It never expires. Idempotent.
 */
export async function escalateWaiting(): Promise<void> {
  for (;;) {
    const waiting = await db.prescription.findMany({ where: { ...due(), beneficiary: { removedAt: null } }, orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }], take: BATCH, select: { id: true, beneficiaryId: true, platformId: true } })
    for (const prescription of waiting) await db.$transaction((tx) => escalate(tx, prescription))
    if (waiting.length < BATCH) return
  }
}

// A demand that came from another plateforme waits for this team since it came, however long the person has.
const due = () => {
  const limit = { lte: after(-ESCALATION_AFTER_MS) }
  return { waitingOn: 'WIMOOV' as const, escalatedAt: null, waitingSince: limit, OR: [{ arrivedAt: null }, { arrivedAt: limit }] }
}

async function escalate(tx: Tx, { id, beneficiaryId, platformId }: Waiting) {
  // Two workers, or a decision at this very moment: whoever changes the row first wins.
  const { count } = await tx.prescription.updateMany({ where: { id, platformId, ...due() }, data: { escalatedAt: now() } })
  if (count === 0) return
  const stepId = await recordStep(tx, { prescriptionId: id, beneficiaryId, kind: 'ESCALATED', actorId: null })
  const leads = await tx.platformMembership.findMany({
    where: { platformId, lead: true, endedAt: null, account: { disabledAt: null, removedAt: null, email: { not: null } } },
    orderBy: { accountId: 'asc' },
    select: { accountId: true },
  })
  const told = leads.length > 0 ? leads.map(({ accountId }) => accountId) : [null]
  for (const accountId of told) {
    await queueMail(tx, { kind: 'waiting-escalated', dedupeKey: `waiting-escalated/${stepId}/${accountId ?? 'mailbox'}`, payload: { prescriptionId: id, accountId } })
  }
}
