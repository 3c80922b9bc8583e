import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'

/** An objection that nobody has answered and that the person has not taken back. */
export const OPEN_OBJECTION = { withdrawnAt: null, handledAt: null } as const satisfies Prisma.ObjectionWhereInput

/** Wimoov accompanies nobody who objects: the notice promises it. CONFLICT until somebody has answered the person. */
export async function refuseWhileObjected(tx: Tx, prescription: { id: string; beneficiaryId: string }): Promise<void> {
  const open = await tx.objection.count({ where: { ...OPEN_OBJECTION, beneficiaryId: prescription.beneficiaryId, OR: [{ prescriptionId: prescription.id }, { prescriptionId: null }] } })
  if (open > 0) throw new Refusal('La personne s’oppose à son orientation\u00a0: contactez-la et notez ce qui est convenu sur sa fiche. La demande peut ensuite être acceptée.', 'CONFLICT')
}
