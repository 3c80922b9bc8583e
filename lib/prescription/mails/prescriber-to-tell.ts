import 'server-only'
import { db } from '@/lib/infra/db'

const live = { disabledAt: null, removedAt: null } as const

/** The address of whoever follows the person of a prescription today, else of who sent it; null when both have left. */
export const prescriberToTell = async (prescriptionId: string): Promise<string | null> => (await prescriberAccount(prescriptionId))?.email ?? null

/** Whose address that is. */
export async function prescriberAccount(prescriptionId: string): Promise<{ id: string; email: string | null } | null> {
  const prescription = await db.prescription.findUnique({
    where: { id: prescriptionId },
    select: { prescriberId: true, beneficiary: { select: { followedById: true } } },
  })
  if (!prescription) return null
  const { prescriberId, beneficiary } = prescription
  const accounts = await db.account.findMany({ where: { ...live, id: { in: [beneficiary.followedById ?? prescriberId, prescriberId] }, role: 'PRESCRIBER' }, orderBy: { id: 'asc' }, select: { id: true, email: true } })
  return accounts.find(({ id }) => id === beneficiary.followedById) ?? accounts[0] ?? null
}
