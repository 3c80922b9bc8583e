import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { parisDay } from '@/lib/infra/clock'
import { communesForPostalCode } from '@/lib/organisation/communes'
import type { PrescriptionContext } from '@/lib/prescription/context-rules'

/** What judges the form of this actor today. The day is that of metropolitan France. */
export function prescriptionContext(actor: Actor): PrescriptionContext {
  return { today: today(), prescriberEmail: actor.email ?? '', inOrganisation: actor.role === 'PRESCRIBER', communesForPostalCode }
}

/** Today in metropolitan France, e.g. `2026-11-23`. */
export const today = () => parisDay()
