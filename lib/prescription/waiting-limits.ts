import { days } from '@/lib/infra/clock'

/**
 * How long a prescription may wait. Ten and thirty days: what DORA settled on for orientations after switching its reminders four times
 * (gip-inclusion/dora); a file that waits for Wimoov never expires, its lead is told after fifteen.
 */
export const DIGEST_AFTER_MS = days(10)
export const ESCALATION_AFTER_MS = days(15)
export const WARNINGS_AFTER_MS = [days(20), days(27)] as const
export const EXPIRY_AFTER_MS = days(30)
/** Nobody loses a file without three days between the last warning and the end, even after the jobs stood still. */
export const LAST_WARNING_BEFORE_MS = days(3)
