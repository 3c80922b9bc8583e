import 'server-only'
import { db } from '@/lib/infra/db'
import type { MailRenderer } from '@/lib/infra/mail/message'
import { CHOSEN_MAILS, type ChosenMail } from '@/lib/notification/chosen-mails'

/**
 * The renderers, with the choice of the account that each mail is for: who wants a summary of the day, or no mail, of an event gets none of its
 * mails; the bell says it. Who has no account, or one that opens nothing any more, hears no bell: their mails leave.
 */
export function respectPreferences(renderers: Record<string, MailRenderer>): Record<string, MailRenderer> {
  return Object.fromEntries(
    Object.entries(renderers).map(([kind, render]) => {
      const chosen = CHOSEN_MAILS[kind]
      return [kind, chosen ? asChosen(render, chosen) : render]
    }),
  )
}

const asChosen =
  (render: MailRenderer, { event, accountOf }: ChosenMail): MailRenderer =>
  async (payload, outboxId) => {
    const message = await render(payload, outboxId)
    const accountId = message && (await accountOf(payload))
    if (!accountId) return message
    const silenced = await db.notificationPreference.count({ where: { accountId, event, rhythm: { not: 'IMMEDIATE' }, account: { disabledAt: null, removedAt: null } } })
    return silenced > 0 ? null : message
  }
