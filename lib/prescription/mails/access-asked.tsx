import 'server-only'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_DATA, DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'

/** Asks who follows a person, then the plateforme, to answer an access request. The person is not named. */
export const accessAskedMail: MailRenderer = async ({ requestId }) => {
  const request = await db.accessRequest.findFirst({
    where: { id: String(requestId), state: 'PENDING' },
    select: { escalatedAt: true, platformId: true, responder: { select: { email: true } }, requester: { select: { firstName: true, lastName: true } } },
  })
  if (!request) return null
  const { escalatedAt, platformId, responder, requester } = request
  const platform = escalatedAt ? await db.mobilityPlatform.findUnique({ where: { id: platformId }, select: { email: true } }) : null
  const to = escalatedAt ? platform?.email : responder?.email
  return to ? { to, ...(await askedMessage(`${requester.firstName} ${requester.lastName}`, escalatedAt !== null, appOrigin() + routes.accessRequests)) } : null
}

async function askedMessage(requester: string, late: boolean, href: string): Promise<MailBody> {
  const body = await renderMail(
    <MailLayout
      preview="Un professionnel demande l’accès à une fiche."
      paragraphs={[
        'Bonjour,',
        `${requester} demande l’accès à la fiche d’une personne ${late ? 'suivie par votre plateforme' : 'que vous accompagnez'}.`,
        late ? 'Personne n’a répondu dans le délai, ou le prescripteur n’est plus là\u00a0: votre plateforme répond.' : 'Répondez sous trois jours ouvrés. Ensuite, la plateforme répond à votre place.',
      ]}
      button={{ label: 'Répondre', href }}
      reason="Vous recevez ce message parce qu’une fiche que vous suivez est demandée."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Une demande d’accès vous attend', ...body }
}

export const ACCESS_ASKED_DEMO: MailExample[] = [
  { title: 'À qui suit la personne', message: () => askedMessage(DEMO_DATA.professional, false, DEMO_LINK) },
  { title: 'À la plateforme, sans réponse', message: () => askedMessage(DEMO_DATA.professional, true, DEMO_LINK) },
]
