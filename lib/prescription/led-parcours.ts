import 'server-only'
import type { PrescriptionStatus } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { parisDay } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { possibleDay } from '@/lib/prescription/possible-day'
import { today } from '@/lib/prescription/prescription-context'
import { prescriptionToAnswer } from '@/lib/prescription/served-prescription'

/** What an act of the card gives back: where to go next. */
export type Led = { beneficiaryId: string }
export type LedParcours = Awaited<ReturnType<typeof ledParcours>>

/**
 * The parcours that the actor leads, held until the act is written: two acts at once wait for one another. NOT_FOUND or FORBIDDEN as
 * `prescriptionToAnswer` says; CONFLICT when it is in none of these states.
 */
export async function ledParcours(tx: Tx, actor: Actor, prescriptionId: string, among: readonly PrescriptionStatus[]) {
  await prescriptionToAnswer(tx, actor, prescriptionId)
  const parcours = await tx.prescription.findUniqueOrThrow({
    where: { id: prescriptionId },
    select: { id: true, beneficiaryId: true, status: true, sentAt: true, advisorId: true, firstContactOn: true },
  })
  if (!among.includes(parcours.status)) throw new Refusal('Ce parcours n’en est plus là. Rechargez la page pour voir où il en est\u00a0: rien n’a été écrit.', 'CONFLICT')
  return parcours
}

/** Refuses a day in the future or before the prescription was sent. */
export function dayOfParcours(on: string, { sentAt }: { sentAt: Date }): void {
  possibleDay(on, { today: today(), notBefore: parisDay(sentAt), because: 'Cette date est avant l’envoi de la prescription.' })
}
