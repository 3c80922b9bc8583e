import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import type { Tx } from '@/lib/infra/db'
import type { FormState } from '@/lib/infra/form-state'
import { isUuid } from '@/lib/infra/identifier'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { NOT_TAKEN } from '@/lib/prescription/correctable'
import { judgementOf } from '@/lib/prescription/judgement'
import { changedMeanwhile } from '@/lib/prescription/shown-value'
import { peopleToUpdate } from '@/lib/prescription/update-policy'
import { recordEvent } from '@/lib/record/record-event'

type Updating<Row> = {
  beneficiaryId: string
  version: number
  /** What it becomes, by column. */
  data: Prisma.BeneficiaryUncheckedUpdateManyInput
  /** The record as it is, read under its lock, and the same as the form shows it. */
  row: Row & { version: number }
  shown: (row: Row) => FormState['values']
  act: 'beneficiary.updateIdentity' | 'beneficiary.updateContact'
  kind: 'IDENTITY_UPDATED' | 'CONTACT_UPDATED'
}

/** Holds a person's record for the act that is about to change it. NOT_FOUND for whoever does not know the person, FORBIDDEN for a role that never does this. */
export async function holdRecord(tx: Tx, actor: Actor, beneficiaryId: string, may: (actor: Actor) => boolean): Promise<void> {
  if (!isUuid(beneficiaryId)) throw notFoundRefusal()
  await tx.$queryRaw`SELECT id::text FROM beneficiary WHERE id = ${beneficiaryId}::uuid FOR UPDATE`
  if ((await tx.beneficiary.count({ where: { AND: [{ id: beneficiaryId }, peopleToUpdate(actor)] } })) === 0) throw notFoundRefusal()
  if (!may(actor)) throw forbiddenRefusal()
}

/**
 * Writes what differs, with its version, its line of history (names of fields, never values) and its audit row; what was sent and not taken up is
 * judged anew. A record that has changed meanwhile gives both texts beside each field. Returns the names of what changed; none for the same form sent twice.
 */
export async function updateRecord<Row extends object>(tx: Tx, actor: Actor, { beneficiaryId, version, data, row, shown, act, kind }: Updating<Row>): Promise<string[]> {
  const { version: current, ...kept } = row
  const before = kept as Record<string, unknown>
  const after = data as Record<string, unknown>
  const fields = Object.keys(after).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]))
  if (fields.length === 0) return []
  if (current !== version) {
    const theirs = shown(row)
    const sentences = fields.filter((name) => name in theirs).map((name): [string, string[]] => [name, [changedMeanwhile(name, theirs[name])]])
    throw new Refusal('La fiche a changé pendant que vous la modifiiez. Rien n’est remplacé\u00a0: comparez, puis enregistrez.', 'CONFLICT', Object.fromEntries(sentences), { version: String(current) })
  }
  await tx.beneficiary.updateMany({ where: { id: beneficiaryId }, data: { ...data, version: { increment: 1 } } })
  const sent = await tx.prescription.findMany({ where: { beneficiaryId, ...NOT_TAKEN }, select: { id: true, platformId: true } })
  for (const { id, platformId } of sent) await tx.prescription.update({ where: { id }, data: await judgementOf(tx, id, platformId), select: { id: true } })
  await recordEvent(tx, { beneficiaryId, kind, actorId: actor.accountId, data: { fields } })
  await recordAudit({ actorId: actor.accountId, act, outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { fields } }, tx)
  return fields
}
