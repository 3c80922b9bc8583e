import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { after, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, Refusal } from '@/lib/infra/refusal'
import { OPEN_OBJECTION } from '@/lib/prescription/open-objection'
import { recordObjection, recordWithdrawal, UNDOABLE_MS } from '@/lib/prescription/record-objection'

/** `answer`: what was agreed with the person, once somebody has answered. */
export type OwnObjection = { objectedAt: Date; undoableUntil: Date | null; answer: string | null; answered: boolean }

function personOf(actor: Actor): string {
  if (actor.role !== 'BENEFICIARY' || !actor.beneficiaryId) throw forbiddenRefusal()
  return actor.beneficiaryId
}

// The one that waits for an answer comes before those that have theirs.
const standing = (beneficiaryId: string) =>
  db.objection.findFirst({
    where: { beneficiaryId, withdrawnAt: null },
    orderBy: [{ handledAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    select: { prescriptionId: true, createdAt: true, handledAt: true },
  })

/** The objection that the person has made last, as they read it; null when there is none, or it was withdrawn. Once answered, they may object again. */
export async function ownObjection(actor: Actor): Promise<OwnObjection | null> {
  const objection = await standing(personOf(actor))
  if (!objection) return null
  const { createdAt: objectedAt, handledAt, prescriptionId } = objection
  const step = handledAt && prescriptionId ? await db.prescriptionStep.findFirst({ where: { prescriptionId, kind: 'OBJECTION_HANDLED' }, orderBy: { id: 'desc' }, select: { comment: true } }) : null
  const until = after(UNDOABLE_MS, objectedAt)
  return { objectedAt, undoableUntil: until > now() ? until : null, answer: step?.comment ?? null, answered: handledAt !== null }
}

/** « Je refuse l'accompagnement », from the person's space: told to the plateforme and the prescriber, who answer. While one waits for its answer, again changes nothing. */
export async function objectFromSpace(actor: Actor): Promise<void> {
  const beneficiaryId = personOf(actor)
  if ((await db.objection.count({ where: { beneficiaryId, ...OPEN_OBJECTION } })) > 0) return
  const latest = await db.prescription.findFirst({ where: { beneficiaryId }, orderBy: [{ sentAt: 'desc' }, { id: 'desc' }], select: { id: true } })
  if (!latest) throw new Refusal('Aucune demande n’a été faite pour vous à Wimoov\u00a0: il n’y a rien à refuser.')
  await recordObjection({ beneficiaryId, prescriptionId: latest.id, actorId: actor.accountId })
}

/** « Retirer mon refus », during seven days. */
export async function withdrawFromSpace(actor: Actor): Promise<void> {
  const beneficiaryId = personOf(actor)
  const objection = await standing(beneficiaryId)
  if (!objection) return
  if (after(UNDOABLE_MS, objection.createdAt) <= now()) throw new Refusal('Les sept jours sont passés. Parlez-en à la personne qui vous suit, ou écrivez à la hotline.')
  await recordWithdrawal({ beneficiaryId, prescriptionId: objection.prescriptionId, actorId: actor.accountId })
}
