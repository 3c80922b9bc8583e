import 'server-only'
import { linkOfMail } from '@/lib/account/account-link'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'

/** Invites a person to set a first password; a beneficiary learns what awaits them in plain words. */
export const invitationMail: MailRenderer = async ({ accountId }, outboxId) => {
  const account = await db.account.findFirst({
    where: { id: String(accountId), removedAt: null, disabledAt: null, passwordHash: null },
    select: { id: true, role: true, email: true },
  })
  if (!account?.email) return null
  const href = await linkOfMail(outboxId, account, 'INVITATION')
  return { to: account.email, ...(await invitationMessage({ beneficiary: account.role === 'BENEFICIARY', href })) }
}

async function invitationMessage({ beneficiary, href }: { beneficiary: boolean; href: string }): Promise<MailBody> {
  const paragraphs = beneficiary
    ? ['Bonjour,', 'Votre conseiller vous propose de passer le Test Mobilité.', 'Ce test aide à trouver comment mieux vous déplacer. Il n’y a pas de bonne ou de mauvaise note.', 'Choisissez d’abord un mot de passe. Ce lien est valable 7\u00a0jours.']
    : ['Bonjour,', 'Un compte vous attend sur la plateforme de prescription de Wimoov.', 'Choisissez votre mot de passe pour l’ouvrir. Ce lien est valable 3\u00a0jours.']
  const body = await renderMail(
    <MailLayout
      preview={beneficiary ? 'Votre accès au Test Mobilité.' : 'Votre accès à la plateforme de prescription.'}
      paragraphs={paragraphs}
      button={{ label: 'Choisir mon mot de passe', href }}
      reason={beneficiary ? 'Vous recevez ce message parce qu’un professionnel a demandé un accompagnement Wimoov pour vous.' : 'Vous recevez ce message parce qu’un compte professionnel a été créé à cette adresse.'}
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: beneficiary ? 'Votre accès au Test Mobilité' : 'Votre accès à la plateforme de prescription', ...body }
}

export const INVITATION_DEMO: MailExample[] = [
  { title: 'À un professionnel', message: () => invitationMessage({ beneficiary: false, href: DEMO_LINK }) },
  { title: 'À un bénéficiaire', message: () => invitationMessage({ beneficiary: true, href: DEMO_LINK }) },
]
