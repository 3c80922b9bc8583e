import 'server-only'
import { writeFreeHours } from '@/lib/appointment/free-hour-labels'
import { freeSlots, type Slot, SLOT_DAYS } from '@/lib/appointment/free-slots'
import { holidayArea } from '@/lib/appointment/holidays'
import { formHour } from '@/lib/appointment/local-time'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { after, days, now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'

type Booked = { advisorId: string; startsAt: Date; endsAt: Date; timeZone: string; postalCode: string | null; field: string; exceptId?: string }

/**
 * Keeps the advisor's calendar still until the act is written, and refuses an hour that is taken, with the next free ones. The
 * exclusion constraint `appointment_advisor_free` refuses it too, whatever was read before; taking turns first is what lets the refusal
 * name slots that are really free, and keeps two bookings from waiting for one another.
 */
export async function reserve(tx: Tx, { advisorId, startsAt, endsAt, timeZone, postalCode, field, exceptId }: Booked): Promise<void> {
  await lockAdvisor(tx, advisorId)
  const taken = await tx.appointment.count({ where: { advisorId, cancelledAt: null, startsAt: { lt: endsAt }, endsAt: { gt: startsAt }, ...(exceptId ? { id: { not: exceptId } } : {}) } })
  if (taken === 0) return
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)
  const slots = await nextFreeSlots(tx, { advisorId, from: startsAt, minutes, timeZone, postalCode })
  const said = slots.length > 0 ? `Prochains créneaux libres\u00a0: ${slots.map((slot) => placeDateTime(slot.startsAt, timeZone)).join('\u00a0; ')}.` : 'Aucun créneau libre dans les trente jours qui suivent.'
  const freeHours = writeFreeHours(slots.map((slot) => formHour(slot.startsAt, timeZone)))
  throw new Refusal('Le conseiller a déjà un rendez-vous à cette heure.', 'CONFLICT', { [field]: [`Cette heure est prise. ${said}`] }, { freeHours })
}

/** Bookings of one advisor wait for one another; the lock goes with the transaction. */
export async function lockAdvisor(tx: Tx, advisorId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`appointment/${advisorId}`}, 0))::text`
}

type Wanted = { advisorId: string; from: Date; minutes: number; timeZone: string; postalCode: string | null; count?: number }

/** The next hours at which an advisor has nothing planned, from now or later; three unless said otherwise. */
export async function nextFreeSlots(tx: Tx, { advisorId, from, minutes, timeZone, postalCode, count = 3 }: Wanted): Promise<Slot[]> {
  const start = from > now() ? from : now()
  const busy = await tx.appointment.findMany({
    where: { advisorId, cancelledAt: null, endsAt: { gt: start }, startsAt: { lt: after(days(SLOT_DAYS + 2), start) } },
    orderBy: { startsAt: 'asc' },
    take: 1000,
    select: { startsAt: true, endsAt: true },
  })
  return freeSlots({ busy, from: start, minutes, timeZone, area: holidayArea(postalCode), count })
}
