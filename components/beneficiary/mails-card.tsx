import { labelOf } from '@/components/beneficiary/label-of'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { MAIL_LABELS } from '@/lib/beneficiary/mail-labels'
import type { RecordMail } from '@/lib/beneficiary/record-mails'
import { formatDateTime } from '@/lib/infra/format'

const TONES: Record<RecordMail['state'], BadgeTone> = { SENT: 'success', PENDING: 'info', DEAD: 'danger', CANCELLED: 'neutral' }

/** « Messages envoyés »: whether what a person waits for has left, for the one who helps them. */
export function MailsCard({ mails }: { mails: RecordMail[] }) {
  return (
    <Card title="Messages envoyés" id="messages">
      {mails.length === 0 && <p>Aucun message envoyé</p>}
      <ul className="divide-line divide-y">
        {mails.map((mail) => (
          <li key={mail.id} className="py-3 first:pt-0 last:pb-0">
            <p className="font-bold">{labelOf(MAIL_LABELS, mail.kind) ?? 'Message'}</p>
            <p>
              <Badge tone={TONES[mail.state]}>{sentence(mail)}</Badge>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function sentence({ state, createdAt, sentAt }: RecordMail): string {
  switch (state) {
    case 'SENT':
      return `Message envoyé le ${formatDateTime(sentAt ?? createdAt)}`
    case 'PENDING':
      return `En attente d’envoi depuis le ${formatDateTime(createdAt)}`
    case 'DEAD':
      return `Non remis (demandé le ${formatDateTime(createdAt)})`
    case 'CANCELLED':
      return `Annulé (demandé le ${formatDateTime(createdAt)})`
  }
}
