import 'server-only'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'

/** Tells the person that their request was answered; whoever has no address reads it in their space. */
export const correctionAnsweredMail: MailRenderer = async ({ correctionId }) => {
  const correction = await db.correctionRequest.findFirst({
    where: { id: String(correctionId), handledAt: { not: null }, beneficiary: { removedAt: null, account: { disabledAt: null, removedAt: null } } },
    select: { beneficiary: { select: { account: { select: { email: true } } } } },
  })
  const to = correction?.beneficiary.account?.email
  return to ? { to, ...(await answeredMessage(appOrigin() + routes.myRecord())) } : null
}

async function answeredMessage(href: string): Promise<MailBody> {
  const body = await renderMail(
    <MailLayout
      preview="Quelqu’un a répondu à votre demande."
      paragraphs={['Bonjour,', 'Vous avez demandé une correction de votre dossier. Quelqu’un vous a répondu.', 'La réponse est dans votre espace.']}
      button={{ label: 'Lire la réponse', href }}
      reason="Vous recevez ce message parce que vous avez demandé une correction."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Réponse à votre demande', ...body }
}

export const CORRECTION_ANSWERED_DEMO: MailExample[] = [{ title: 'À la personne', message: () => answeredMessage(DEMO_LINK) }]
