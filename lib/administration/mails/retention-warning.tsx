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

/** A month before files become anonymous: how many, and how to keep one. Nobody is named. */
export const retentionWarningMail: MailRenderer = async (payload) => {
  const { accountId, platformId, count } = PayloadSchema.parse(payload)
  const to = accountId
    ? (await db.account.findFirst({ where: { id: accountId, disabledAt: null, removedAt: null }, select: { email: true } }))?.email
    : (await db.mobilityPlatform.findFirst({ where: { id: platformId ?? '', closedAt: null }, select: { email: true } }))?.email
  return to ? { to, ...(await retentionWarningMessage(count, appOrigin() + routes.beneficiaries)) } : null
}

async function retentionWarningMessage(count: number, href: string): Promise<MailBody> {
  const body = await renderMail(
    <MailLayout
      preview="Des fiches deviendront anonymes dans un mois."
      paragraphs={[
        'Bonjour,',
        `${plural(count, 'fiche que vous suivez n’a eu aucun contact depuis 23 mois', 'fiches que vous suivez n’ont eu aucun contact depuis 23 mois')}. Dans un mois, le nom, les coordonnées, les réponses et les commentaires seront effacés, et seuls des chiffres resteront.`,
        'Si vous accompagnez encore une de ces personnes, agissez sur sa fiche avant cette date (un message, un rendez-vous, une nouvelle prescription)\u00a0: elle sera gardée.',
      ]}
      button={{ label: 'Ouvrir mes bénéficiaires', href }}
      reason="Vous recevez ce message parce que vous suivez ces fiches, ou parce que plus personne ne les suit."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Des fiches deviendront anonymes dans un mois', ...body }
}

export const RETENTION_WARNING_DEMO: MailExample[] = [{ title: 'Un mois avant', message: () => retentionWarningMessage(2, DEMO_LINK) }]
