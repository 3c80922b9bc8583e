import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_DATA, DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'

const PayloadSchema = z.object({ prescriptionId: z.string(), accountId: z.string().nullable() })

/** Tells a lead of a plateforme, or its mailbox, of a file that has waited for the team for fifteen days. Nothing leaves once it waits no more. */
export const waitingEscalatedMail: MailRenderer = async (payload) => {
  const { prescriptionId, accountId } = PayloadSchema.parse(payload)
  const prescription = await db.prescription.findFirst({
    where: { id: prescriptionId, waitingOn: 'WIMOOV', escalatedAt: { not: null }, beneficiary: { removedAt: null } },
    select: { reference: true, status: true, platform: { select: { email: true } } },
  })
  if (!prescription) return null
  const lead = accountId ? await db.account.findFirst({ where: { id: accountId, disabledAt: null, removedAt: null }, select: { email: true } }) : null
  const to = accountId ? lead?.email : prescription.platform.email
  return to ? { to, ...(await waitingEscalatedMessage(prescription, appOrigin() + routes.queued(prescriptionId))) } : null
}

async function waitingEscalatedMessage({ reference, status }: { reference: string; status: string }, href: string): Promise<MailBody> {
  const [preview, waits, act] =
    status === 'ACCEPTED'
      ? ['Une personne attend un premier contact.', `La personne de la demande ${reference}, acceptée, attend un premier contact depuis quinze jours.`, 'Vous pouvez la contacter ou confier la demande à un conseiller.']
      : ['Une demande n’a pas encore de réponse.', `La demande ${reference} attend une réponse de la plateforme depuis quinze jours.`, 'Vous pouvez la prendre en charge ou la confier à un conseiller.']
  const body = await renderMail(
    <MailLayout
      preview={preview}
      paragraphs={['Bonjour,', waits, act]}
      button={{ label: 'Ouvrir la demande', href }}
      reason="Vous recevez ce message parce que vous êtes responsable de la plateforme, une fois pour cette attente."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Une demande attend depuis quinze jours', ...body }
}

export const WAITING_ESCALATED_DEMO: MailExample[] = [
  { title: 'Au responsable de la plateforme, sans réponse', message: () => waitingEscalatedMessage({ reference: DEMO_DATA.reference, status: 'SENT' }, DEMO_LINK) },
  { title: 'Au responsable de la plateforme, sans premier contact', message: () => waitingEscalatedMessage({ reference: DEMO_DATA.reference, status: 'ACCEPTED' }, DEMO_LINK) },
]
