import { Prisma } from '@/prisma/client/client'
import { isShortWord } from '@/lib/infra/search-term'

/**
 * SQL that holds when `text` contains every word, in any order; true without words. `text` is a column, or an expression, that
 * search_normal() made. Words of one or two letters must start a word: a pattern without three letters in a row would read every
 * row, whereas the start of a word is a trigram too (pg_trgm pads words with blanks).
 */
export function everyWordIn(text: Prisma.Sql, words: string[]): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`true`
  return Prisma.join(
    words.map((word) => wordIn(text, word)),
    ' AND ',
  )
}

function wordIn(text: Prisma.Sql, word: string) {
  const literal = literalPattern(word)
  return isShortWord(word)
    ? Prisma.sql`(${text} LIKE ${literal} || '%' OR ${text} LIKE '% ' || ${literal} || '%')`
    : Prisma.sql`${text} LIKE '%' || ${literal} || '%'`
}

// Normalised, then escaped, both in SQL: unaccent() turns a full-width « ％ » into the wildcard.
function literalPattern(word: string) {
  return Prisma.sql`replace(replace(replace(search_normal(${word}), '\\', '\\\\'), '%', '\\%'), '_', '\\_')`
}
