const PARIS = 'Europe/Paris'
const NO_BREAK = '\u00a0'

/** « lundi 3 mars 2026 », « dimanche 1er mars 2026 », in the given time zone. */
export const formatDate = (date: Date, timeZone = PARIS) =>
  new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone })
    .formatToParts(date)
    .map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value))
    .join('')

/** « mars 2026 ». */
export const formatMonth = (date: Date, timeZone = PARIS) => new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone }).format(date)

/** « 03/03/2026 ». */
export const formatShortDate = (date: Date, timeZone = PARIS) =>
  new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone }).format(date)

/** A day without an hour (a birth date), stored at midnight UTC: never moved by a time zone. */
export const formatDay = (date: Date) => formatShortDate(date, 'UTC')

/** « 14 h 30 », with no-break spaces. */
export function formatTime(date: Date, timeZone = PARIS) {
  const parts = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone }).formatToParts(date)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${Number(part('hour'))}${NO_BREAK}h${NO_BREAK}${part('minute')}`
}

/** « lundi 3 mars 2026 à 14 h 30 ». */
export const formatDateTime = (date: Date, timeZone = PARIS) => `${formatDate(date, timeZone)} à ${formatTime(date, timeZone)}`

/** « NOM Prénom », as lists and records say it. */
export const formatName = ({ firstName, lastName }: { firstName: string; lastName: string }) => `${lastName.toLocaleUpperCase('fr')} ${firstName}`

// Country codes of the French numbering plan: overseas numbers are dialled nationally with a leading zero too.
const FRENCH_PREFIX = /^\+(33|262|590|594|596|508)(\d{6,9})$/

/** An E.164 number by pairs: « 06 12 34 56 78 » for France and its overseas departments, « +44 … » elsewhere. */
export function formatPhone(e164: string): string {
  const french = FRENCH_PREFIX.exec(e164)
  if (!french?.[2]) return e164.replace(/^(\+\d{2,3})(\d+)$/, (_, code: string, rest: string) => `${code}${NO_BREAK}${pairs(rest)}`)
  return pairs(`0${french[2]}`)
}

const pairs = (digits: string) => digits.match(/\d{1,2}/g)?.join(NO_BREAK) ?? digits

const rules = new Intl.PluralRules('fr')

/** « 1 personne », « 2 personnes »; zero is singular in French. Thousands take a narrow no-break space. */
export const plural = (count: number, singular: string, many: string) => `${formatNumber(count)} ${rules.select(count) === 'one' ? singular : many}`

export const formatNumber = (count: number) => new Intl.NumberFormat('fr-FR').format(count)
