import { type HolidayArea, holidaysOf } from '@/lib/appointment/holidays'
import { localDay, localTime, plusDays, weekday } from '@/lib/appointment/local-time'

export type Slot = { startsAt: Date; endsAt: Date }
type Wanted = { busy: readonly Slot[]; from: Date; minutes: number; timeZone: string; area: HolidayArea; count: number }

// When somebody may be received, in half hours: 9 to 12, then 14 to 17.30. A longer rendez-vous may go on into lunch, never past 18.
const HOURS = [9, 9.5, 10, 10.5, 11, 11.5, 14, 14.5, 15, 15.5, 16, 16.5, 17, 17.5]
const CLOSES = 18
/** How many days ahead are looked at. */
export const SLOT_DAYS = 30

/** The next slots in which nothing is planned, on working days and at the hours when people are received. Pure. */
export function freeSlots({ busy, from, minutes, timeZone, area, count }: Wanted): Slot[] {
  const found: Slot[] = []
  const first = localDay(from, timeZone)
  for (let ahead = 0; ahead <= SLOT_DAYS && found.length < count; ahead += 1) {
    const day = plusDays(first, ahead)
    if (weekday(day) > 5 || holidaysOf(Number(day.slice(0, 4)), [area]).some((holiday) => holiday.day === day)) continue
    for (const hour of HOURS) {
      const slot = slotAt(day, hour, minutes, timeZone)
      const taken = !slot || slot.startsAt <= from || [...busy, ...found].some((other) => overlaps(slot, other))
      if (!taken && found.length < count) found.push(slot)
    }
  }
  return found
}

function slotAt(day: string, hour: number, minutes: number, timeZone: string): Slot | null {
  if (hour + minutes / 60 > Math.max(CLOSES, 9 + minutes / 60)) return null
  const time = `${String(Math.floor(hour)).padStart(2, '0')}:${hour % 1 ? '30' : '00'}`
  const local = localTime(day, time, timeZone)
  return local.kind === 'ONE' ? { startsAt: local.at, endsAt: new Date(local.at.getTime() + minutes * 60_000) } : null
}

const overlaps = (one: Slot, other: Slot) => one.startsAt < other.endsAt && other.startsAt < one.endsAt
