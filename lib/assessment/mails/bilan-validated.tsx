import 'server-only'
import type { BilanReader } from '@/lib/assessment/tell-of-bilan'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_DATA, DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'
import { prescriberToTell } from '@/lib/prescription/mails/prescriber-to-tell'

/** Says that an advisor validated a bilan, to the prescriber or to the person. Nobody is named, nothing of the result is said. */
export const bilanValidatedMail: MailRenderer = async ({ assessmentId, audience }) => {
  const assessment = await db.assessment.findUnique({
    where: { id: String(assessmentId) },
    select: { reference: true, test: { select: { prescriptionId: true, beneficiaryId: true, prescription: { select: { platform: { select: { name: true } } } }, beneficiary: { select: { email: true, removedAt: true, account: { select: { disabledAt: true } } } } } } },
  })
  if (!assessment || assessment.test.beneficiary.removedAt) return null
  const { reference, test } = assessment
  const { email, account } = test.beneficiary
  const said = { reference, platform: test.prescription.platform.name }
  if (audience === 'PERSON') return email === null ? null : { to: email, ...(await bilanMessage('PERSON', { ...said, href: account && !account.disabledAt ? appOrigin() + routes.myResults : null })) }
  const to = await prescriberToTell(test.prescriptionId)
  return to === null ? null : { to, ...(await bilanMessage('PRESCRIBER', { ...said, href: `${appOrigin()}${routes.record(test.beneficiaryId)}#resultats` })) }
}

type Said = { reference: string; platform: string; href: string | null }

async function bilanMessage(reader: BilanReader, { reference, platform, href }: Said): Promise<MailBody> {
  const person = reader === 'PERSON'
  const paragraphs = person
    ? ['Bonjour,', 'Un conseiller Wimoov a regardé votre Test Mobilité. Votre bilan est prêt.', href ? 'Vous pouvez le lire et le télécharger dans votre espace.' : 'Demandez-le à votre conseiller ou à la personne qui a fait votre demande.']
    : ['Bonjour,', `Un conseiller de ${platform} a validé le bilan ${reference}.`, 'Ouvrez la fiche pour le lire et le télécharger.']
  const body = await renderMail(
    <MailLayout
      preview={person ? 'Votre bilan mobilité est prêt.' : 'Un bilan mobilité est validé.'}
      paragraphs={paragraphs}
      button={href ? { label: person ? 'Lire mon bilan' : 'Ouvrir la fiche', href } : undefined}
      reason={person ? 'Vous recevez ce message parce qu’un professionnel a fait une demande pour vous à Wimoov.' : 'Vous recevez ce message parce que vous suivez la personne de ce bilan.'}
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: person ? 'Votre bilan est prêt' : 'Un bilan est validé', ...body }
}

const DEMO = { reference: 'B26-DEM0NS', platform: DEMO_DATA.platform, href: DEMO_LINK }
export const BILAN_VALIDATED_DEMO: MailExample[] = [
  { title: 'Au prescripteur', message: () => bilanMessage('PRESCRIBER', DEMO) },
  { title: 'À la personne', message: () => bilanMessage('PERSON', DEMO) },
]
