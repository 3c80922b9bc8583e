import 'server-only'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'
import { prescriberToTell } from '@/lib/prescription/mails/prescriber-to-tell'

/** Tells whoever follows the person, and the plateforme or its advisor, that they asked for a correction. Nobody is named; nothing leaves once it is answered. */
export const correctionAskedMail: MailRenderer = async ({ correctionId, audience }) => {
  const correction = await db.correctionRequest.findFirst({ where: { id: String(correctionId), handledAt: null, beneficiary: { removedAt: null } }, select: { beneficiaryId: true } })
  if (!correction) return null
  const latest = await db.prescription.findFirst({
    where: { beneficiaryId: correction.beneficiaryId },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    select: { id: true, platform: { select: { email: true } }, advisor: { select: { email: true, disabledAt: true, removedAt: true } } },
  })
  if (!latest) return null
  const advisor = latest.advisor && !latest.advisor.disabledAt && !latest.advisor.removedAt ? latest.advisor.email : null
  const to = audience === 'PLATFORM' ? (advisor ?? latest.platform.email) : await prescriberToTell(latest.id)
  return to ? { to, ...(await askedMessage(appOrigin() + routes.record(correction.beneficiaryId))) } : null
}

async function askedMessage(href: string): Promise<MailBody> {
  const body = await renderMail(
    <MailLayout
      preview="Une personne demande une correction de son dossier."
      paragraphs={['Bonjour,', 'Une personne que vous suivez demande une correction de son dossier.', 'Lisez sa demande sur sa fiche, corrigez ce qui doit l’être, puis répondez-lui. Elle lit votre réponse dans son espace.']}
      button={{ label: 'Ouvrir la fiche', href }}
      reason="Vous recevez ce message parce que vous suivez cette personne."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Une correction est demandée', ...body }
}

export const CORRECTION_ASKED_DEMO: MailExample[] = [{ title: 'Au prescripteur et au conseiller', message: () => askedMessage(DEMO_LINK) }]
