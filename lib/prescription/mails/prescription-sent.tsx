import 'server-only'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_DATA, DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'
import { plural } from '@/lib/infra/format'

/** Tells the prescriber that the demand has left, under which reference, who answers and how soon that team usually does. */
export const prescriptionSentMail: MailRenderer = async ({ prescriptionId, platformId, delay }) => {
  const prescription = await db.prescription.findUnique({
    where: { id: String(prescriptionId) },
    select: { id: true, reference: true, platformId: true, prescriber: { select: { email: true, disabledAt: true, removedAt: true } } },
  })
  const to = prescription?.prescriber.email
  if (!prescription || !to || prescription.prescriber.disabledAt || prescription.prescriber.removedAt) return null
  const { id, reference } = prescription
  const { name } = await db.mobilityPlatform.findUniqueOrThrow({ where: { id: typeof platformId === 'string' ? platformId : prescription.platformId }, select: { name: true } })
  return { to, ...(await sentMessage({ reference, platform: name, delay: typeof delay === 'number' ? delay : null, href: appOrigin() + routes.prescribed(id) })) }
}

type Sent = { reference: string; platform: string; delay: number | null; href: string }

async function sentMessage({ reference, platform, delay, href }: Sent): Promise<MailBody> {
  const usual = delay === null ? [] : [`D’habitude, elle répond en ${plural(delay, 'jour', 'jours')}.`]
  const body = await renderMail(
    <MailLayout
      preview="Votre prescription est arrivée."
      paragraphs={['Bonjour,', `Votre prescription ${reference} est arrivée.`, `${platform} vous répondra.`, ...usual, 'Vous suivez chaque étape sur la fiche, sans téléphoner.']}
      button={{ label: 'Voir la prescription', href }}
      reason="Vous recevez ce message parce que vous venez de prescrire."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Votre prescription est arrivée', ...body }
}

const DEMO = { reference: DEMO_DATA.reference, platform: DEMO_DATA.platform, href: DEMO_LINK }
export const PRESCRIPTION_SENT_DEMO: MailExample[] = [
  { title: 'Au prescripteur, avec le délai habituel', message: () => sentMessage({ ...DEMO, delay: 6 }) },
  { title: 'Au prescripteur, sans délai connu', message: () => sentMessage({ ...DEMO, delay: null }) },
]
