import 'server-only'
import { Refusal } from '@/lib/infra/refusal'
import { requestTrace } from '@/lib/infra/request'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import { objectionLink } from '@/lib/prescription/objection-link'
import { recordObjection, recordWithdrawal } from '@/lib/prescription/record-objection'

const gone = () => new Refusal('Ce lien n’est plus valable. Écrivez à la hotline\u00a0: quelqu’un vous répondra.', 'NOT_FOUND')

async function openedBy(secret: string) {
  const { ipTruncated } = await requestTrace()
  if (ipTruncated) await spendAttempt(THROTTLES.objection, ipTruncated)
  const link = await objectionLink(secret)
  if (!link) throw gone()
  return link
}

/** « Je ne suis pas d'accord », by whoever holds the link of a notice: recorded at once, told to the plateforme and the prescriber. Twice records one. */
export async function object({ token }: { token: string }): Promise<void> {
  const { beneficiaryId, prescriptionId, objectedAt } = await openedBy(token)
  if (objectedAt) return
  await recordObjection({ beneficiaryId, prescriptionId, actorId: null })
}

/** « Retirer mon opposition », during seven days. */
export async function withdrawObjection({ token }: { token: string }): Promise<void> {
  const { beneficiaryId, prescriptionId, undoableUntil } = await openedBy(token)
  if (!undoableUntil) throw new Refusal('Les sept jours sont passés. Parlez-en à la personne qui vous suit, ou écrivez à la hotline.')
  await recordWithdrawal({ beneficiaryId, prescriptionId, actorId: null })
}
