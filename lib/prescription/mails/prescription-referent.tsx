import 'server-only'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { formatPhone } from '@/lib/infra/format'
import { DEMO_DATA, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'

/**
 * Tells the référent of another organisme that somebody they follow is oriented. Without the person's name: the address was typed by
 * somebody else and may be wrong; whoever wants to know which of their people it is calls the prescriber.
 */
export const prescriptionReferentMail: MailRenderer = async ({ prescriptionId }) => {
  const prescription = await db.prescription.findUnique({
    where: { id: String(prescriptionId) },
    select: { reference: true, referentEmail: true, organisation: { select: { name: true } }, platform: { select: { name: true } }, prescriber: { select: { firstName: true, lastName: true, phone: true, email: true } } },
  })
  if (!prescription?.referentEmail) return null
  const { reference, referentEmail, organisation, platform, prescriber } = prescription
  const contact = [prescriber.phone && formatPhone(prescriber.phone), prescriber.email].filter(Boolean).join(', ')
  const said = { reference, platform: platform.name, prescriber: `${prescriber.firstName} ${prescriber.lastName}`, organisation: organisation?.name ?? null, contact }
  return { to: referentEmail, ...(await referentMessage(said)) }
}

type Told = { reference: string; platform: string; prescriber: string; organisation: string | null; contact: string }

async function referentMessage({ reference, platform, prescriber, organisation, contact }: Told): Promise<MailBody> {
  const body = await renderMail(
    <MailLayout
      preview="Une personne que vous suivez est orientée vers Wimoov."
      paragraphs={[
        'Bonjour,',
        `${prescriber}${organisation ? ` (${organisation})` : ''} a orienté vers Wimoov une personne dont vous êtes le référent, pour ses déplacements. Référence\u00a0: ${reference}.`,
        `L’équipe qui répond\u00a0: ${platform}.`,
        `Pour savoir de qui il s’agit, ou en parler\u00a0: ${contact}.`,
      ]}
      reason="Vous recevez ce message parce que votre adresse a été indiquée comme celle du référent."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Une personne que vous suivez est orientée vers Wimoov', ...body }
}

export const PRESCRIPTION_REFERENT_DEMO: MailExample[] = [
  { title: 'Au référent d’un autre organisme', message: () => referentMessage({ reference: DEMO_DATA.reference, platform: DEMO_DATA.platform, prescriber: DEMO_DATA.professional, organisation: DEMO_DATA.structure, contact: DEMO_DATA.phone }) },
]
