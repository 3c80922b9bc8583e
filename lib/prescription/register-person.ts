import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import type { Tx } from '@/lib/infra/db'
import { notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { contactOf, identityOf, type KnownPerson, type NewPerson } from '@/lib/prescription/beneficiary-row'
import { refuseNamesake } from '@/lib/prescription/namesake'
import type { Prescription } from '@/lib/prescription/prescription-shape'

/** The person's record: a new one, followed by the prescriber in their structure, or a known one whose contact details are brought up to date. */
export async function registerPerson(tx: Tx, actor: Actor, input: Prescription): Promise<string> {
  return input.personKind === 'NEW' ? createRecord(tx, actor, input) : updateContact(tx, actor, input)
}

async function createRecord(tx: Tx, actor: Actor, person: NewPerson & Prescription) {
  if (!person.anotherPerson) await refuseNamesake(tx, actor, person)
  // Somebody who came to Wimoov by themselves is followed by no prescriber.
  const followUp = actor.role === 'PRESCRIBER' ? { followedById: actor.accountId, followedInId: person.organisationId } : {}
  const { id } = await tx.beneficiary.create({ data: { ...identityOf(person), ...contactOf(person), ...followUp }, select: { id: true } })
  return id
}

async function updateContact(tx: Tx, actor: Actor, person: KnownPerson) {
  const theirs = { AND: [beneficiariesServedBy(actor), { id: person.beneficiaryId }] }
  const { count } = await tx.beneficiary.updateMany({
    where: { ...theirs, version: person.beneficiaryVersion },
    data: { ...contactOf(person), version: { increment: 1 } },
  })
  if (count === 1) return person.beneficiaryId
  if ((await tx.beneficiary.count({ where: theirs })) === 0) throw notFoundRefusal()
  throw new Refusal(
    'Les coordonnées de cette personne ont changé pendant que vous remplissiez ce formulaire. Enregistrez le brouillon\u00a0: il se rouvre avec les nouvelles coordonnées, vérifiez-les.',
    'CONFLICT',
  )
}
