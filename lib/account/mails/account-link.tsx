import 'server-only'
import type { Role, TokenPurpose } from '@/prisma/client/enums'
import { linkOfMail } from '@/lib/account/account-link'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'

/**
 * The answer to « mot de passe oublié », or the link that the hotline sends: nothing leaves for an unknown or disabled address; who
 * never had a password gets an invitation.
 */
export const accountLinkMail: MailRenderer = async ({ email, returnTo, by }, outboxId) => {
  const account = await db.account.findFirst({
    where: { email: String(email), removedAt: null, disabledAt: null },
    select: { id: true, role: true, email: true, passwordHash: true },
  })
  if (!account?.email) return null
  const purpose = account.passwordHash ? 'RESET_PASSWORD' : 'INVITATION'
  const href = await linkOfMail(outboxId, account, purpose, typeof returnTo === 'string' ? returnTo : null)
  return { to: account.email, ...(await accountLinkMessage({ purpose, role: account.role, href, byStaff: by === 'STAFF' })) }
}

type AccountLink = { purpose: TokenPurpose; role: Role; href: string; byStaff: boolean }

async function accountLinkMessage({ purpose, role, href, byStaff }: AccountLink): Promise<MailBody> {
  const delay = purpose === 'RESET_PASSWORD' ? 'une heure' : role === 'BENEFICIARY' ? '7\u00a0jours' : '3\u00a0jours'
  const asked = byStaff ? 'La hotline de Wimoov vous envoie un lien pour choisir votre mot de passe.' : 'Vous avez demandé un lien pour choisir votre mot de passe.'
  const body = await renderMail(
    <MailLayout
      preview="Le lien pour choisir votre mot de passe."
      paragraphs={['Bonjour,', asked, `Ce lien est valable ${delay} et ne sert qu’une fois.`, 'Si vous n’avez rien demandé, ne faites rien\u00a0: votre mot de passe ne change pas.']}
      button={{ label: 'Choisir mon mot de passe', href }}
      reason={byStaff ? 'Vous recevez ce message parce que la hotline de Wimoov aide à ouvrir le compte de cette adresse.' : 'Vous recevez ce message parce que quelqu’un a saisi cette adresse sur la page de connexion.'}
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Choisissez votre mot de passe', ...body }
}

export const ACCOUNT_LINK_DEMO: MailExample[] = [
  { title: 'Demandé sur la page de connexion', message: () => accountLinkMessage({ purpose: 'RESET_PASSWORD', role: 'PRESCRIBER', href: DEMO_LINK, byStaff: false }) },
  { title: 'Envoyé par la hotline', message: () => accountLinkMessage({ purpose: 'RESET_PASSWORD', role: 'BENEFICIARY', href: DEMO_LINK, byStaff: true }) },
]
