import type { Metadata } from 'next'
import { AppointmentList } from '@/components/appointment/appointment-list'
import { requireActor } from '@/lib/account/require-actor'
import { comingAppointments } from '@/lib/appointment/queries'

export const metadata: Metadata = { title: 'Calendrier' }

export default async function Page() {
  const actor = await requireActor('appointment.read', 'PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN')
  return <AppointmentList appointments={await comingAppointments(actor)} />
}
