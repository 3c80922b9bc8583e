import 'server-only'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_DATA, DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
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
  const said = { organisation: organisation?.name ?? null, platform: platform.name, href: appOrigin() + routes.record(beneficiaryId) }
  return { to: platform.email, ...(await testDelegatedMessage(said)) }
}

type Delegated = { organisation: string | null; platform: string; href: string }

async function testDelegatedMessage({ organisation, platform, href }: Delegated): Promise<MailBody> {
  const body = await renderMail(
    <MailLayout
      preview="Un Test Mobilité est à passer avec une personne."
      paragraphs={['Bonjour,', `${organisation ?? 'Un prescripteur'} vous demande de faire passer le Test Mobilité à une personne.`, 'Ouvrez sa fiche pour la contacter et passer le Test avec elle.']}
      button={{ label: 'Ouvrir la fiche', href }}
      reason={`Vous recevez ce message parce que cette adresse est celle de\u00a0: ${platform}.`}
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Un Test Mobilité vous est délégué', ...body }
}

export const TEST_DELEGATED_DEMO: MailExample[] = [
  { title: 'À la plateforme', message: () => testDelegatedMessage({ organisation: DEMO_DATA.structure, platform: DEMO_DATA.platform, href: DEMO_LINK }) },
]
