import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { formatDateTime } from '@/lib/infra/format'

type LocalMail = { id: string; to: string; subject: string; text: string; attachments: { name: string; type: string; text: string }[]; sentAt: Date }

/** The mails of the demo, with links that work. */
export function LocalMailbox({ mails }: { mails: LocalMail[] }) {
  return (
    <main className="mx-auto max-w-3xl px-4 py-10">
      <PageTitle>Messages de la démonstration</PageTitle>
      <p className="mt-4">Aucun message ne quitte cette machine&nbsp;: ils s’affichent ici.</p>
      <div className="mt-8 space-y-6">
        {mails.length === 0 && <EmptyState title="Aucun message">Demandez par exemple un nouveau mot de passe depuis la page de connexion.</EmptyState>}
        {mails.map(({ id, to, subject, text, attachments, sentAt }) => (
          <Card key={id} title={subject}>
            <p className="text-sm text-ink-soft">
              À {to}, le {formatDateTime(sentAt)}
            </p>
            <p className="mt-4 whitespace-pre-line break-words">{text.split(/(https?:\/\/\S+)/).map((part, index) => (part.startsWith('http') ? <a key={index} href={part} className="link break-all">{part}</a> : part))}</p>
            {attachments.map((file) => (
              <details key={file.name} className="border-line mt-4 border-t pt-3">
                <summary className="min-h-8 font-bold">
                  Pièce jointe&nbsp;: {file.name} ({file.type})
                </summary>
                <pre className="mt-2 text-sm break-all whitespace-pre-wrap">{file.text}</pre>
              </details>
            ))}
          </Card>
        ))}
      </div>
    </main>
  )
}
