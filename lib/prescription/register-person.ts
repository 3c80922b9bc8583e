import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import type { Tx } from '@/lib/infra/db'
import { notFoundRefusal } from '@/lib/infra/refusal'
import { contactOf, identityOf, type KnownPerson, type NewPerson } from '@/lib/prescription/beneficiary-row'
import { contactChanged } from '@/lib/prescription/contact-values'
import { refuseNamesake } from '@/lib/prescription/namesake'
import type { Prescription } from '@/lib/prescription/prescription-shape'
import { tellOfNewAddress } from '@/lib/prescription/tell-of-new-address'

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
  const before = await tx.beneficiary.findFirst({ where: theirs, select: { email: true } })
  const { count } = await tx.beneficiary.updateMany({
    where: { ...theirs, version: person.beneficiaryVersion },
    data: { ...contactOf(person), version: { increment: 1 } },
  })
  if (count === 1 && before?.email !== person.email) await tellOfNewAddress(tx, person.beneficiaryId)
  if (count === 1) return person.beneficiaryId
  if ((await tx.beneficiary.count({ where: theirs })) === 0) throw notFoundRefusal()
  throw await contactChanged(tx, person)
}
