import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { AppointmentMode, Attendance } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import type { CalendarFilters } from '@/lib/appointment/calendar-filters'
import { appointmentDetail, appointmentsInCalendarSql } from '@/lib/appointment/policy'
import { placeOf } from '@/lib/appointment/place'
import { visibleToSql } from '@/lib/beneficiary/scope-sql'
import { db } from '@/lib/infra/db'
import { everyWordIn } from '@/lib/infra/search-sql'
import { findsNobody, searchTerm } from '@/lib/infra/search-term'

type Person = { id: string; firstName: string; lastName: string; confirmed: boolean; asked: boolean; attendance: Attendance }
/** A rendez-vous as the calendar shows it. For the hotline: when and with which plateforme; title, place, advisor and people are null or empty. */
export type CalendarEntry = {
  id: string
  type: string | null
  title: string | null
  startsAt: Date
  endsAt: Date
  timeZone: string
  place: string | null
  platform: string
  platformPostalCode: string | null
  advisor: string | null
  places: number | null
  taken: number
  people: Person[]
}

type Read = Omit<CalendarEntry, 'place'> & { mode: AppointmentMode; addressLine: string | null; postalCode: string | null; communeName: string | null }
type Asked = { from: Date; to: Date; filters?: Pick<CalendarFilters, 'type' | 'q' | 'conseiller' | 'miens'> }

/** How many rendez-vous a screen of the calendar shows. */
export const CALENDAR_CAP = 600

/** The rendez-vous not cancelled that the actor may see between two instants, the nearest first. One statement, whatever their number; one more than the cap says that some are left out. */
export async function calendarRows(actor: Actor, { from, to, filters }: Asked): Promise<CalendarEntry[]> {
  const rows = await db.$queryRaw<Read[]>`
    SELECT a.id::text, a.type, a.title, a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.time_zone AS "timeZone", a.mode::text AS mode, a.address_line AS "addressLine", a.postal_code AS "postalCode",
      a.commune_name AS "communeName", a.places, m.name AS platform, m.postal_code AS "platformPostalCode", k.first_name || ' ' || k.last_name AS advisor, coalesce(w.taken, 0)::int AS taken, coalesce(w.people, '[]'::json) AS people
    FROM appointment a JOIN mobility_platform m ON m.id = a.platform_id JOIN account k ON k.id = a.advisor_id
    LEFT JOIN LATERAL (
      SELECT count(*) AS taken, json_agg(json_build_object('id', r.id, 'firstName', r.first_name, 'lastName', r.last_name, 'confirmed', q.confirmed_at IS NOT NULL, 'asked', q.move_asked_at IS NOT NULL, 'attendance', q.attendance)
        ORDER BY r.sort_key, r.id) FILTER (WHERE ${visibleToSql(actor)}) AS people
      FROM appointment_participant q JOIN beneficiary r ON r.id = q.beneficiary_id WHERE q.appointment_id = a.id AND q.cancelled_at IS NULL) w ON true
    WHERE a.cancelled_at IS NULL AND a.starts_at >= ${from} AND a.starts_at < ${to} AND ${appointmentsInCalendarSql(actor)} AND ${filters ? chosen(actor, filters) : Prisma.sql`true`}
    ORDER BY a.starts_at, a.id LIMIT ${CALENDAR_CAP + 1}`
  const full = appointmentDetail(actor) === 'FULL'
  return rows.map(({ mode, addressLine, postalCode, communeName, ...row }) =>
    full ? { ...row, place: placeOf({ mode, addressLine, postalCode, communeName }) } : { ...row, type: null, title: null, advisor: null, place: null, places: null, taken: 0, people: [] },
  )
}

function chosen(actor: Actor, { type, q, conseiller, miens }: NonNullable<Asked['filters']>): Prisma.Sql {
  // The hotline reads neither types nor names: it does not search by them either.
  if (appointmentDetail(actor) === 'LIMITED') return Prisma.sql`true`
  const term = searchTerm(q)
  const wanted = [
    ...(type ? [Prisma.sql`a.type = ${type}`] : []),
    ...(conseiller ? [Prisma.sql`a.advisor_id = ${conseiller}::uuid`] : []),
    ...(miens ? [ofOnesOwn(actor)] : []),
    ...(findsNobody(term) ? [Prisma.sql`false`] : []),
    ...(term.words.length > 0 ? [Prisma.sql`EXISTS (SELECT 1 FROM appointment_participant q JOIN beneficiary r ON r.id = q.beneficiary_id WHERE q.appointment_id = a.id AND q.cancelled_at IS NULL AND ${visibleToSql(actor)} AND ${everyWordIn(Prisma.sql`r.search_text`, term.words)})`] : []),
  ]
  return wanted.length > 0 ? Prisma.join(wanted, ' AND ') : Prisma.sql`true`
}

// « Mes bénéficiaires »: whom a prescriber follows themself; whose demand an advisor answers, or whom they meet.
function ofOnesOwn({ role, accountId }: Actor): Prisma.Sql {
  const participates = Prisma.sql`EXISTS (SELECT 1 FROM appointment_participant q JOIN beneficiary r ON r.id = q.beneficiary_id WHERE q.appointment_id = a.id AND q.cancelled_at IS NULL AND`
  switch (role) {
    case 'PRESCRIBER':
      return Prisma.sql`${participates} r.followed_by_id = ${accountId}::uuid)`
    case 'ADVISOR':
      return Prisma.sql`(a.advisor_id = ${accountId}::uuid OR ${participates} EXISTS (SELECT 1 FROM prescription p WHERE p.beneficiary_id = r.id AND p.advisor_id = ${accountId}::uuid)))`
    case 'BENEFICIARY':
    case 'HOTLINE':
    case 'ADMIN':
      return Prisma.sql`true`
  }
}

/** The advisors of the rendez-vous that the actor may see, for the filter; one statement. */
export function calendarAdvisors(actor: Actor, since: Date): Promise<{ id: string; name: string }[]> {
  if (appointmentDetail(actor) === 'LIMITED') return Promise.resolve([])
  return db.$queryRaw`
    SELECT k.id::text, k.first_name || ' ' || k.last_name AS name FROM account k
    WHERE k.id IN (SELECT a.advisor_id FROM appointment a WHERE a.starts_at >= ${since} AND ${appointmentsInCalendarSql(actor)}) ORDER BY k.sort_key, k.id LIMIT 100`
}
