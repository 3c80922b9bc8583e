import type { Role } from '@/prisma/client/enums'
import { days, hours, minutes } from '@/lib/infra/clock'

export type Lifetime = { idleMs: number; absoluteMs: number }

/**
 * How long a session lasts without activity, and at most (security.md §2.3, ASVS 7.1.1).
 * Wimoov's own staff never stays signed in; a beneficiary does only on « c’est mon téléphone ».
 */
export function sessionLifetime(role: Role, remember: boolean): Lifetime {
  switch (role) {
    case 'PRESCRIBER':
      return remember ? { idleMs: days(7), absoluteMs: days(30) } : { idleMs: hours(2), absoluteMs: hours(12) }
    case 'BENEFICIARY':
      return remember ? { idleMs: days(30), absoluteMs: days(30) } : { idleMs: minutes(30), absoluteMs: hours(12) }
    case 'ADVISOR':
    case 'HOTLINE':
    case 'ADMIN':
      return { idleMs: minutes(30), absoluteMs: hours(12) }
  }
}

/** Whether « Rester connecté » means anything for this role. */
export const mayStaySignedIn = (role: Role) => role === 'PRESCRIBER' || role === 'BENEFICIARY'

/**
 * At least how long a session still lasts when a page has just been shown: activity is noted every five minutes only.
 */
export const surelyLeftMs = (role: Role, remember: boolean) => sessionLifetime(role, remember).idleMs - minutes(5)

/** Enough for real life; an older one is revoked when an eleventh opens. The accounts of a demonstration are shared by whoever tries it. */
export const mostSessions = (demo: boolean) => (demo ? 300 : 10)

/** Phones on which one professional's people pass a Test at the same time: more than any atelier has. */
export const mostTestSessions = (demo: boolean) => (demo ? 300 : 50)
