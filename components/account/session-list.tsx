import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { revokeSessionAction } from '@/lib/account/actions'
import { formatDateTime } from '@/lib/infra/format'

type Session = { reference: string; createdAt: Date; lastSeenAt: Date; absoluteUntil: Date; remember: boolean; device: string | null; current: boolean; /** Opened by a Test’s QR on the person’s own phone. */ testOnly: boolean }

/** « Mes connexions »: where one is signed in, until when, and how to end it. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  return (
    <>
      <PageTitle>Mes connexions</PageTitle>
      <p className="mt-4 max-w-prose">Chaque ligne est un appareil où votre compte est ouvert. Une ligne que vous ne reconnaissez pas&nbsp;? Mettez-y fin, puis changez votre mot de passe.</p>
      <ul className="mt-8 space-y-4">
        {sessions.map((session) => (
          <li key={session.reference}>
            <Card>
              <div className="flex flex-wrap items-center justify-between gap-4">
                <div>
                  <p className="font-bold">
                    {session.device ?? 'Appareil inconnu'} {session.current && <Badge tone="success">Cet appareil</Badge>}
                    {session.testOnly && <Badge tone="neutral">Ce Test seul, sur un téléphone</Badge>}
                  </p>
                  <p className="text-sm text-ink-soft">Ouverte le {formatDateTime(session.createdAt)}. Dernière activité le {formatDateTime(session.lastSeenAt)}.</p>
                  <p className="text-sm text-ink-soft">
                    {session.testOnly
                      ? `Ouverte par un code à scanner, pour la personne qui passe le Test. Rien d’autre ne s’y ouvre. Se ferme à la fin du Test, et au plus tard le ${formatDateTime(session.absoluteUntil)}.`
                      : `Se ferme après un temps sans activité, et au plus tard le ${formatDateTime(session.absoluteUntil)}.`}
                  </p>
                </div>
                <ActionForm action={revokeSessionAction}>
                  <HiddenField name="reference" value={session.reference} />
                  <SubmitButton variant="secondary">{session.current ? 'Me déconnecter ici' : 'Mettre fin'}</SubmitButton>
                </ActionForm>
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </>
  )
}
