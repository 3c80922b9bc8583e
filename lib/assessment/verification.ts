import 'server-only'
import { createHmac, randomInt } from 'node:crypto'
import { secretHash } from '@/lib/account/secret-token'
import { appOrigin, env } from '@/lib/infra/env'
import { parisDay } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { routes } from '@/lib/infra/routes'
import { expiryDay } from '@/lib/record/document-dates'

const BYTES = 16
const MONTHS_VALID = 6
// Without vowels, 0, 1, I, O, U, Y: read on the phone, it makes no word and no mistake.
const ALPHABET = '23456789BCDFGHJKLMNPQRSTVWXZ'

/** What one says on the phone, e.g. `B26-7K2QF4`. Two alike are refused by the database. */
export function newReference(at: Date): string {
  const code = Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `B${parisDay(at).slice(2, 4)}-${code}`
}

/** 128 bits that nobody can guess, the same each time the PDF is made: the database keeps their hash alone. */
export function verificationToken(assessmentId: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(`bilan/${assessmentId}`).digest().subarray(0, BYTES).toString('base64url')
}

/** Where anybody checks a bilan; null once the key of the site has changed: the code printed now would open nothing. */
export function verificationAddress({ id, secretHash: kept }: { id: string; secretHash: string }): string | null {
  const token = verificationToken(id)
  return secretHash(token) === kept ? appOrigin() + routes.verify(token) : null
}

/**
 * The last day (ISO) on which a bilan is less than six months old, as the IAE criterion asks: the day before the same day six months later.
 * Counted from the day the Test was passed: validating again says nothing newer of the person.
 */
export function lastValidDay(testedAt: Date): string {
  const sixMonths = new Date(`${expiryDay(parisDay(testedAt), MONTHS_VALID)}T00:00:00Z`)
  sixMonths.setUTCDate(sixMonths.getUTCDate() - 1)
  return sixMonths.toISOString().slice(0, 10)
}

/** The same as a date, and whether it is past: what the person reads beside their bilan. */
export function bilanServes(testedAt: Date): { lastDay: Date; over: boolean } {
  const lastDay = lastValidDay(testedAt)
  return { lastDay: new Date(`${lastDay}T00:00:00Z`), over: parisDay() > lastDay }
}

export type Verified = { reference: string; testedAt: Date; validatedAt: Date; platform: string; lastDay: string; expired: boolean; replacedAt: Date | null }

/** What the public page says of a bilan: never who it is about. Null for a token that opens nothing. */
export async function verifiedBilan(token: string): Promise<Verified | null> {
  if (!/^[\w-]{22}$/.test(token)) return null
  const bilan = await db.assessment.findUnique({
    where: { secretHash: secretHash(token) },
    select: { reference: true, version: true, validatedAt: true, test: { select: { finishedAt: true, prescription: { select: { platform: { select: { name: true } } } }, assessments: { orderBy: { version: 'desc' }, take: 1, select: { version: true, validatedAt: true } } } } },
  })
  if (!bilan?.test.finishedAt) return null
  const [latest] = bilan.test.assessments
  const testedAt = bilan.test.finishedAt
  const lastDay = lastValidDay(testedAt)
  const replacedAt = latest && latest.version > bilan.version ? latest.validatedAt : null
  return { reference: bilan.reference, testedAt, validatedAt: bilan.validatedAt, platform: bilan.test.prescription.platform.name, lastDay, expired: parisDay() > lastDay, replacedAt }
}
