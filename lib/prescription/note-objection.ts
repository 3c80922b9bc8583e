import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy, beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { OPEN_OBJECTION } from '@/lib/prescription/open-objection'
import { mayLookAfter, prescriptionsServedBy } from '@/lib/prescription/policy'
import { UNDECIDED, IN_PARCOURS } from '@/lib/prescription/transitions'
import { writeObjection } from '@/lib/prescription/write-objection'

/** Who writes down what a person says by voice: whoever looks after them, and the hotline, which the printed sheet and the notice name. */
export const mayNoteObjection = (actor: Actor) => mayLookAfter(actor) || actor.role === 'HOTLINE'

const refusable = { status: { in: [...UNDECIDED, ...IN_PARCOURS] } }

function among(actor: Actor) {
  if (mayLookAfter(actor)) return { people: beneficiariesServedBy(actor), demands: prescriptionsServedBy(actor) }
  return actor.role === 'HOTLINE' ? { people: { removedAt: null }, demands: {} } : { people: beneficiariesVisibleTo(actor), demands: {} }
}

/** Whether the fiche offers to write an objection down: a demand that goes on, and nothing open already. */
export async function offersObjection(actor: Actor, beneficiaryId: string): Promise<boolean> {
  if (!mayNoteObjection(actor)) return false
  const { people, demands } = among(actor)
  const goesOn = await db.prescription.count({ where: { AND: [{ beneficiaryId, ...refusable, beneficiary: people }, demands] } })
  return goesOn > 0 && (await db.objection.count({ where: { beneficiaryId, ...OPEN_OBJECTION } })) === 0
}

/**
 * « La personne s'oppose », said on the phone or in an interview by somebody who has no e-mail: about every demand of theirs that goes on.
 * The plateforme and the prescriber are told as by the link. Twice records one.
 */
export async function noteObjection(actor: Actor, { beneficiaryId }: { beneficiaryId: string }): Promise<void> {
  if (!isUuid(beneficiaryId)) throw notFoundRefusal()
  const { people, demands } = among(actor)
  if ((await db.beneficiary.count({ where: { AND: [{ id: beneficiaryId }, people] } })) === 0) throw notFoundRefusal()
  if (!mayNoteObjection(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    const goingOn = await tx.prescription.findMany({ where: { AND: [{ beneficiaryId, ...refusable }, demands] }, orderBy: { id: 'asc' }, select: { id: true } })
    if (goingOn.length === 0) throw new Refusal('Aucune demande n’est en cours pour cette personne\u00a0: il n’y a rien à refuser.', 'CONFLICT')
    const written = []
    for (const { id } of goingOn) if (await writeObjection(tx, { beneficiaryId, prescriptionId: id, actorId: actor.accountId })) written.push(id)
    if (written.length > 0) await recordAudit({ actorId: actor.accountId, act: 'objection.record', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { prescriptionIds: written } }, tx)
  })
}
