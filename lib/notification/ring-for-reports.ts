import 'server-only'
import { Prisma } from '@/prisma/client/client'
import { after, days } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { notify } from '@/lib/notification/notify'

/** Rings the bell of whoever reviews what was reported, once for each report. Nothing of the message is kept in the line. */
export async function ringForReports(): Promise<void> {
  // Looked up account by account on the unique index of the bell's lines.
  const reports = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT r.id::text FROM message_report r JOIN account a ON a.role IN ('HOTLINE', 'ADMIN') AND a.disabled_at IS NULL AND a.removed_at IS NULL
    WHERE r.handled_at IS NULL AND r.created_at > ${after(-days(3))} AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.account_id = a.id AND n.dedupe_key = 'report/' || r.id)
    ORDER BY 1 LIMIT 50`
  for (const { id } of reports) {
    await db.$transaction((tx) => notify(tx, { event: 'MESSAGE', beneficiaryId: null, data: { kind: 'MESSAGE_REPORTED' }, dedupeKey: `report/${id}`, accounts: Prisma.sql`SELECT s.id AS account_id FROM account s WHERE s.role IN ('HOTLINE', 'ADMIN')` }))
  }
}
