import type { PrismaClient } from '../client/client'
import { ORGANISATIONS, PERSONAS, PLATFORMS } from './personas'

/** Creates the structures, plateformes and accounts of the personas. `passwordHash` is the same for all: hashing once is enough. */
export async function createPersonas(db: PrismaClient, passwordHash: string): Promise<void> {
  await db.organisation.createMany({ data: Object.values(ORGANISATIONS).map((organisation) => ({ ...organisation })), skipDuplicates: true })
  await db.mobilityPlatform.createMany({ data: Object.values(PLATFORMS).map((platform) => ({ ...platform, departements: [...platform.departements] })), skipDuplicates: true })
  for (const persona of Object.values(PERSONAS)) {
    const { id, role, email, firstName, lastName, phone, jobTitle } = persona
    const disabledAt = 'disabled' in persona ? new Date() : null
    await db.account.createMany({ data: [{ id, role, email, firstName, lastName, phone, jobTitle, passwordHash, disabledAt, invitedAt: new Date() }], skipDuplicates: true })
    if ('organisation' in persona) {
      await db.organisationMembership.createMany({ data: [{ accountId: id, organisationId: ORGANISATIONS[persona.organisation].id }], skipDuplicates: true })
    }
    if ('platform' in persona) {
      await db.platformMembership.createMany({ data: [{ accountId: id, platformId: PLATFORMS[persona.platform].id }], skipDuplicates: true })
    }
  }
}
