import 'server-only'
import type { Tx } from '@/lib/infra/db'

/** What a plateforme asked for and never got is forgotten when another one answers, or when the demand is taken up anew: nobody waits for it any more. */
export async function forgetRequestedDocuments(tx: Tx, prescriptionId: string): Promise<void> {
  await tx.requestedDocument.deleteMany({ where: { prescriptionId, providedAt: null } })
}
