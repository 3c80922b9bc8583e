import { formatDateTime } from '@/lib/infra/format'
import { parseFrenchDate } from '@/lib/infra/french-date'

/** A free hour as the fields of a form say it, on the clocks of the place: « 30/11/2026 » and « 09:00 ». */
export type FreeHour = { on: string; time: string }

// What the place's clocks show, as if they were those of UTC: an hour without a place has no instant.
const onTheClock = ({ on, time }: FreeHour) => new Date(`${parseFrenchDate(on)}T${time}Z`)

/** Free hours in one text, for the answer of a form; `readFreeHours` is its reverse. None: the empty text. */
export const writeFreeHours = (hours: readonly FreeHour[]): string => hours.map(({ on, time }) => `${on} ${time}`).join(';')

/** Any form may be sent with a field of that name, and its answer gives it back: what is no hour is left out. */
export const readFreeHours = (text: string): FreeHour[] =>
  text.split(';').flatMap((hour) => {
    const [on = '', time = ''] = hour.split(' ')
    return Number.isNaN(onTheClock({ on, time }).getTime()) ? [] : [{ on, time }]
  })

/** « lundi 30 novembre 2026 à 9 h 00 ». */
export const freeHourLabel = (hour: FreeHour): string => formatDateTime(onTheClock(hour), 'UTC')
