import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'

const PayloadSchema = z.object({ beneficiaryId: z.string(), accountId: z.string(), taken: z.boolean(), count: z.number().default(1) })

/** Tells a prescriber that somebody's follow-up has left them, or has come to them. Nobody is named. */
export const followUpMovedMail: MailRenderer = async (payload) => {
  const { beneficiaryId, accountId, taken, count } = PayloadSchema.parse(payload)
  const account = await db.account.findFirst({ where: { id: accountId, disabledAt: null, removedAt: null }, select: { email: true } })
  return account?.email ? { to: account.email, ...(await movedMessage(taken, taken ? appOrigin() + (count > 1 ? routes.beneficiaries : routes.record(beneficiaryId)) : null, count)) } : null
}

async function movedMessage(taken: boolean, href: string | null, count = 1): Promise<MailBody> {
  const given = count > 1 ? [`Le suivi de ${count} personnes vous est confié.`, 'Leurs fiches sont maintenant dans «\u00a0Les miens\u00a0».'] : ['Le suivi d’une personne vous est confié.', 'Sa fiche est maintenant dans «\u00a0Les miens\u00a0».']
  const told = taken ? given : ['Le suivi d’une personne que vous suiviez a été repris par un collègue.', 'Sa fiche reste visible en abrégé dans «\u00a0Ma structure\u00a0».']
  const body = await renderMail(
    <MailLayout preview="Le suivi d’une personne change de mains." paragraphs={['Bonjour,', ...told]} button={href ? { label: count > 1 ? 'Voir mes bénéficiaires' : 'Ouvrir la fiche', href } : undefined} reason="Vous recevez ce message parce que vous suivez ou suiviez cette personne." hotline={env().HOTLINE_EMAIL} />,
  )
  return { subject: taken ? 'Un suivi vous est confié' : 'Un suivi a été repris', ...body }
}

export const FOLLOW_UP_MOVED_DEMO: MailExample[] = [
  { title: 'À l’ancien prescripteur', message: () => movedMessage(false, null) },
  { title: 'Au nouveau prescripteur', message: () => movedMessage(true, DEMO_LINK) },
  { title: 'Au nouveau prescripteur, quand un collègue s’en va', message: () => movedMessage(true, DEMO_LINK, 12) },
]
