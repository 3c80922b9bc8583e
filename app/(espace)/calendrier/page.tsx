import type { Metadata } from 'next'
import { CalendarView } from '@/components/appointment/calendar-view'
import { requireActor } from '@/lib/account/require-actor'
import { parseCalendar } from '@/lib/appointment/calendar-filters'
import { calendarPage } from '@/lib/appointment/calendar-page'
import { appointmentDetail, mayHaveFeed, mayPlan } from '@/lib/appointment/policy'
import { now } from '@/lib/infra/clock'

export const metadata: Metadata = { title: 'Calendrier' }

export default async function Page({ searchParams }: PageProps<'/calendrier'>) {
  const actor = await requireActor('appointment.read', 'PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN')
  const params = await searchParams
  const page = await calendarPage(actor, (today) => parseCalendar(params, today))
  return <CalendarView page={page} mayPlan={mayPlan(actor)} mayFilter={appointmentDetail(actor) === 'FULL'} maySubscribe={mayHaveFeed(actor)} at={now()} />
}
