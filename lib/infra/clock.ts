let current = () => new Date()

/** The time of the application. Everything that depends on time asks here, so that tests can choose it. */
export const now = () => current()

/** Replaces the clock and returns what puts the real one back. */
export function useClock(clock: () => Date): () => void {
  const previous = current
  current = clock
  return () => {
    current = previous
  }
}

export const minutes = (count: number) => count * 60_000
export const hours = (count: number) => minutes(60 * count)
export const days = (count: number) => hours(24 * count)

/** A moment `ms` milliseconds after `from` (now by default). */
export const after = (ms: number, from = now()) => new Date(from.getTime() + ms)

/** Today in metropolitan France, e.g. `2026-11-23`: the day of rules, deadlines and absences. */
export const parisDay = (at: Date = now()) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(at)

/** A day as the database keeps it: midnight UTC, which no time zone moves. */
export const storedDay = (day: string) => new Date(`${day}T00:00:00Z`)

/** A stored day as `2026-11-23`. */
export const readDay = (stored: Date) => stored.toISOString().slice(0, 10)
