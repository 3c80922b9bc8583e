import 'server-only'
import { PAGE_SIZE, pageOf } from '@/lib/administration/list-params'
import { db } from '@/lib/infra/db'

/** The mails that could not be delivered, the latest first. Whom they were for is not read: a kind, a date and a code say enough. */
export async function deadMails({ page }: { page: number }) {
  const rows = await db.outboxEmail.findMany({
    where: { state: 'DEAD' },
    orderBy: [{ nextAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE + 1,
    select: { id: true, kind: true, createdAt: true, attempts: true, lastErrorCode: true },
  })
  return pageOf(rows)
}
export type DeadMail = Awaited<ReturnType<typeof deadMails>>['rows'][number]
