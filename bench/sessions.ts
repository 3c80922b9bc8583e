import { encode } from 'next-auth/jwt'
import type { Actor } from '@/lib/account/actor'
import { actorOfSession } from '@/lib/account/current-actor'
import { openSession } from '@/lib/account/open-session'
import { secretHash } from '@/lib/account/secret-token'
import { sessionCookieName } from '@/lib/account/session-cookie'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'

export type Signed = { actor: Actor; cookie: string }

/** The prescriber that bench/seed.sql numbers so. The first fifty follow thousands of people, the others about 150. */
export const prescriberId = (number: number) => seededId('c000', number)

/** Prescribers `from`, `from + 1`…, each signed in: many people, because each may search sixty times a minute. */
export function prescribers(from: number, count: number): Promise<Signed[]> {
  return signedIn(Array.from({ length: count }, (_, index) => prescriberId(from + index)), 'PRESCRIBER')
}

/** Advisors, each of a plateforme with a hundredth of all the people. */
export function advisors(count: number): Promise<Signed[]> {
  return signedIn(Array.from({ length: count }, (_, index) => seededId('c000', 5001 + index)), 'ADVISOR')
}

/** As many people of the hotline, made when they do not exist yet. */
export async function hotline(count: number): Promise<Signed[]> {
  const ids = Array.from({ length: count }, (_, index) => seededId('c001', index + 1))
  const data = ids.map((id, index) => ({ id, role: 'HOTLINE' as const, email: `hotline${index}@bench.example`, firstName: 'Maxime', lastName: 'Bench' }))
  await db.account.createMany({ data, skipDuplicates: true })
  return signedIn(ids, 'HOTLINE')
}

/** A person in their own space. */
export const person = async (accountId: string): Promise<Signed> => (await signedIn([accountId], 'BENEFICIARY'))[0]!

async function signedIn(ids: string[], role: Actor['role']): Promise<Signed[]> {
  const signed: Signed[] = []
  for (const id of ids) {
    const secret = await db.$transaction((tx) => openSession(tx, { id, role }, false))
    const actor = await actorOfSession(secretHash(secret))
    if (!actor) throw new Error(`${id} may not sign in`)
    const token = await encode({ token: { sid: secret }, secret: env().NEXTAUTH_SECRET })
    signed.push({ actor, cookie: `${sessionCookieName()}=${token}` })
  }
  return signed
}

const seededId = (kind: string, number: number) => `0190${kind}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
