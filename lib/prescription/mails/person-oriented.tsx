import 'server-only'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_DATA, DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'
import { objectionSecret } from '@/lib/prescription/objection-link'
import { type Notice, noticeParagraphs, OBJECTION_CONSEQUENCE } from '@/lib/prescription/person-notice'

/** Tells a person that somebody oriented them, in plain words, and how to object in one tap. */
export const personOrientedMail: MailRenderer = async ({ prescriptionId, platformId }, outboxId) => {
  const prescription = await db.prescription.findUnique({ where: { id: String(prescriptionId) }, select: read })
  const to = prescription?.beneficiary.email
  if (!prescription || !to || prescription.beneficiary.removedAt) return null
  const { beneficiaryId, prescriber, organisation } = prescription
  const platform = (typeof platformId === 'string' && (await db.mobilityPlatform.findUnique({ where: { id: platformId }, select: read.platform.select }))) || prescription.platform
  const secret = await objectionSecret(outboxId, { beneficiaryId, prescriptionId: String(prescriptionId) })
  const notice = {
    prescriber: `${prescriber.firstName} ${prescriber.lastName}`,
    organisation: organisation?.name ?? null,
    platform: platform.name,
    platformPhone: platform.phone,
    platformEmail: platform.email,
    hotline: env().HOTLINE_EMAIL,
  }
  return { to, ...(await orientedMessage(notice, appOrigin() + routes.object(secret))) }
}

async function orientedMessage(notice: Notice, href: string): Promise<MailBody> {
  const body = await renderMail(
    <MailLayout
      preview="Un professionnel demande un accompagnement pour vous."
      paragraphs={['Bonjour,', ...noticeParagraphs(notice), `Vous n’êtes pas d’accord\u00a0? Vous pouvez refuser. ${OBJECTION_CONSEQUENCE}`]}
      button={{ label: 'Je ne suis pas d’accord', href }}
      reason="Vous recevez ce message parce qu’un professionnel a indiqué votre adresse pour vous orienter vers Wimoov."
      hotline={notice.hotline}
    />,
  )
  return { subject: 'Un accompagnement Wimoov est demandé pour vous', ...body }
}

const read = {
  beneficiaryId: true,
  prescriber: { select: { firstName: true, lastName: true } },
  organisation: { select: { name: true } },
  platform: { select: { name: true, phone: true, email: true } },
  beneficiary: { select: { email: true, removedAt: true } },
} as const

const DEMO: Notice = { prescriber: DEMO_DATA.professional, organisation: DEMO_DATA.structure, platform: DEMO_DATA.platform, platformPhone: null, platformEmail: DEMO_DATA.email, hotline: 'hotline@exemple.test' }
export const PERSON_ORIENTED_DEMO: MailExample[] = [{ title: 'À la personne', message: () => orientedMessage(DEMO, DEMO_LINK) }]
