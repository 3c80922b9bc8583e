import { labelOf } from '@/components/beneficiary/label-of'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { MAIL_LABELS } from '@/lib/beneficiary/mail-labels'
import type { RecordMail } from '@/lib/beneficiary/record-mails'
import { formatDateTime } from '@/lib/infra/format'

const STATES: Record<RecordMail['state'], { label: string; tone: BadgeTone }> = {
  SENT: { label: 'Envoyé', tone: 'success' },
  PENDING: { label: 'En attente', tone: 'info' },
  DEAD: { label: 'Non remis', tone: 'danger' },
  CANCELLED: { label: 'Annulé', tone: 'neutral' },
}

/** « Messages envoyés »: whether what a person waits for has left, for the one who helps them. */
export function MailsCard({ mails }: { mails: RecordMail[] }) {
  return (
    <Card title="Messages envoyés" id="messages">
      {mails.length === 0 && <p>Aucun message envoyé</p>}
      <ul className="divide-line divide-y">
        {mails.map((mail) => (
          <li key={mail.id} className="py-3 first:pt-0 last:pb-0">
            <p className="font-bold">{labelOf(MAIL_LABELS, mail.kind) ?? 'Message'}</p>
            <Badge tone={STATES[mail.state].tone}>{STATES[mail.state].label}</Badge>
            <p className="text-ink-soft text-sm">{sentence(mail)}</p>
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
      return `Message demandé le ${formatDateTime(createdAt)}, qui n’a pas pu être remis`
    case 'CANCELLED':
      return `Message demandé le ${formatDateTime(createdAt)}, devenu inutile avant l’envoi`
  }
}
