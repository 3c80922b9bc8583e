import type { Actor } from '@/lib/account/actor'
import { grantStepUp } from '@/lib/account/step-up'
import { db } from '@/lib/infra/db'
import { openTest } from '@/lib/mobility-test/open-test'
import { startTest } from '@/lib/mobility-test/start-test'
import { ORGANISATIONS, PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import { actorNamed, aPerson } from '@/tests/support/actors'

type Sent = { by?: keyof typeof PERSONAS; platform?: keyof typeof PLATFORMS; person?: ReturnType<typeof aPerson> }

/** A person prescribed by Camille to Nantes (unless said otherwise), with an open Test. */
export async function aSentPerson({ by = 'camille', platform = 'nantes', person }: Sent = {}) {
  const organisation = by === 'otherPrescriber' ? ORGANISATIONS.ccas : ORGANISATIONS.missionLocale
  const { id: beneficiaryId } = await db.beneficiary.create({ data: person ?? aPerson({ followedById: PERSONAS[by].id, followedInId: organisation.id }), select: { id: true } })
  const { id: prescriptionId } = await db.prescription.create({
    data: {
      beneficiaryId, prescriberId: PERSONAS[by].id, organisationId: organisation.id, platformId: PLATFORMS[platform].id, employmentStatus: 'UNKNOWN', registeredAtFt: 'UNKNOWN',
      incomes: [], referentName: organisation.name, contracts: [], audiences: [], project: 'UNKNOWN', licence: 'UNKNOWN', vehicles: ['UNKNOWN'], barriers: ['bilan'],
      comments: 'Un commentaire que la hotline ne lit pas.', wishedServices: [], personInformedAt: new Date(), personInformedText: '2026-11', testChoice: 'LATER',
    },
    select: { id: true },
  })
  const testId = await db.$transaction(async (tx) => openTest(tx, await actorNamed(by), { beneficiaryId, prescriptionId }))
  return { beneficiaryId, prescriptionId, testId }
}

/** Starts the Test as this professional does after typing the password; returns the actor as the next request reads them. */
export async function startedBy(actor: Actor, { testId, beneficiaryId }: { testId: string; beneficiaryId: string }): Promise<Actor> {
  await grantStepUp(actor, 'TEST_START', beneficiaryId)
  await startTest(actor, { testId, holder: 'ALONE' })
  return { ...actor, lockedTestId: testId }
}
