/** What was typed in a search box: as it is shown again, and the words that a row must all contain. */
export type SearchTerm = { typed: string; words: string[] }

/** Longer searches are cut: nobody types more, and each word costs an index scan. */
export const LONGEST_SEARCH = 100
const MOST_WORDS = 6

/**
 * The text of a search box as it is kept in an address: one line, NFC, no control character, no half of a pair, cut at
 * LONGEST_SEARCH. Empty for whatever is not text.
 */
export function cleanSearch(value: unknown): string {
  if (typeof value !== 'string') return ''
  // Cut first: a body of megabytes must cost nothing.
  return value
    .slice(0, LONGEST_SEARCH)
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}\s]+/gu, ' ')
    .normalize('NFC')
    .trim()
}

/**
 * The words of a search. Cut where search_normal() of the database puts spaces (hyphens, apostrophes), and at punctuation that
 * no name, address or number holds. Case and accents are left to search_normal() itself, so that there is no twin to drift.
 * Phone numbers lose what differs between « 06 12… », « +33 6 12… » and « 0033 6 12… ».
 */
export function searchTerm(value: unknown): SearchTerm {
  const typed = cleanSearch(value)
  const parts = typed
    .replace(/\(0\)/g, '')
    .split(/[\s\-'’‐‑,;:()"«»]+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  const words: string[] = []
  let digits = ''
  for (const part of [...parts, '']) {
    if (isDigits(part)) {
      digits += part.replace(/[./]/g, '')
      continue
    }
    if (digits) words.push(phonePart(digits))
    digits = ''
    if (part) words.push(part)
  }
  return { typed, words: [...new Set(words)].slice(0, MOST_WORDS) }
}

/** Something was typed, of which no word can be made (« % », an emoji): such a search finds nobody, rather than everybody. */
export const findsNobody = ({ typed, words }: SearchTerm) => typed !== '' && words.length === 0

/** Too short for the trigram index to find it anywhere: it has to start a word. */
export const isShortWord = (word: string) => [...word].length < 3

const isDigits = (part: string) => /^\+?\d[\d./]*$/.test(part)

// Numbers are kept in E.164, e.g. +33612345678: of what is typed, only what follows « 0 », « 00 », « + » or « +33 » is sure to be there.
function phonePart(digits: string) {
  const international = /^(?:\+|00)(\d+)/.exec(digits)?.[1]
  if (international) return international.replace(/^330?(?=\d)/, '')
  return digits.replace(/^0(?=\d)/, '')
}
