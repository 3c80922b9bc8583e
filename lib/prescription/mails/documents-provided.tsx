import 'server-only'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_DATA, DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
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
  const said = { reference, platform: theirs ? null : platform.name, href: `${appOrigin()}${routes.record(beneficiaryId)}#pieces` }
  return { to: theirs ?? platform.email, ...(await documentsProvidedMessage(said)) }
}

type Provided = { reference: string; /** Null when it goes to the advisor in charge. */ platform: string | null; href: string }

async function documentsProvidedMessage({ reference, platform, href }: Provided): Promise<MailBody> {
  const body = await renderMail(
    <MailLayout
      preview="Toutes les pièces demandées ont été envoyées."
      paragraphs={['Bonjour,', `Toutes les pièces demandées pour la prescription ${reference} ont été envoyées.`, 'Ouvrez la fiche pour les lire et répondre.']}
      button={{ label: 'Ouvrir la fiche', href }}
      reason={platform ? `Vous recevez ce message parce que cette adresse est celle de\u00a0: ${platform}.` : 'Vous recevez ce message parce que vous étudiez cette prescription.'}
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Les pièces demandées sont arrivées', ...body }
}

export const DOCUMENTS_PROVIDED_DEMO: MailExample[] = [
  { title: 'Au conseiller qui étudie la prescription', message: () => documentsProvidedMessage({ reference: DEMO_DATA.reference, platform: null, href: DEMO_LINK }) },
  { title: 'À la plateforme', message: () => documentsProvidedMessage({ reference: DEMO_DATA.reference, platform: DEMO_DATA.platform, href: DEMO_LINK }) },
]
