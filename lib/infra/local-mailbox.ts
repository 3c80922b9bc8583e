import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'

const AttachmentsSchema = z.array(z.object({ name: z.string(), type: z.string(), text: z.string() })).catch([])

/** The mails kept on this machine, the latest first; null outside the demo, where the page must not exist. */
export async function localMailbox() {
  if (!env().DEMO) return null
  const mails = await db.localMail.findMany({ orderBy: [{ sentAt: 'desc' }, { id: 'desc' }], take: 100, select: { id: true, to: true, subject: true, text: true, attachments: true, sentAt: true } })
  return mails.map(({ attachments, ...mail }) => ({ ...mail, attachments: AttachmentsSchema.parse(attachments) }))
}
export type LocalMail = NonNullable<Awaited<ReturnType<typeof localMailbox>>>[number]
