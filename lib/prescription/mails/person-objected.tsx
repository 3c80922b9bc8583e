import 'server-only'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_DATA, DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'
import { prescriberToTell } from '@/lib/prescription/mails/prescriber-to-tell'

/** Tells the plateforme and the prescriber that a person objects: somebody answers them. Nobody is named; nothing leaves once it is withdrawn. */
export const personObjectedMail: MailRenderer = async ({ objectionId, audience }) => {
  const objection = await db.objection.findFirst({ where: { id: String(objectionId), withdrawnAt: null }, select: { beneficiaryId: true, prescriptionId: true } })
  if (!objection?.prescriptionId) return null
  const { beneficiaryId, prescriptionId } = objection
  const prescription = await db.prescription.findUnique({ where: { id: prescriptionId }, select: { reference: true, platform: { select: { email: true } } } })
  const to = audience === 'PLATFORM' ? prescription?.platform.email : await prescriberToTell(prescriptionId)
  return prescription && to ? { to, ...(await objectedMessage(prescription.reference, appOrigin() + routes.record(beneficiaryId))) } : null
}

async function objectedMessage(reference: string, href: string): Promise<MailBody> {
  const body = await renderMail(
    <MailLayout
      preview="Une personne n’est pas d’accord pour être orientée."
      paragraphs={['Bonjour,', `La personne de la prescription ${reference} n’est pas d’accord pour être orientée vers Wimoov.`, 'Contactez-la, convenez de la suite avec elle, puis notez-le sur sa fiche. Elle peut changer d’avis pendant sept jours.']}
      button={{ label: 'Ouvrir la fiche', href }}
      reason="Vous recevez ce message parce que vous suivez cette prescription."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Une personne s’oppose à son orientation', ...body }
}

export const PERSON_OBJECTED_DEMO: MailExample[] = [{ title: 'À la plateforme et au prescripteur', message: () => objectedMessage(DEMO_DATA.reference, DEMO_LINK) }]
