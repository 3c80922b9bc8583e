import 'server-only'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_DATA, DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'

/** Tells a plateforme that a demand waits in its queue. Nobody is named. */
export const prescriptionReceivedMail: MailRenderer = async ({ prescriptionId, platformId }) => {
  const prescription = await db.prescription.findUnique({
    where: { id: String(prescriptionId) },
    select: { id: true, reference: true, urgent: true, organisation: { select: { name: true } }, platform: { select: { name: true, email: true } } },
  })
  if (!prescription) return null
  const { id, reference, urgent, organisation } = prescription
  const platform = (typeof platformId === 'string' && (await db.mobilityPlatform.findUnique({ where: { id: platformId }, select: { name: true, email: true } }))) || prescription.platform
  const said = { reference, urgent, sender: organisation?.name ?? null, platform: platform.name, href: appOrigin() + routes.queued(id) }
  return { to: platform.email, ...(await receivedMessage(said)) }
}

type Received = { reference: string; urgent: boolean; sender: string | null; platform: string; href: string }

async function receivedMessage({ reference, urgent, sender, platform, href }: Received): Promise<MailBody> {
  const from = sender ? `${sender} vous adresse une demande` : 'Une nouvelle demande est arrivée'
  const body = await renderMail(
    <MailLayout
      preview="Une nouvelle demande attend dans «&nbsp;Demandes&nbsp;»."
      paragraphs={['Bonjour,', `${from}, de référence ${reference}.`, ...(urgent ? ['Elle est urgente\u00a0: une échéance est à moins de quinze jours.'] : []), 'Prenez-la en charge dans «\u00a0Demandes\u00a0».']}
      button={{ label: 'Ouvrir la demande', href }}
      reason={`Vous recevez ce message parce que cette adresse est celle de\u00a0: ${platform}.`}
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: urgent ? 'Une nouvelle demande urgente vous attend' : 'Une nouvelle demande vous attend', ...body }
}

const DEMO = { reference: DEMO_DATA.reference, sender: DEMO_DATA.structure, platform: DEMO_DATA.platform, href: DEMO_LINK }
export const PRESCRIPTION_RECEIVED_DEMO: MailExample[] = [
  { title: 'À la plateforme', message: () => receivedMessage({ ...DEMO, urgent: false }) },
  { title: 'À la plateforme, urgente', message: () => receivedMessage({ ...DEMO, urgent: true }) },
]
