import { randomInt } from 'node:crypto'

// Without those that are mistaken for one another; twelve of them are 58 random bits, for ten minutes and one use.
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const LENGTH = 12

/** A new code for the QR and for the address that can be typed. */
export const newHandoverCode = () => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** The code that was typed or scanned, however it was written; null for anything else. */
export function readHandoverCode(typed: string): string | null {
  const code = typed.slice(0, 40).toUpperCase().replace(/[\s-]/g, '')
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null
}

/** As it is read aloud: « ABCD-EFGH-JKMN ». */
export const spacedCode = (code: string) => code.match(/.{4}/g)?.join('-') ?? code
