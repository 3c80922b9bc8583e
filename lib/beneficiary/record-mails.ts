import 'server-only'
import type { EmailState } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { visibleToSql } from '@/lib/beneficiary/scope-sql'
import { db } from '@/lib/infra/db'

export type RecordMail = { id: string; kind: string; state: EmailState; createdAt: Date; sentAt: Date | null }

const SHOWN = 20

/**
 * What became of the mails to a person, the latest first: to their account, to its address while it is theirs, about their Tests, their demands and their
 * rendez-vous. Says when and whether, never what was written.
 */
export function recordMails(actor: Actor, beneficiaryId: string): Promise<RecordMail[]> {
  return db.$queryRaw<RecordMail[]>`
    WITH person AS (
      SELECT r.id, r.account_id, a.email FROM beneficiary r LEFT JOIN account a ON a.id = r.account_id AND a.removed_at IS NULL
      WHERE r.id = ${beneficiaryId}::uuid AND ${visibleToSql(actor)}),
    about AS (
      SELECT NULL::text[] AS kinds, jsonb_build_object('accountId', account_id) AS ids FROM person WHERE account_id IS NOT NULL
      UNION ALL SELECT NULL, jsonb_build_object('email', email) FROM person WHERE email IS NOT NULL
      UNION ALL SELECT NULL, jsonb_build_object('testId', q.id) FROM person JOIN mobility_test q ON q.beneficiary_id = person.id
      UNION ALL SELECT '{appointment-person,appointment-reminder}', jsonb_build_object('beneficiaryId', person.id) FROM person
      UNION ALL SELECT '{person-oriented}', jsonb_build_object('prescriptionId', p.id) FROM person JOIN prescription p ON p.beneficiary_id = person.id
      UNION ALL SELECT '{prescription-step}', jsonb_build_object('stepId', s.id::text, 'audience', 'PERSON')
        FROM person JOIN prescription p ON p.beneficiary_id = person.id JOIN prescription_step s ON s.prescription_id = p.id)
    SELECT DISTINCT o.id::text, o.kind, o.state::text, o.created_at AS "createdAt", o.sent_at AS "sentAt"
    FROM about JOIN outbox_email o ON o.payload @> about.ids AND (about.kinds IS NULL OR o.kind = ANY(about.kinds)) ORDER BY "createdAt" DESC, id DESC LIMIT ${SHOWN}`
}
