import 'server-only'
import { z } from 'zod'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'
import { addressSecret } from '@/lib/prescription/confirm-address'

const PayloadSchema = z.object({ beneficiaryId: z.string(), print: z.string() })

/** Asks whoever reads the new address of a person to confirm that it is theirs. Nothing leaves once the record holds another one. */
export const addressToConfirmMail: MailRenderer = async (payload, outboxId) => {
  const made = await addressSecret(outboxId, PayloadSchema.parse(payload))
  return made && { to: made.email, ...(await toConfirmMessage(appOrigin() + routes.confirmAddress(made.secret))) }
}

async function toConfirmMessage(href: string): Promise<MailBody> {
  const body = await renderMail(
    <MailLayout
      preview="Confirmez votre nouvelle adresse."
      paragraphs={['Bonjour,', 'Cette adresse vient d’être notée pour votre espace Wimoov.', 'Si c’est bien la vôtre, confirmez-la\u00a0: vous vous connecterez avec elle.', 'Le lien est valable 7\u00a0jours. Si ce n’est pas vous, ne faites rien.']}
      button={{ label: 'Confirmer mon adresse', href }}
      reason="Vous recevez ce message parce que cette adresse a été notée pour un espace Wimoov."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Confirmez votre nouvelle adresse', ...body }
}

export const ADDRESS_TO_CONFIRM_DEMO: MailExample[] = [{ title: 'À la nouvelle adresse', message: () => toConfirmMessage(DEMO_LINK) }]
