import 'server-only'
import { Prisma } from '@/prisma/client/client'
import { substitutesOfFollowerSql } from '@/lib/account/replacement-sql'
import { after, days, now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { bellEventOf } from '@/lib/notification/event-labels'
import { notify } from '@/lib/notification/notify'
import { tellsPerson } from '@/lib/notification/person-news'
import { tellOfStep } from '@/lib/prescription/tell-of-step'

type Happened = { id: bigint; kind: string; beneficiaryId: string; actorId: string | null; prescriptionId: string | null; appointmentId: string | null; stepId: string | null; happenedAt: Date }

const AT_ONCE = 50
const MOST_ROUNDS = 20
// What was written down long after it happened is history, not news.
const NEWS_FOR_MS = days(3)

/**
 * Rings the bell for the lines of people's histories that rang none yet: those who follow the person, their advisor (the team while nobody has
 * taken the demand), who receives them at the rendez-vous that it is about, the person for what concerns them; never who did it. A line is claimed in the transaction that rings: none is lost, none
 * rings twice, whatever the number of workers (docs/decisions/010).
 */
export async function ringBell(): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const rung = await db.$transaction(async (tx) => {
      const events = await claim(tx)
      for (const event of events) await ring(tx, event)
      return events.length
    })
    if (rung < AT_ONCE) return
  }
}

const claim = (tx: Tx) => tx.$queryRaw<Happened[]>`
  UPDATE record_event SET told_at = ${now()} WHERE id IN (SELECT id FROM record_event WHERE told_at IS NULL ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
  RETURNING id, kind, beneficiary_id::text AS "beneficiaryId", actor_id::text AS "actorId", data->>'prescriptionId' AS "prescriptionId", data->>'appointmentId' AS "appointmentId", data->>'stepId' AS "stepId", happened_at AS "happenedAt"`

async function ring(tx: Tx, { id, kind, beneficiaryId, actorId, prescriptionId, appointmentId, stepId, happenedAt }: Happened) {
  const event = bellEventOf(kind)
  if (!event || happenedAt < after(-NEWS_FOR_MS)) return
  // An answer is owed to who objected, bell or not: by mail, else somebody calls them.
  if (kind === 'OBJECTION_HANDLED' && stepId && prescriptionId) await tellOfStep(tx, { stepId: BigInt(stepId), beneficiaryId, prescriptionId, audiences: ['PERSON'] })
  const accounts = Prisma.sql`
    SELECT heard.account_id FROM beneficiary b CROSS JOIN LATERAL (
      SELECT b.followed_by_id AS account_id
      UNION SELECT u.account_id FROM shared_follow_up u WHERE u.beneficiary_id = b.id AND u.ended_at IS NULL
      UNION ${substitutesOfFollowerSql()}
      UNION SELECT w.account_id FROM prescription p JOIN platform_membership w ON w.platform_id = p.platform_id AND w.ended_at IS NULL
        WHERE p.beneficiary_id = b.id AND (${prescriptionId}::text IS NULL OR p.id::text = ${prescriptionId}) AND (p.advisor_id = w.account_id OR (p.advisor_id IS NULL AND p.waiting_on = 'WIMOOV'))
      UNION SELECT b.account_id WHERE ${tellsPerson(kind)}
    ) heard
    WHERE b.id = ${beneficiaryId}::uuid AND b.removed_at IS NULL AND heard.account_id IS DISTINCT FROM ${actorId}::uuid
    UNION ALL ${receiving(appointmentId, actorId)}`
  await notify(tx, { event, beneficiaryId, data: { kind, ...(appointmentId ? { appointmentId } : {}) }, dedupeKey: `record/${id}`, accounts })
}

// Also when the person is no longer there: their hour is free again.
const receiving = (appointmentId: string | null, actorId: string | null) => Prisma.sql`
  SELECT a.advisor_id FROM appointment a JOIN platform_membership w ON w.account_id = a.advisor_id AND w.platform_id = a.platform_id AND w.ended_at IS NULL
  WHERE a.id = ${appointmentId}::uuid AND a.advisor_id IS DISTINCT FROM ${actorId}::uuid`
