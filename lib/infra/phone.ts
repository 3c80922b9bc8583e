// The « max » entry point (about 150 kB): the only one that tells a real number from a plausible one, and a mobile from a landline.
// For servers; a view that needs to show a number formats the E.164 text and must not import this file.
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'

// How overseas numbers are dialled within France, and whose they are (ARCEP's numbering plan). Without this table 0269 would pass for
// a landline of the mainland. Saint-Barthélemy and Saint-Martin share Guadeloupe's prefixes.
const OVERSEAS_PREFIXES: Record<string, CountryCode> = {
  '0262': 'RE', '0263': 'RE', '0692': 'RE', '0693': 'RE', '07092': 'RE',
  '0269': 'YT', '0639': 'YT', '07093': 'YT',
  '0590': 'GP', '0690': 'GP', '0691': 'GP', '07090': 'GP',
  '0594': 'GF', '0694': 'GF',
  '0596': 'MQ', '0696': 'MQ', '0697': 'MQ', '07091': 'MQ',
}

/**
 * A phone number in E.164, e.g. `+33612345678`; null when it is not one.
 * Understands French numbers of ten digits, overseas ones included, and any international form (+… or 00…).
 */
export function toE164(input: string): string | null {
  // Numbers copied from a contact list come wrapped in invisible direction marks.
  if (input.length > 60) return null
  const typed = input.replace(/\p{Cf}/gu, '').replace(/\s/g, ' ').trim().replace(/^\(\+(\d{1,3})\)/, '+$1')
  const national = typed.replace(/\D/g, '')
  // 0508 is Saint-Pierre-et-Miquelon seen from the mainland: country code 508, then six digits.
  if (/^0508\d{6}$/.test(national) && !typed.startsWith('+')) return validNumber(`+${national.slice(1)}`, 'PM')
  return validNumber(typed, countryOf(typed, national))
}

/** Whether an E.164 number is a mobile, which can receive an SMS. */
export function isMobile(e164: string): boolean {
  const type = parsePhoneNumberFromString(e164)?.getType()
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE'
}

function countryOf(typed: string, national: string): CountryCode {
  if (typed.startsWith('+') || !national.startsWith('0')) return 'FR'
  // 07093 is split: 070930 to 070933 in Guyane, 070935 to 070937 in Mayotte.
  if (/^07093[0-3]/.test(national)) return 'GF'
  return OVERSEAS_PREFIXES[national.slice(0, 4)] ?? OVERSEAS_PREFIXES[national.slice(0, 5)] ?? 'FR'
}

function validNumber(typed: string, defaultCountry: CountryCode) {
  const number = parsePhoneNumberFromString(typed, { defaultCountry, extract: false })
  return number?.isValid() && !number.ext ? number.number : null
}
