import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { confirmPassword, grantStepUp } from '@/lib/account/step-up'
import { beneficiariesVisibleTo, mayRemoveRecords } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'

/** Opens removing and restoring: NOT_FOUND for a record that does not exist for the actor, FORBIDDEN for a role that never does it. */
export async function refuseUnlessMayChange(actor: Actor, beneficiaryId: string): Promise<void> {
  const visible = await db.beneficiary.count({ where: { AND: [{ id: beneficiaryId }, beneficiariesVisibleTo(actor)] } })
  if (visible === 0) throw notFoundRefusal()
  if (!mayRemoveRecords(actor)) throw forbiddenRefusal()
}

/** The password typed again, for this record and once. Whoever may not change it is refused before a password is even looked at. */
export async function confirmChange(
  actor: Actor,
  { beneficiaryId, password }: { beneficiaryId: string; password: string },
): Promise<void> {
  await refuseUnlessMayChange(actor, beneficiaryId)
  await confirmPassword(actor, password)
  await grantStepUp(actor, 'REMOVE', beneficiaryId)
}

export type RecordToChange = NonNullable<Awaited<ReturnType<typeof recordToChange>>>

/** What is said before removing or restoring: who it is, and whether the address of their account is somebody else's by now. */
export async function recordToChange(actor: Actor, beneficiaryId: string) {
  if (!mayRemoveRecords(actor) || !z.guid().safeParse(beneficiaryId).success) return null
  const record = await db.beneficiary.findFirst({
    where: { AND: [{ id: beneficiaryId, anonymisedAt: null }, beneficiariesVisibleTo(actor)] },
    select: { id: true, firstName: true, lastName: true, removedAt: true, account: { select: { email: true } } },
  })
  if (!record) return null
  const { account, ...rest } = record
  const taken =
    record.removedAt && account?.email ? await db.account.count({ where: { email: account.email, removedAt: null } }) : 0
  return { ...rest, accountEmail: account?.email ?? null, addressTaken: taken > 0 }
}
