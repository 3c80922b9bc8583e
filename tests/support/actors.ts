import { hash } from '@node-rs/argon2'
import type { Actor } from '@/lib/account/actor'
import { actorOfSession } from '@/lib/account/current-actor'
import { openSession } from '@/lib/account/open-session'
import { secretHash } from '@/lib/account/secret-token'
import { db } from '@/lib/infra/db'
import { createPersonas } from '@/prisma/seed/people'
import { BENEFICIARY_RECORD_ID, DEMO_PASSWORD, ORGANISATIONS, PERSONAS, type PersonaName } from '@/prisma/seed/personas'

// The password is hashed once per file: hashing is slow on purpose.
const passwordHash = hash(DEMO_PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })

/** The structures, plateformes and accounts of the seed, and the beneficiary persona's record. */
export async function createTestPersonas(): Promise<void> {
  await createPersonas(db, await passwordHash)
  await db.beneficiary.create({ data: { ...personOf('beneficiary'), id: BENEFICIARY_RECORD_ID, accountId: PERSONAS.beneficiary.id } })
}

/** The persona, signed in: a session row exists and the actor is read from it, as in the application. */
export async function actorNamed(name: PersonaName): Promise<Actor> {
  const { id, role } = PERSONAS[name]
  const secret = await db.$transaction((tx) => openSession(tx, { id, role }, false))
  const actor = await actorOfSession(secretHash(secret))
  if (!actor) throw new Error(`${name} may not sign in`)
  return actor
}

let people = 0

/** Data of a person followed by Camille unless said otherwise; each call is another person. */
export function aPerson(overrides: Partial<ReturnType<typeof personOf>> = {}) {
  people += 1
  return { ...personOf('beneficiary'), email: `personne${people}@demo.test`, firstName: 'Personne', lastName: `Démo ${people}`, ...overrides }
}

function personOf(name: PersonaName) {
  const { firstName, lastName, email, phone } = PERSONAS[name]
  return {
    firstName: firstName as string,
    lastName: lastName as string,
    email: email as string | null,
    phone: phone as string | null,
    birthDate: new Date('2000-05-17T00:00:00Z'),
    contactPreferences: ['EMAIL'],
    postalCode: '44000',
    inseeCode: '44109',
    communeName: 'Nantes',
    followedById: PERSONAS.camille.id as string | null,
    followedInId: ORGANISATIONS.missionLocale.id as string | null,
  }
}
