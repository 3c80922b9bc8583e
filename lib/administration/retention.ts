/**
 * Two years after the last contact a person's file becomes anonymous; whoever follows them is told a month before, and any contact puts it
 * off (CNIL, référentiel relatif au suivi social; docs/decisions/015).
 */
export const KEPT_MONTHS = 24
export const WARNED_AFTER_MONTHS = 23

/** The same day so many months earlier; the last of the month when it has no such day. */
export function monthsBefore(months: number, at: Date): Date {
  const earlier = new Date(at)
  earlier.setUTCMonth(earlier.getUTCMonth() - months)
  // 31 March less one month is no 31 February: JavaScript would say 3 March.
  if (earlier.getUTCDate() !== at.getUTCDate()) earlier.setUTCDate(0)
  return earlier
}
