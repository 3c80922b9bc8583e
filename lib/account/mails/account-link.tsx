import 'server-only'
import { linkOfMail } from '@/lib/account/account-link'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'

/** The answer to « mot de passe oublié »: nothing leaves for an unknown or disabled address; who never had a password gets an invitation. */
export const accountLinkMail: MailRenderer = async ({ email, returnTo }, outboxId) => {
  const account = await db.account.findFirst({
    where: { email: String(email), removedAt: null, disabledAt: null },
    select: { id: true, role: true, email: true, passwordHash: true },
  })
  if (!account?.email) return null
  const purpose = account.passwordHash ? 'RESET_PASSWORD' : 'INVITATION'
  const href = await linkOfMail(outboxId, account, purpose, typeof returnTo === 'string' ? returnTo : null)
  const subject = 'Choisissez votre mot de passe'
  const delay = purpose === 'RESET_PASSWORD' ? 'une heure' : account.role === 'BENEFICIARY' ? '7 jours' : '3 jours'
  const body = await renderMail(
    <MailLayout
      preview="Le lien pour choisir votre mot de passe."
      paragraphs={['Bonjour,', 'Vous avez demandé un lien pour choisir votre mot de passe.', `Ce lien est valable ${delay} et ne sert qu’une fois.`, 'Si vous n’avez rien demandé, ne faites rien : votre mot de passe ne change pas.']}
      button={{ label: 'Choisir mon mot de passe', href }}
      reason="Vous recevez ce message parce que quelqu’un a saisi cette adresse sur la page de connexion."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { to: account.email, subject, ...body }
}
