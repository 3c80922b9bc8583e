import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/account/actor'
import { acceptPrescription } from '@/lib/prescription/accept-prescription'
import { db } from '@/lib/infra/db'
import { recordFirstContact } from '@/lib/prescription/record-first-contact'
import { today } from '@/lib/prescription/prescription-context'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed } from '@/tests/support/actors'

/** The version of a prescription as a page shows it now. */
export const versionOf = async (id: string) => (await db.prescription.findUniqueOrThrow({ where: { id }, select: { version: true } })).version

/** What the forms of the card post, with today as their day. */
export async function aForm(prescriptionId: string) {
  return { prescriptionId, idempotencyKey: randomUUID(), version: await versionOf(prescriptionId), on: today() }
}

/** A person whom the plateforme of Nantes has accepted, sent `daysAgo` days ago. */
export async function anAcceptedPerson(daysAgo = 30) {
  const person = await aSentPerson()
  await db.prescription.update({ where: { id: person.prescriptionId }, data: { sentAt: new Date(Date.now() - daysAgo * 86_400_000) } })
  const advisor: Actor = await actorNamed('advisor')
  await acceptPrescription(advisor, { prescriptionId: person.prescriptionId, version: await versionOf(person.prescriptionId), comment: null })
  return { ...person, advisor }
}

/** The same, contacted today. */
export async function aPersonInParcours(daysAgo = 30) {
  const person = await anAcceptedPerson(daysAgo)
  await recordFirstContact(person.advisor, await aForm(person.prescriptionId))
  return person
}
