import { z } from 'zod'

// Unicode normalisation is slow on long runs of accents made to that end: nobody types this much in one field.
const LONGEST = 20_000

/** Whatever a form posts for a field, nothing included: browsers leave out unticked boxes and hidden fields. */
export const formValue = z.unknown().optional()

/**
 * The text as it is kept: NFC, `\n` line ends, no control character, no blank at either end.
 * Null when it cannot be kept: NUL and lone surrogates (PostgreSQL refuses both), or more than 20,000 characters.
 */
export function cleanText(value: string): string | null {
  if (value.length > LONGEST || value.includes('\0') || /\p{Surrogate}/u.test(value)) return null
  return value.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ' ').normalize('NFC').trim()
}

/** A required line of text. Messages quote `label`, the field's label. */
export function shortText(max: number, label: string) {
  return optionalShortText(max, label).transform((value, context): string => value ?? fieldError(context, `Remplissez ${quoted(label)}.`))
}

/** A line of text, or null when it is empty. Runs of blanks count as one. */
export function optionalShortText(max: number, label: string) {
  return textOf(max, label, (text) => text.replace(/\s+/g, ' '))
}

/** Lines of text, or null when there is none. Emoji are welcome. `max` counts as `maxlength` does: UTF-16 units, one a line end. */
export function longText(max: number, label: string) {
  return textOf(max, label, (text) => text)
}

/** A required first or last name: letters of any script, spaces, hyphens, straight or curly apostrophes. */
export function personName(max: number, label: string) {
  return shortText(max, label).refine((name) => /^['’]?\p{L}[\p{L}\p{M}'’ -]*$/u.test(name), {
    error: 'Utilisez seulement des lettres, des espaces, des traits d’union et des apostrophes.',
  })
}

function textOf(max: number, label: string, tidy: (text: string) => string) {
  return formValue.transform((value, context): string | null => {
    if (value === undefined || value === null || value === '') return null
    if (typeof value !== 'string') return fieldError(context, `Retapez ${quoted(label)}\u00a0: une seule réponse est attendue.`)
    // A letter may be typed as up to four units and kept as one: only what cannot fit any more is refused unread.
    const tooLong = `Raccourcissez ${quoted(label)}\u00a0: ${max} caractères au plus.`
    if (value.length > LONGEST || value.length > 4 * max + 100) return fieldError(context, tooLong)
    const text = cleanText(value)
    if (text === null) return fieldError(context, `Retapez ${quoted(label)}\u00a0: le texte contient un caractère illisible.`)
    const tidied = tidy(text)
    return tidied.length > max ? fieldError(context, tooLong) : tidied || null
  })
}

/** A label inside a sentence. */
export const quoted = (label: string) => `«\u00a0${label}\u00a0»`

/** Says what is wrong with a field, from inside a transform: `return fieldError(context, '…')`. */
export function fieldError(context: z.RefinementCtx, message: string) {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}

// Sex, year, month (01-12, or 20-42 and 50-99 when the birth date is not fully known), département, commune, order, key: INSEE's
// layout of the NIR. Between groups: blanks, dots, hyphens, slashes.
const GAP = '[\\s./_-]{0,2}'
const NIR_GROUPS = ['[1-478]', '\\d\\d', '(?:0[1-9]|1[0-2]|2\\d|3\\d|4[0-2]|[5-9]\\d)', '(?:\\d\\d|2[AB])', '\\d{3}', '\\d{3}']
const NIR = new RegExp(`(?<![\\dA-Z+])${NIR_GROUPS.join(GAP)}(?:${GAP}\\d\\d)?(?![\\dA-Z])`, 'i')

/**
 * Whether a text seems to hold a social security number (NIR): 13 characters, or 15 with the key, written in one piece or in the
 * usual groups; however it is cut, when its key is right. To keep it, a decree (2019-341) would be needed.
 */
export function looksLikeNir(text: string): boolean {
  if (NIR.test(text)) return true
  const runs = text.match(/\d(?:[\s./_-]?[\dAB])*/gi) ?? []
  return runs.map((run) => run.replace(/[\s./_-]/g, '')).some((digits) => digits.length === 15 && hasRightKey(digits))
}

// Corsica's letters count as 19 and 18 in the key.
function hasRightKey(nir: string) {
  const numeric = nir.replace(/^(\d{5})2A/i, '$119').replace(/^(\d{5})2B/i, '$118')
  return /^[1-478]\d{14}$/.test(numeric) && Number(numeric.slice(13)) === 97 - (Number(numeric.slice(0, 13)) % 97)
}
