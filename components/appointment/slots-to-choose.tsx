import { LinkButton } from '@/components/ui/link-button'
import type { OpenProposal } from '@/lib/appointment/open-proposals'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { routes } from '@/lib/infra/routes'

/** The slots that wait for the person's choice, to read; one button leads to where one is chosen. */
export function SlotsToChoose({ proposals }: { proposals: OpenProposal[] }) {
  return (
    <>
      {proposals.map(({ id, title, place, moves, slots, timeZone }) => (
        <div key={id} className="mb-4">
          <p>
            {moves ? 'Wimoov vous propose une autre date pour votre rendez-vous' : 'Wimoov vous propose un rendez-vous'}&nbsp;: <strong>{title}</strong>, {place}. Choisissez le moment qui vous convient&nbsp;:
          </p>
          <ul className="mt-2 list-disc pl-5">
            {slots.map((slot) => (
              <li key={slot.id}>{placeDateTime(slot.startsAt, timeZone)}</li>
            ))}
          </ul>
        </div>
      ))}
      <LinkButton href={routes.myAppointments()} className="min-h-14 w-full">
        Choisir mon rendez-vous
      </LinkButton>
    </>
  )
}
