import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import type { FormState } from '@/lib/infra/form-state'
import { contactSelect, shownContact } from '@/lib/prescription/shown-contact'
import { identitySelect, shownIdentity } from '@/lib/prescription/shown-identity'
import { mayUpdateIdentity, peopleToUpdate, updatesWholeContact } from '@/lib/prescription/update-policy'

export type RecordToUpdate = NonNullable<Awaited<ReturnType<typeof recordToUpdate>>>

/** What the forms of « Modifier » hold: the identity is null for who may not correct it, the contact details are only an address and a number for who sees no more. */
export async function recordToUpdate(actor: Actor, beneficiaryId: string) {
  if (!z.guid().safeParse(beneficiaryId).success) return null
  const record = await db.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, peopleToUpdate(actor)] }, select: { id: true, version: true, account: { select: { email: true, disabledAt: true } }, ...identitySelect, ...contactSelect } })
  if (!record) return null
  const { id, version, firstName, lastName, account } = record
  const whole = shownContact(record)
  const contact: FormState['values'] = updatesWholeContact(actor) ? whole : { email: whole.email ?? '', phone: whole.phone ?? '' }
  return { id, version, firstName, lastName, hasAccount: account !== null && account.disabledAt === null, identity: mayUpdateIdentity(actor) ? shownIdentity(record) : null, whole: updatesWholeContact(actor), contact }
}
