import 'server-only'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'

/** Tells who asked for access what was answered. Nobody is named. */
export const accessAnsweredMail: MailRenderer = async ({ requestId }) => {
  const request = await db.accessRequest.findUnique({ where: { id: String(requestId) }, select: { state: true, requester: { select: { email: true, disabledAt: true, removedAt: true } } } })
  const to = request?.requester.email
  if (!request || !to || request.state === 'PENDING' || request.requester.disabledAt || request.requester.removedAt) return null
  return { to, ...(await answeredMessage(request.state === 'GRANTED', appOrigin() + routes.accessRequests)) }
}

async function answeredMessage(granted: boolean, href: string): Promise<MailBody> {
  const told = granted ? ['L’accès que vous aviez demandé est accordé.', 'La fiche est maintenant dans «\u00a0Les miens\u00a0».'] : ['L’accès que vous aviez demandé est refusé.', 'La réponse est dans «\u00a0Accès\u00a0». Vous pouvez prescrire quand même.']
  const body = await renderMail(<MailLayout preview="La réponse à votre demande d’accès." paragraphs={['Bonjour,', ...told]} button={{ label: 'Voir la réponse', href }} reason="Vous recevez ce message parce que vous avez demandé l’accès à une fiche." hotline={env().HOTLINE_EMAIL} />)
  return { subject: granted ? 'L’accès est accordé' : 'L’accès est refusé', ...body }
}

export const ACCESS_ANSWERED_DEMO: MailExample[] = [
  { title: 'Accordé', message: () => answeredMessage(true, DEMO_LINK) },
  { title: 'Refusé', message: () => answeredMessage(false, DEMO_LINK) },
]
