import 'server-only'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { requestTrace } from '@/lib/infra/request'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import { objectionLink } from '@/lib/prescription/objection-link'
import { OPEN_OBJECTION } from '@/lib/prescription/open-objection'
import { writeObjection } from '@/lib/prescription/write-objection'
import { recordEvent } from '@/lib/record/record-event'

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
  await db.$transaction(async (tx) => {
    if (!(await writeObjection(tx, { beneficiaryId, prescriptionId, actorId: null }))) return
    await recordAudit({ actorId: null, act: 'person.object', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId } }, tx)
  })
}

/** « Retirer mon opposition », during seven days: that of this demand, as long as nobody has settled it with the person. */
export async function withdrawObjection({ token }: { token: string }): Promise<void> {
  const { beneficiaryId, prescriptionId, undoableUntil } = await openedBy(token)
  if (!undoableUntil) throw new Refusal('Les sept jours sont passés. Parlez-en à la personne qui vous suit, ou écrivez à la hotline.')
  await db.$transaction(async (tx) => {
    const { count } = await tx.objection.updateMany({ where: { ...OPEN_OBJECTION, beneficiaryId, prescriptionId }, data: { withdrawnAt: now() } })
    if (count === 0) return
    await recordEvent(tx, { beneficiaryId, kind: 'OBJECTION_WITHDRAWN', actorId: null })
    await recordAudit({ actorId: null, act: 'person.object', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { withdrawn: true } }, tx)
  })
}
