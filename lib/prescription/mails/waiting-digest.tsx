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

const PayloadSchema = z.object({ accountId: z.string().nullable(), platformId: z.string().nullable(), count: z.number() })

/** Once a day at most: how many files have waited for somebody for ten days or more. Nobody is named. */
export const waitingDigestMail: MailRenderer = async (payload) => {
  const { accountId, platformId, count } = PayloadSchema.parse(payload)
  const reader = accountId ? await accountToTell(accountId) : await platformToTell(platformId ?? '')
  return reader && { to: reader.to, ...(await waitingDigestMessage(count, appOrigin() + reader.href)) }
}

async function waitingDigestMessage(count: number, href: string): Promise<MailBody> {
  const body = await renderMail(
    <MailLayout
      preview="Ce qui attend depuis dix jours ou plus."
      paragraphs={['Bonjour,', `${plural(count, 'dossier attend', 'dossiers attendent')} votre action depuis dix jours ou plus.`, 'Chaque jour d’attente compte pour une personne qui cherche à se déplacer.']}
      button={{ label: 'Voir ce qui attend', href }}
      reason="Vous recevez ce message, une fois par jour au plus, parce que des dossiers vous attendent."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Des dossiers attendent', ...body }
}

export const WAITING_DIGEST_DEMO: MailExample[] = [{ title: 'Une fois par jour', message: () => waitingDigestMessage(3, DEMO_LINK) }]

async function accountToTell(id: string) {
  const account = await db.account.findFirst({ where: { id, disabledAt: null, removedAt: null }, select: { email: true } })
  if (!account?.email) return null
  return { to: account.email, href: routes.dashboard }
}

async function platformToTell(id: string) {
  const platform = await db.mobilityPlatform.findFirst({ where: { id, closedAt: null }, select: { email: true } })
  return platform && { to: platform.email, href: routes.queue() }
}
