import { daysBetween } from '@/lib/infra/french-date'

/** Less than this many days before a deadline is urgent. */
export const URGENT_DAYS = 15

/** Whether a deadline (ISO dates) is less than fifteen days away: the platform then calls first. */
export function isUrgent(deadlineOn: string | null, today: string): boolean {
  return deadlineOn !== null && daysBetween(today, deadlineOn) < URGENT_DAYS
}
