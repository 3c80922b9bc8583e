import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'

export type TransferredAway = { reference: string; happenedAt: Date; to: string | null }

const SHOWN = 50

/** What the actor's plateformes sent to others: a reference, a day, to whom; nothing of the person (authz-matrix.json, prescription.transferPlatform). */
export function transferredAway(actor: Actor): Promise<TransferredAway[]> {
  return db.$queryRaw<TransferredAway[]>`
    SELECT p.reference, s.happened_at AS "happenedAt", m.name AS to
    FROM prescription_step s JOIN prescription p ON p.id = s.prescription_id
    LEFT JOIN mobility_platform m ON m.id::text = s.data ->> 'toPlatformId'
    WHERE s.kind = 'PRESCRIPTION_TRANSFERRED' AND s.data ->> 'fromPlatformId' = ANY(${actor.platformIds}::text[])
    ORDER BY s.id DESC LIMIT ${SHOWN}`
}
