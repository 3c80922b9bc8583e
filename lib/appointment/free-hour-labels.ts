import { formatDateTime } from '@/lib/infra/format'

/** A free hour as the fields of a form say it, on the clocks of the place: « 30/11/2026 » and « 09:00 ». */
export type FreeHour = { on: string; time: string }

/** Free hours in one text, for the answer of a form; `readFreeHours` is its reverse. None: the empty text. */
export const writeFreeHours = (hours: readonly FreeHour[]): string => hours.map(({ on, time }) => `${on} ${time}`).join(';')

export const readFreeHours = (text: string): FreeHour[] =>
  text.split(';').flatMap((hour) => {
    const [on, time] = hour.split(' ')
    return on && time ? [{ on, time }] : []
  })

/** « lundi 30 novembre 2026 à 9 h 00 ». */
export function freeHourLabel({ on, time }: FreeHour): string {
  const [day = 1, month = 1, year = 1970] = on.split('/').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return formatDateTime(new Date(Date.UTC(year, month - 1, day, hour, minute)), 'UTC')
}
