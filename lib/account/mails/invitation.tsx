import 'server-only'
import { linkOfMail } from '@/lib/account/account-link'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'

/** Invites a person to set a first password; a beneficiary learns what awaits them in plain words. */
export const invitationMail: MailRenderer = async ({ accountId }, outboxId) => {
  const account = await db.account.findFirst({
    where: { id: String(accountId), removedAt: null, disabledAt: null, passwordHash: null },
    select: { id: true, role: true, email: true },
  })
  if (!account?.email) return null
  const href = await linkOfMail(outboxId, account, 'INVITATION')
  const beneficiary = account.role === 'BENEFICIARY'
  const paragraphs = beneficiary
    ? ['Bonjour,', 'Votre conseiller vous propose de passer le Test Mobilité.', 'Ce test aide à trouver comment mieux vous déplacer. Il n’y a pas de bonne ou de mauvaise note.', 'Choisissez d’abord un mot de passe. Ce lien est valable 7 jours.']
    : ['Bonjour,', 'Un compte vous attend sur la plateforme de prescription de Wimoov.', 'Choisissez votre mot de passe pour l’ouvrir. Ce lien est valable 3 jours.']
  const body = await renderMail(
    <MailLayout
      preview={beneficiary ? 'Votre accès au Test Mobilité.' : 'Votre accès à la plateforme de prescription.'}
      paragraphs={paragraphs}
      button={{ label: 'Choisir mon mot de passe', href }}
      reason={beneficiary ? 'Vous recevez ce message parce qu’un professionnel vous a orienté vers Wimoov.' : 'Vous recevez ce message parce qu’un compte professionnel a été créé à cette adresse.'}
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { to: account.email, subject: beneficiary ? 'Votre accès au Test Mobilité' : 'Votre accès à la plateforme de prescription', ...body }
}
