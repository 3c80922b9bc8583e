import 'server-only'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'

/** Asks a plateforme to take a Test on. Nobody is named: the record behind the link, once signed in, says who. */
export const testDelegatedMail: MailRenderer = async ({ prescriptionId }) => {
  const prescription = await db.prescription.findUnique({
    where: { id: String(prescriptionId) },
    select: { beneficiaryId: true, platform: { select: { email: true, name: true } }, organisation: { select: { name: true } } },
  })
  if (!prescription) return null
  const { beneficiaryId, platform, organisation } = prescription
  const body = await renderMail(
    <MailLayout
      preview="Un Test Mobilité est à passer avec une personne."
      paragraphs={['Bonjour,', `${organisation?.name ?? 'Un prescripteur'} vous demande de faire passer le Test Mobilité à une personne.`, 'Ouvrez sa fiche pour la contacter et passer le Test avec elle.']}
      button={{ label: 'Ouvrir la fiche', href: appOrigin() + routes.record(beneficiaryId) }}
      reason={`Vous recevez ce message parce que cette adresse est celle de : ${platform.name}.`}
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { to: platform.email, subject: 'Un Test Mobilité vous est délégué', ...body }
}
