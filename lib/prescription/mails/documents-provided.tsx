import 'server-only'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'

/** Says that what was asked for has come: to the advisor in charge, else to the plateforme. Nobody is named. */
export const documentsProvidedMail: MailRenderer = async ({ prescriptionId }) => {
  const prescription = await db.prescription.findUnique({
    where: { id: String(prescriptionId) },
    select: { beneficiaryId: true, reference: true, advisor: { select: { email: true, disabledAt: true, removedAt: true } }, platform: { select: { email: true, name: true } } },
  })
  if (!prescription) return null
  const { beneficiaryId, reference, advisor, platform } = prescription
  const theirs = advisor?.email && !advisor.disabledAt && !advisor.removedAt ? advisor.email : null
  const body = await renderMail(
    <MailLayout
      preview="Toutes les pièces demandées ont été envoyées."
      paragraphs={['Bonjour,', `Toutes les pièces que vous aviez demandées pour la demande ${reference} ont été envoyées.`, 'Ouvrez la fiche pour les lire et répondre.']}
      button={{ label: 'Ouvrir la fiche', href: `${appOrigin()}${routes.record(beneficiaryId)}#pieces` }}
      reason={theirs ? 'Vous recevez ce message parce que vous étudiez cette demande.' : `Vous recevez ce message parce que cette adresse est celle de : ${platform.name}.`}
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { to: theirs ?? platform.email, subject: 'Les pièces demandées sont arrivées', ...body }
}
