import 'server-only'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import type { MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'

/** Tells the owner that the password changed, so that a stranger's change does not stay unseen. */
export const passwordChangedMail: MailRenderer = async ({ accountId }) => {
  const account = await db.account.findFirst({ where: { id: String(accountId), removedAt: null }, select: { email: true } })
  if (!account?.email) return null
  return { to: account.email, ...(await passwordChangedMessage()) }
}

async function passwordChangedMessage(): Promise<MailBody> {
  const hotline = env().HOTLINE_EMAIL
  const body = await renderMail(
    <MailLayout
      preview="Votre mot de passe vient de changer."
      paragraphs={['Bonjour,', 'Votre mot de passe vient de changer. Toutes vos autres connexions sont terminées.', `Ce n’était pas vous\u00a0? Écrivez tout de suite à ${hotline}.`]}
      reason="Ce message de sécurité part à chaque changement de mot de passe."
      hotline={hotline}
    />,
  )
  return { subject: 'Votre mot de passe a changé', ...body }
}

export const PASSWORD_CHANGED_DEMO: MailExample[] = [{ title: 'Après chaque changement', message: passwordChangedMessage }]
