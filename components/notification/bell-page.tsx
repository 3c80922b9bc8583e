import { Link } from '@/components/ui/link'
import { PreferencesForm } from '@/components/notification/preferences-form'
import { LiveNotice } from '@/components/shell/live-notice'
import { ThreadLines } from '@/components/messaging/thread-lines'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { formatName, formatShortDate, formatTime } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { markBellSeenAction } from '@/lib/notification/actions'
import type { Bell, BellLine } from '@/lib/notification/bell'
import { BELL_EVENTS, type BellEvent } from '@/lib/notification/event-labels'
import type { Preferences } from '@/lib/notification/schema'

const PREFERENCES = 'preferences'

type BellPageProps = { bell: Bell; preferences: Preferences; professional: boolean }

/** « Notifications »: what happened, what waits to be read, and how one wants to be mailed of it. */
export function BellPage({ bell: { role, threads, lines }, preferences, professional }: BellPageProps) {
  const newest = lines[0]
  return (
    <div className="max-w-4xl">
      <PageTitle>{professional ? 'Notifications' : 'Mes nouvelles'}</PageTitle>
      {/* A long bell stands between the two. */}
      <a href={`#${PREFERENCES}`} className="link inline-flex min-h-11 items-center">
        {professional ? 'Régler mes notifications' : 'Choisir mes courriels'}
      </a>
      <LiveNotice of="notifications" sentence="Il y a du nouveau." />
      <div className="mt-6 grid gap-6">
        {threads.length > 0 && (
          <Card title="Messages à lire">
            <ThreadLines threads={threads} href={(id) => (professional ? routes.thread : routes.myThread)(id)} named={professional} />
          </Card>
        )}
        <Card title="Ce qui s’est passé">
          {lines.length === 0 && <p>Rien de nouveau. Les rendez-vous, les étapes des demandes et les Tests apparaîtront ici.</p>}
          <ul className="divide-line divide-y">
            {lines.map((line) => (
              <Line key={line.id} line={line} professional={professional} />
            ))}
          </ul>
          {newest && lines.some(({ unread }) => unread) && (
            <ActionForm action={markBellSeenAction} className="mt-4">
              <HiddenField name="upTo" value={newest.id} />
              <SubmitButton variant="secondary">Tout marquer comme vu</SubmitButton>
            </ActionForm>
          )}
        </Card>
        <div id={PREFERENCES} tabIndex={-1} className="rounded-card">
          <Card title="Recevoir des courriels">
            <PreferencesForm preferences={preferences} role={role} />
          </Card>
        </div>
      </div>
    </div>
  )
}

function Line({ line: { event, sentence, person, appointment, reported, at, unread }, professional }: { line: BellLine; professional: boolean }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0">
      <span className="min-w-0">
        <span className={unread ? 'font-bold' : ''}>{sentence}</span> {unread && <Badge tone="info">Nouveau</Badge>}
        <span className="text-ink-soft block text-sm">
          {reported ? (
            <Link href={routes.reports()} className="link">
              Signalements
            </Link>
          ) : appointment ? (
            <Link href={(professional ? routes.appointment : routes.myAppointment)(appointment.id)} className="link">
              Rendez-vous du {placeDateTime(appointment.startsAt, appointment.timeZone)}
            </Link>
          ) : (
            BELL_EVENTS[event as BellEvent]?.label
          )}
          {professional && !reported && (
            <>
              {' · '}
              {person ? (
                <Link href={routes.record(person.id)} className="link">
                  {formatName(person)}
                </Link>
              ) : (
                'une personne que vous ne suivez plus'
              )}
            </>
          )}
        </span>
      </span>
      <span className="text-ink-soft text-sm">
        {formatShortDate(at)} à {formatTime(at)}
      </span>
    </li>
  )
}
