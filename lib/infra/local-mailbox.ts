import 'server-only'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'

/** The mails kept on this machine, the latest first; null outside the demo, where the page must not exist. */
export async function localMailbox() {
  if (!env().DEMO) return null
  return db.localMail.findMany({ orderBy: [{ sentAt: 'desc' }, { id: 'desc' }], take: 100, select: { id: true, to: true, subject: true, text: true, sentAt: true } })
}
export type LocalMail = NonNullable<Awaited<ReturnType<typeof localMailbox>>>[number]
