import { morningBefore } from '@/lib/appointment/local-time'
import { now } from '@/lib/infra/clock'

/** When the reminders of a rendez-vous leave: at 9 in the morning, three days and one day before, on the clocks of its place. */
export const reminderTimes = ({ startsAt, timeZone }: { startsAt: Date; timeZone: string }) => ({ threeDays: morningBefore(startsAt, 3, timeZone), dayBefore: morningBefore(startsAt, 1, timeZone) })

/**
 * What a place says of its reminders once the rendez-vous has this date: those whose time has already passed are said to have left, since
 * the mail that plans or moves it tells as much. So a reminder is never sent for the past.
 */
export function remindersFrom(appointment: { startsAt: Date; timeZone: string }) {
  const { threeDays, dayBefore } = reminderTimes(appointment)
  const at = now()
  return { remindedThreeDaysAt: threeDays <= at ? at : null, remindedDayBeforeAt: dayBefore <= at ? at : null }
}
