import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { storedDay } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { identitySelect, shownIdentity } from '@/lib/prescription/shown-identity'
import { mayUpdateIdentity } from '@/lib/prescription/update-policy'
import { holdRecord, updateRecord } from '@/lib/prescription/update-record'
import type { IdentityUpdate } from '@/lib/prescription/update-schema'

/** « Modifier l'identité »: a name that was misspelled, a wrong birth date, a legal representative. The name of the person's account follows. */
export async function updateIdentity(actor: Actor, { beneficiaryId, version, ...identity }: IdentityUpdate): Promise<void> {
  await db.$transaction(async (tx) => {
    await holdRecord(tx, actor, beneficiaryId, mayUpdateIdentity)
    const { accountId, ...row } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { ...identitySelect, version: true, accountId: true } })
    const data = { ...identity, birthDate: storedDay(identity.birthDate) }
    const fields = await updateRecord(tx, actor, { beneficiaryId, version, data, row, shown: shownIdentity, act: 'beneficiary.updateIdentity', kind: 'IDENTITY_UPDATED' })
    const renamed = fields.includes('lastName') || fields.includes('firstName')
    if (accountId && renamed) await tx.account.update({ where: { id: accountId }, data: { firstName: identity.firstName, lastName: identity.lastName }, select: { id: true } })
  })
}
