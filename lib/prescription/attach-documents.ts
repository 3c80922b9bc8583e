import 'server-only'
import type { Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { quoted } from '@/lib/infra/text'
import { currentRules } from '@/lib/organisation/current-rules'
import { DOCUMENT_TYPES } from '@/lib/organisation/document-types'
import { documentField } from '@/lib/prescription/document-checklist'
import { holdDocumentsOf } from '@/lib/prescription/document-owner'

type Leaving = { accountId: string; draftId: string; platformId: string; laterDocuments: readonly string[] }
type Arriving = Leaving & { beneficiaryId: string; prescriptionId: string }

/**
 * Which documents of the plateforme's list will come later, among those ticked. Refuses when one that it asks of everybody is neither with the draft nor to come:
 * « À fournir plus tard » is always an answer, silence is not. No file enters or leaves the draft until the end of the transaction.
 */
export async function documentsToCome(tx: Tx, { accountId, draftId, platformId, laterDocuments }: Leaving): Promise<string[]> {
  await holdDocumentsOf(tx, draftId)
  const asked = (await currentRules([platformId], tx)).get(platformId)?.content.documents ?? []
  const joined = await tx.document.findMany({ where: { draftId, draft: { authorId: accountId } }, select: { type: true } })
  const isThere = (type: string) => joined.some((document) => document.type === type)
  const missing = asked.filter(({ type, required }) => required && !isThere(type) && !laterDocuments.includes(type))
  if (missing.length > 0) {
    const sentence = (type: keyof typeof DOCUMENT_TYPES) => `Joignez ${quoted(DOCUMENT_TYPES[type].label)}, ou cochez «\u00a0À fournir plus tard\u00a0».`
    throw new Refusal('La plateforme demande des pièces\u00a0: rien n’est encore parti.', 'INVALID', Object.fromEntries(missing.map(({ type }) => [documentField(type), [sentence(type)]])))
  }
  return asked.map(({ type }) => type).filter((type) => laterDocuments.includes(type) && !isThere(type))
}

/** Gives the files of a draft to the prescription that it became, each as recent as the plateforme wants it. To be called before the draft is deleted. */
export async function attachDocuments(tx: Tx, { accountId, draftId, platformId, beneficiaryId, prescriptionId }: Arriving): Promise<number> {
  const { count } = await tx.document.updateMany({ where: { draftId, draft: { authorId: accountId } }, data: { draftId: null, beneficiaryId, prescriptionId } })
  if (count === 0) return 0
  const asked = (await currentRules([platformId], tx)).get(platformId)?.content.documents ?? []
  await tx.$executeRaw`
    UPDATE document SET expires_on = issued_on + make_interval(months => asked.months)
    FROM jsonb_to_recordset(${JSON.stringify(asked.map(({ type, monthsValid }) => ({ type, months: monthsValid })))}::jsonb) AS asked(type text, months int)
    WHERE document.prescription_id = ${prescriptionId}::uuid AND document.type = asked.type`
  return count
}
