import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '@/lib/infra/env'

// Crockford's base 32: no I, L, O, U, so that what is printed is read without a doubt.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 26

/** The secret of an access card: 128 bits derived from its id, so that the same card can be printed again. 26 characters. */
export function cardCode(cardId: string): string {
  const bytes = createHmac('sha256', env().NEXTAUTH_SECRET).update(`access-card/${cardId}`).digest().subarray(0, 16)
  let bits = BigInt(`0x${bytes.toString('hex')}`)
  let code = ''
  for (let place = 0; place < LENGTH; place += 1) {
    code = (ALPHABET[Number(bits & 31n)] ?? '') + code
    bits >>= 5n
  }
  return code
}

/** A code as it was scanned or typed by hand (small letters, blanks, O for 0), as it is kept; null when it cannot be one. */
export function readCardCode(typed: string): string | null {
  if (typed.length > 100) return null
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null
}

/** A code by groups of four, as it is printed. */
export const groupedCode = (code: string) => code.match(/.{1,4}/g)?.join(' ') ?? code
