import type { ReactNode } from 'react'
import type { AppointmentMode } from '@/prisma/client/enums'
import { placeSpan } from '@/lib/appointment/zone-labels'
import { formatPhone } from '@/lib/infra/format'

type Meeting = {
  startsAt: Date
  endsAt: Date
  timeZone: string
  mode: AppointmentMode
  place: string
  directions: string | null
  videoUrl: string | null
  platform: { name: string; phone: string | null }
  advisor: { firstName: string; lastName: string }
}

/** When, where, how to come, with whom. */
export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const { mode, place, directions, videoUrl, platform, advisor } = meeting
  return (
    <dl className="grid gap-3">
      <Fact label="Quand">
        <strong className="first-letter:uppercase inline-block">{placeSpan(meeting)}</strong>
      </Fact>
      <Fact label="Où">
        <span className="first-letter:uppercase inline-block">{place || 'À préciser'}</span>
        {mode === 'PHONE' && <span className="block">Le conseiller appelle.</span>}
      </Fact>
      {videoUrl && (
        <Fact label="Lien de la visioconférence">
          <a href={videoUrl} className="link break-all" rel="noreferrer noopener" target="_blank">
            {videoUrl}
            <span className="sr-only"> (nouvel onglet)</span>
          </a>
        </Fact>
      )}
      {directions && (
        <Fact label="Comment venir">
          <span className="whitespace-pre-line">{directions}</span>
        </Fact>
      )}
      <Fact label="Avec">
        {advisor.firstName} {advisor.lastName}, {platform.name}
        {platform.phone && (
          <>
            {' · '}
            <a href={`tel:${platform.phone}`} className="link whitespace-nowrap">
              {formatPhone(platform.phone)}
            </a>
          </>
        )}
      </Fact>
    </dl>
  )
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-soft text-sm">{label}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}
