import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { plural } from '@/lib/infra/format'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'
import { digestCounts, type DigestCounts } from '@/lib/notification/digest-counts'

const PayloadSchema = z.object({ accountId: z.string() })

/** Once a day, for who asked so: how much waits, and nobody's name. Nothing leaves when everything was seen meanwhile. */
export const dailyDigestMail: MailRenderer = async (payload) => {
  const { accountId } = PayloadSchema.parse(payload)
  const account = await db.account.findFirst({ where: { id: accountId, disabledAt: null, removedAt: null }, select: { email: true, role: true } })
  const [counts] = await digestCounts(accountId)
  if (!account?.email || !counts) return null
  const href = account.role === 'BENEFICIARY' ? routes.myNotifications : routes.notifications
  return { to: account.email, ...(await dailyDigestMessage(counts, appOrigin() + href)) }
}

async function dailyDigestMessage({ messages, appointments, statuses, tests }: Omit<DigestCounts, 'accountId'>, href: string): Promise<MailBody> {
  const said = [
    messages > 0 && plural(messages, 'conversation avec un message non lu', 'conversations avec un message non lu'),
    appointments > 0 && plural(appointments, 'nouvelle d’un rendez-vous', 'nouvelles de rendez-vous'),
    statuses > 0 && plural(statuses, 'étape d’une demande', 'étapes de demandes'),
    tests > 0 && plural(tests, 'nouvelle d’un Test Mobilité', 'nouvelles de Tests Mobilité'),
  ].filter((line) => line !== false)
  const body = await renderMail(
    <MailLayout
      preview="Votre résumé du jour."
      paragraphs={['Bonjour,', 'Depuis hier, à voir sur le site\u00a0:', ...said.map((line) => `– ${line}`)]}
      button={{ label: 'Voir les notifications', href }}
      reason="Vous recevez ce résumé, une fois par jour au plus, parce que vous l’avez choisi dans «&nbsp;Notifications&nbsp;»."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Votre résumé du jour', ...body }
}

export const DAILY_DIGEST_DEMO: MailExample[] = [{ title: 'Chaque jour à 8 h, pour qui l’a choisi', message: () => dailyDigestMessage({ messages: 2, appointments: 1, statuses: 3, tests: 0 }, DEMO_LINK) }]
