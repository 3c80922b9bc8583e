import { CalendarFilterForm, CalendarToolbar, Titles } from '@/components/appointment/calendar-toolbar'
import { DayLists, WeekGrid } from '@/components/appointment/day-lists'
import { MonthGrid } from '@/components/appointment/month-grid'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { PrintButton } from '@/components/ui/print-button'
import type { CalendarPage } from '@/lib/appointment/calendar-page'
import { routes } from '@/lib/infra/routes'

type CalendarViewProps = { page: CalendarPage; mayPlan: boolean; mayFilter: boolean; maySubscribe: boolean; at: Date }

/** « Calendrier »: the rendez-vous one attends and those of the people one follows. */
export function CalendarView({ page, mayPlan, mayFilter, maySubscribe, at }: CalendarViewProps) {
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <PageTitle>Calendrier</PageTitle>
          <p className="sr-only print:not-sr-only" role="status">
            <Titles page={page} />
          </p>
        </div>
        <div className="no-print flex flex-wrap gap-3">
          {mayPlan && <LinkButton href={routes.planAppointment()}>Planifier un rendez-vous</LinkButton>}
          {maySubscribe && (
            <LinkButton href={routes.calendarFeed()} variant="secondary">
              Voir dans mon agenda
            </LinkButton>
          )}
          <PrintButton>Imprimer</PrintButton>
        </div>
      </div>
      <CalendarToolbar page={page} />
      {mayFilter && <CalendarFilterForm page={page} />}
      <div className="mt-6">
        {page.cut && <Alert tone="warning">Il y a trop de rendez-vous à ces dates pour les montrer tous. {mayFilter ? 'Choisissez une semaine, un jour ou un filtre.' : 'Choisissez une semaine ou un jour.'}</Alert>}
        <Days page={page} at={at} />
      </div>
    </>
  )
}

function Days({ page, at }: { page: CalendarPage; at: Date }) {
  const { view, days, coming, filters, zone } = page
  switch (view) {
    case 'mois':
      // Nobody chose: the month on a wide screen, the list on a phone.
      return !coming ? (
        <MonthGrid page={page} />
      ) : (
        <>
          <div className="max-md:hidden print:block">
            <MonthGrid page={page} />
          </div>
          <div className="md:hidden print:hidden">
            <DayLists days={coming.days} zone={zone} at={at} />
          </div>
        </>
      )
    case 'semaine':
      return <WeekGrid days={days} filters={filters} zone={zone} />
    case 'jour':
      return <DayLists days={days} zone={zone} at={at} empty />
    case 'liste':
      return <DayLists days={days} zone={zone} at={at} />
  }
}
