import { Refusal } from '@/lib/infra/refusal'

/** The day of a moment in metropolitan France, e.g. `2026-11-23`. */
export const parisDay = (moment: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(moment)

/** A day as the database keeps it. */
export const storedDay = (day: string) => new Date(`${day}T00:00:00Z`)

/** A stored day as `2026-11-23`: no time zone moves it. */
export const readDay = (stored: Date) => stored.toISOString().slice(0, 10)

type Bounds = { today: string; notBefore: string; because: string }

/** Refuses, beside the field, a day that has not come yet or that comes before what it follows. Days are ISO dates of metropolitan France. */
export function possibleDay(on: string, { today, notBefore, because }: Bounds): void {
  if (on > today) throw impossible('Cette date n’est pas encore passée\u00a0: choisissez aujourd’hui ou avant.')
  if (on < notBefore) throw impossible(because)
}

const impossible = (sentence: string) => new Refusal(sentence, 'INVALID', { on: [sentence] })
