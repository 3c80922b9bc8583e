import { MailState } from '@/components/administration/mail-state'
import { ReplayMailForm } from '@/components/administration/replay-mail-form'
import { Card } from '@/components/ui/card'
import type { AccountMail } from '@/lib/administration/account-access'
import { deliveryReason, mailLabel, mayReplay } from '@/lib/administration/mail-labels'
import { formatDateTime } from '@/lib/infra/format'

type AccountMailsProps = { mails: AccountMail[]; accountId: string; from: 'hotline' | 'compte' }

/** The mails to an account and what became of them; one that could not be delivered can leave again. */
export function AccountMails({ mails, accountId, from }: AccountMailsProps) {
  return (
    <Card title="Messages" id="messages">
      {mails.length === 0 && <p>Aucun message envoyé à ce compte.</p>}
      <ul className="divide-line divide-y">
        {mails.map((mail) => (
          <li key={mail.id} className="flex flex-wrap items-center justify-between gap-4 py-3 first:pt-0 last:pb-0">
            <div className="min-w-0">
              <p className="font-bold">{mailLabel(mail.kind)}</p>
              <p>
                <MailState state={mail.state} />{' '}
                <span className="text-ink-soft text-sm">
                  {mail.sentAt ? `parti le ${formatDateTime(mail.sentAt)}` : `demandé le ${formatDateTime(mail.createdAt)}`}
                  {mail.state !== 'SENT' && mail.lastErrorCode && `. ${deliveryReason(mail.lastErrorCode)}`}
                </span>
              </p>
            </div>
            {mail.state === 'DEAD' && mayReplay(mail.kind) && <ReplayMailForm mail={mail} from={{ accountId, retour: from }} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}
