import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'
import { readsTodaySql, unreadRowSql } from '@/lib/notification/waiting-sql'

const PayloadSchema = z.object({ threadId: z.string(), accountId: z.string() })

/** A message waits in the messagerie: not a word of it, nor of whom it is about. Nothing leaves when it was read meanwhile. */
export const messageWaitingMail: MailRenderer = async (payload) => {
  const { threadId, accountId } = PayloadSchema.parse(payload)
  const [reader] = await db.$queryRaw<{ email: string; role: string }[]>`
    SELECT a.email, a.role::text AS role FROM thread_participant tp JOIN thread t ON t.id = tp.thread_id JOIN account a ON a.id = tp.account_id
    WHERE tp.thread_id = ${threadId}::uuid AND tp.account_id = ${accountId}::uuid AND a.email IS NOT NULL AND ${unreadRowSql} AND ${readsTodaySql()}`
  if (!reader) return null
  const href = reader.role === 'BENEFICIARY' ? routes.myThread(threadId) : routes.thread(threadId)
  return { to: reader.email, ...(await messageWaitingMessage(appOrigin() + href)) }
}

async function messageWaitingMessage(href: string): Promise<MailBody> {
  const body = await renderMail(
    <MailLayout
      preview="Ouvrez la messagerie pour le lire."
      paragraphs={['Bonjour,', 'Un message vous attend dans la messagerie. Pour le protéger, il n’est pas recopié ici.']}
      button={{ label: 'Lire le message', href }}
      reason="Vous recevez un courriel par quart d’heure et par conversation, au plus. Pour en recevoir moins, ouvrez «&nbsp;Notifications&nbsp;» sur le site."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Un message vous attend', ...body }
}

export const MESSAGE_WAITING_DEMO: MailExample[] = [{ title: 'Un quart d’heure au moins après le précédent', message: () => messageWaitingMessage(DEMO_LINK) }]
