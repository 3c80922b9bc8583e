import type { FullAppointment } from '@/lib/appointment/appointment-page'
import { calendarQuery, parseCalendar } from '@/lib/appointment/calendar-filters'
import type { CalendarDay, CalendarPage } from '@/lib/appointment/calendar-page'
import type { CalendarEntry } from '@/lib/appointment/calendar-rows'
import type { CalendarView } from '@/lib/appointment/labels'
import { plusDays, weekday } from '@/lib/appointment/local-time'
import type { OwnAppointment, OwnState } from '@/lib/appointment/my-appointments'
import type { PlanForm } from '@/lib/appointment/plan-page'
import type { RecordAppointment } from '@/lib/appointment/record-appointments'
import { formatDate } from '@/lib/infra/format'

const meeting = { startsAt: new Date('2027-03-03T13:30:00Z'), endsAt: new Date('2027-03-03T14:30:00Z'), timeZone: 'Europe/Paris' }

/** A rendez-vous of the calendar, on 3 March 2027 at 14 h 30. */
export const anEntry = (over: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'r1', type: 'BILAN', title: 'Bilan mobilité', ...meeting, place: 'Nantes', platform: 'Plateforme 44', platformPostalCode: '44000', advisor: 'Noa Démo', places: null, taken: 1,
  people: [{ id: 'b1', firstName: 'Zoé', lastName: 'Démo-Grèbe', confirmed: false, asked: false, attendance: 'TO_FILL' }],
  ...over,
})

function aDay(iso: string): CalendarDay {
  const entries = iso === '2027-03-03' ? [anEntry()] : []
  return { iso, label: formatDate(new Date(`${iso}T12:00:00Z`), 'UTC'), number: Number(iso.slice(8)), weekend: weekday(iso) > 5, today: iso === '2027-03-10', inside: iso.startsWith('2027-03'), holidays: iso === '2027-03-29' ? ['Lundi de Pâques'] : [], entries }
}

const COUNTS: Record<CalendarView, [string, number]> = { mois: ['2027-03-01', 35], semaine: ['2027-03-01', 7], jour: ['2027-03-03', 1], liste: ['2027-03-01', 31] }

/** March 2027 as a screen shows it, by nobody's choice for the month. */
export function aPage(view: CalendarView): CalendarPage {
  const [first, count] = COUNTS[view]
  const filters = parseCalendar(Object.fromEntries(new URLSearchParams(calendarQuery({ vue: view === 'mois' ? null : view, jour: '2027-03-03', type: null, q: '', conseiller: null, miens: false }))), '2027-03-10')
  const coming = filters.vue ? null : { title: 'Du 10 mars au 9 avril', days: Array.from({ length: 31 }, (_, index) => ({ ...aDay(plusDays('2027-03-10', index)), inside: true, entries: index === 0 ? [anEntry({ id: 'r9' })] : [] })) }
  return { filters, view, title: 'mars 2027', coming, days: Array.from({ length: count }, (_, index) => aDay(plusDays(first, index))), before: '2027-02-01', after: '2027-04-01', today: '2027-03-10', zone: 'Europe/Paris', advisors: [{ id: '0190d000-0000-7000-8000-0000000000c5', name: 'Noa Démo' }], cut: false }
}

/** A rendez-vous page, still to come, for who does not lead it. */
export const aRendezvous = (over: Partial<FullAppointment> = {}): FullAppointment => ({
  detail: 'FULL', id: 'r1', type: 'BILAN', title: 'Bilan mobilité', places: null, ...meeting, mode: 'ON_SITE', addressLine: '1 rue de la Démonstration', postalCode: '44000', communeName: 'Nantes', directions: 'Tram 1.', videoUrl: null,
  cancelledAt: null, cancelReason: null, version: 1, platform: { name: 'Plateforme 44', phone: '+33240000001' }, advisor: { id: 'a1', firstName: 'Noa', lastName: 'Démo' }, place: '1 rue de la Démonstration, 44000 Nantes', taken: 1,
  people: [{ beneficiaryId: 'b1', firstName: 'Zoé', lastName: 'Démo-Grèbe', email: null, phone: null, calls: [], removedAt: null, confirmedAt: null, cancelledAt: null, cancelledBy: null, cancelReason: null, moveAskedAt: null, moveReason: null, askedToCancel: false, attendance: 'TO_FILL' }],
  attendees: [], attends: false, leads: false, open: true, begun: false, readerId: 'a2', advisors: [{ id: 'a1', firstName: 'Noa', lastName: 'Démo' }, { id: 'a2', firstName: 'Sacha', lastName: 'Démo-Relais' }], left: false,
  ...over,
})

/** The same for its person. */
export const anOwnAppointment = (state: OwnState): OwnAppointment => ({
  id: 'r1', title: 'Bilan mobilité', places: null, ...meeting, mode: 'ON_SITE', directions: 'Tram 1.', videoUrl: null, cancelledAt: null, cancelReason: null, platform: { name: 'Plateforme 44', phone: '+33240000001', email: 'plateforme@demo.test' },
  advisor: { firstName: 'Noa', lastName: 'Démo' }, place: '1 rue de la Démonstration, 44000 Nantes', askedToCancel: false, state,
})

/** The same on a fiche. */
export const aRecordAppointment = (over: Partial<RecordAppointment> = {}): RecordAppointment => ({
  id: 'r1', startsAt: meeting.startsAt, timeZone: 'Europe/Paris', begun: false, attendance: 'TO_FILL', confirmed: true, asked: false, platform: { name: 'Plateforme 44' }, cancelledAt: null, title: 'Bilan mobilité', place: 'Nantes', ...over,
})

export const aPlanForm: PlanForm = {
  platform: { id: 'p1', name: 'Plateforme 44', timeZone: 'Europe/Paris', addressLine: '1 rue de la Démonstration', postalCode: '44000', communeName: 'Nantes' },
  others: [],
  ownFree: true,
  advisors: [{ id: 'a1', firstName: 'Noa', lastName: 'Démo' }],
  zone: 'heure de Paris',
  formKey: '0190d000-0000-4000-8000-000000000000',
  free: [11, 12, 15].map((day) => ({ startsAt: new Date(`2027-03-${day}T08:00:00Z`), on: `${day}/03/2027`, time: '09:00' })),
}
