import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AppointmentView } from '@/components/appointment/appointment-view'
import { requireActor } from '@/lib/account/require-actor'
import { appointmentPage } from '@/lib/appointment/appointment-page'
import { DONE_LABELS } from '@/lib/appointment/labels'
import { formHour } from '@/lib/appointment/local-time'
import { zoneLabel } from '@/lib/appointment/zone-labels'
import { recordAudit } from '@/lib/infra/audit'
import { isCodeOf } from '@/lib/infra/codes'
import { recordReading } from '@/lib/infra/record-reading'

export const metadata: Metadata = { title: 'Rendez-vous' }

export default async function Page({ params, searchParams }: PageProps<'/calendrier/[id]'>) {
  const actor = await requireActor('appointment.read', 'PRESCRIBER', 'ADVISOR', 'HOTLINE')
  const [{ id }, { fait }] = await Promise.all([params, searchParams])
  const appointment = await appointmentPage(actor, id)
  if (!appointment) {
    await recordAudit({ actorId: actor.accountId, act: 'appointment.read', outcome: 'REFUSED', subject: { type: 'appointment', id } })
    notFound()
  }
  await recordReading({ actorId: actor.accountId, act: 'appointment.read', subject: { type: 'appointment', id } })
  const { startsAt, timeZone } = appointment
  const time = { ...formHour(startsAt, timeZone), zone: zoneLabel(timeZone) }
  const role = actor.role === 'ADVISOR' || actor.role === 'PRESCRIBER' ? actor.role : null
  return <AppointmentView appointment={appointment} role={role} done={isCodeOf(DONE_LABELS, fait) ? fait : null} time={time} />
}
