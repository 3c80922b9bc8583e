import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import { db, type Tx } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { requestTrace } from '@/lib/infra/request'

export type AuditOutcome = 'DONE' | 'READ' | 'REFUSED'

export type AuditEntry = {
  actorId: string | null
  /** The act as the authorisation matrix names it, e.g. `prescription.create`. */
  act: string
  outcome: AuditOutcome
  subject?: { type: string; id: string }
  /** Codes and ids only, never what a person said or is called. */
  detail?: Prisma.InputJsonObject
}

/** Adds a line to the audit trail, in the transaction of the act when there is one. */
export async function recordAudit(entry: AuditEntry, tx: Tx = db): Promise<void> {
  const trace = await requestTrace()
  await tx.auditEvent.create({
    data: {
      actorId: entry.actorId,
      act: entry.act,
      outcome: entry.outcome,
      subjectType: entry.subject?.type,
      // A forged id in a refused request is no identifier: the refusal is kept, the id is not.
      subjectId: entry.subject && isUuid(entry.subject.id) ? entry.subject.id : null,
      detail: entry.detail ?? {},
      requestId: trace.requestId,
      ipTruncated: trace.ipTruncated,
    },
    select: { id: true },
  })
}
