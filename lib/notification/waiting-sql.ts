import { Prisma } from '@/prisma/client/client'
import { parisDay } from '@/lib/infra/clock'
import { readersSql } from '@/lib/messaging/threads-sql'

/** Whether the row `tp` of thread_participant, of the thread `t` and the account `a`, has something to read; internal notes are none for the person. */
export const unreadRowSql = Prisma.sql`tp.left_at IS NULL AND tp.last_read_message_id < CASE WHEN a.role = 'BENEFICIARY' THEN t.last_shared_message_id ELSE t.last_message_id END`

/** Whether the account `a` reads the thread of the row `tp` today. */
export const readsTodaySql = () => Prisma.sql`EXISTS (SELECT 1 FROM (${readersSql(Prisma.sql`th.id = tp.thread_id`, parisDay())}) reader WHERE reader.account_id = a.id)`
