import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/lib/infra/db'
import { aliveSql } from '@/lib/beneficiary/alive'

const OPEN = Prisma.sql`t.status NOT IN ('TAKEN', 'VALIDATED')`

/**
 * What a person has answered serves the demand that is still alive: a Test of a demand that is over goes to their latest demand without one. `open`: only a
 * Test that is still to be passed (a new prescription asks for its own, once the other is passed); else also one that nobody has validated.
 */
export async function moveTest(tx: Tx, beneficiaryId: string, { open }: { open: boolean }): Promise<void> {
  await tx.$executeRaw`
    UPDATE mobility_test SET prescription_id = home.id FROM
      (SELECT p.id FROM prescription p WHERE p.beneficiary_id = ${beneficiaryId}::uuid AND ${aliveSql(Prisma.sql`p`)}
         AND NOT EXISTS (SELECT 1 FROM mobility_test o WHERE o.prescription_id = p.id AND o.purpose = 'ENTRY') ORDER BY p.sent_at DESC, p.id DESC LIMIT 1) home,
      (SELECT t.id FROM mobility_test t JOIN prescription q ON q.id = t.prescription_id
       WHERE t.beneficiary_id = ${beneficiaryId}::uuid AND t.purpose = 'ENTRY' AND (${OPEN} OR (${!open} AND t.status = 'TAKEN')) AND NOT (${aliveSql(Prisma.sql`q`)})
       ORDER BY ${OPEN} DESC, t.created_at DESC, t.id LIMIT 1) homeless
    WHERE mobility_test.id = homeless.id`
}
