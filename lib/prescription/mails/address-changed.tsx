import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import type { MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'

const PayloadSchema = z.object({ accountId: z.string() })

/** Tells the address by which somebody still signs in that another one was noted: whoever did not ask for it can say so. */
export const addressChangedMail: MailRenderer = async (payload) => {
  const { accountId } = PayloadSchema.parse(payload)
  const account = await db.account.findFirst({ where: { id: accountId, disabledAt: null, removedAt: null }, select: { email: true } })
  return account?.email ? { to: account.email, ...(await changedMessage()) } : null
}

async function changedMessage(): Promise<MailBody> {
  const hotline = env().HOTLINE_EMAIL
  const body = await renderMail(
    <MailLayout
      preview="Une autre adresse a été notée pour votre espace."
      paragraphs={['Bonjour,', 'Une autre adresse vient d’être notée pour votre espace Wimoov.', 'Elle servira à vous connecter quand elle aura été confirmée. D’ici là, rien ne change.', `Ce n’est pas voulu\u00a0? Dites-le à la personne qui vous suit, ou écrivez à ${hotline}.`]}
      reason="Vous recevez ce message parce que vous vous connectez à Wimoov avec cette adresse."
      hotline={hotline}
    />,
  )
  return { subject: 'Votre adresse va changer', ...body }
}

export const ADDRESS_CHANGED_DEMO: MailExample[] = [{ title: 'À l’ancienne adresse', message: changedMessage }]
