import type { PrismaClient } from '../client/client'
import { ORGANISATIONS, PERSONAS, PLATFORM_RULES_IDS, PLATFORMS } from './personas'
import { PLATFORM_RULES } from './platform-rules'

/** Creates the structures, plateformes with their rules, and accounts of the personas. `passwordHash` is the same for all: hashing once is enough. */
export async function createPersonas(db: PrismaClient, passwordHash: string): Promise<void> {
  await db.organisation.createMany({ data: Object.values(ORGANISATIONS).map((organisation) => ({ ...organisation })), skipDuplicates: true })
  await db.mobilityPlatform.createMany({ data: Object.values(PLATFORMS).map((platform) => ({ ...platform, departements: [...platform.departements] })), skipDuplicates: true })
  const rules = Object.entries(PLATFORM_RULES).map(([name, content]) => ({ id: PLATFORM_RULES_IDS[name as keyof typeof PLATFORMS], platformId: PLATFORMS[name as keyof typeof PLATFORMS].id, version: 1, content }))
  await db.platformRules.createMany({ data: rules, skipDuplicates: true })
  for (const persona of Object.values(PERSONAS)) {
    const { id, role, email, firstName, lastName, phone, jobTitle } = persona
    const disabledAt = 'disabled' in persona ? new Date() : null
    await db.account.createMany({ data: [{ id, role, email, firstName, lastName, phone, jobTitle, passwordHash, disabledAt, invitedAt: new Date() }], skipDuplicates: true })
    if ('organisation' in persona) {
      await db.organisationMembership.createMany({ data: [{ accountId: id, organisationId: ORGANISATIONS[persona.organisation].id }], skipDuplicates: true })
    }
    if ('platform' in persona) {
      await db.platformMembership.createMany({ data: [{ accountId: id, platformId: PLATFORMS[persona.platform].id, lead: true }], skipDuplicates: true })
    }
  }
}
