import { Prisma } from '@/prisma/client/client'

/**
 * The columns `prescription` and `test`: the states of the latest prescription of the person `person` and of its Test; a person sent to two plateformes
 * has one open Test, of either. For `stageOf`.
 */
export const latestStatesSql = (person: Prisma.Sql) => Prisma.sql`
      SELECT p.status::text AS prescription, q.status::text AS test FROM prescription p
      LEFT JOIN LATERAL (
        SELECT t.status FROM mobility_test t WHERE t.beneficiary_id = p.beneficiary_id AND t.purpose = 'ENTRY' AND (t.prescription_id = p.id OR t.status NOT IN ('TAKEN', 'VALIDATED'))
        ORDER BY t.prescription_id = p.id DESC LIMIT 1) q ON true
      WHERE p.beneficiary_id = ${person} ORDER BY p.sent_at DESC, p.id DESC LIMIT 1`
