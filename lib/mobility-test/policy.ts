import type { Prisma } from '@/prisma/client/client'
import type { TestMode, TestPurpose } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import type { PassationMode } from '@/lib/mobility-test/bank'

/** The Tests that an actor may act upon: those of the people they serve. */
export const testsServedBy = (actor: Actor): Prisma.MobilityTestWhereInput => ({ beneficiary: beneficiariesServedBy(actor) })

/** The mode in which this actor passes a Test; null for those who never do. */
export function ownMode(actor: Actor): TestMode | null {
  switch (actor.role) {
    case 'PRESCRIBER':
      return 'BY_PRESCRIBER'
    case 'ADVISOR':
      return 'BY_ADVISOR'
    case 'BENEFICIARY':
      return 'BY_BENEFICIARY'
    case 'HOTLINE':
    case 'ADMIN':
      return null
  }
}

/** Who decides how a Test is passed: the professionals in charge of the person. */
export const mayChooseMode = (actor: Actor) => actor.role === 'PRESCRIBER' || actor.role === 'ADVISOR'

/** The measure at the exit is the plateforme's: an advisor passes it, or the person alone; never a prescriber. */
export const mayPass = (actor: Actor, purpose: TestPurpose) => purpose === 'ENTRY' || actor.role !== 'PRESCRIBER'

/** The bank's own name of a mode: it decides which questions exist. */
export const BANK_MODES: Record<TestMode, PassationMode> = { BY_PRESCRIBER: 'prescripteur', BY_ADVISOR: 'wimoov', BY_BENEFICIARY: 'beneficiaire' }
