import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { contactOf } from '@/lib/prescription/beneficiary-row'
import { contactSelect, shownContact } from '@/lib/prescription/shown-contact'
import { tellOfNewAddress } from '@/lib/prescription/tell-of-new-address'
import { mayUpdateContact, updatesWholeContact } from '@/lib/prescription/update-policy'
import { holdRecord, updateRecord } from '@/lib/prescription/update-record'
import type { AddressUpdate, WholeContactUpdate } from '@/lib/prescription/update-schema'

/**
 * « Modifier les coordonnées ». A new e-mail of somebody who has an account is confirmed by whoever reads it before it signs in, and the old one
 * is told (security.md §8). Returns whether that is under way.
 */
export async function updateContact(actor: Actor, { beneficiaryId, version, ...contact }: WholeContactUpdate | AddressUpdate): Promise<{ toConfirm: boolean }> {
  return db.$transaction(async (tx) => {
    await holdRecord(tx, actor, beneficiaryId, mayUpdateContact)
    const row = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { ...contactSelect, version: true } })
    // Whoever sees an address and a number only changes these, and the ways to write that go with them.
    const whole = updatesWholeContact(actor) && 'postalCode' in contact
    const data = whole ? columnsOf(contact) : { email: contact.email, phone: contact.phone, contactPreferences: possibleWays(row.contactPreferences, contact) }
    const fields = await updateRecord(tx, actor, { beneficiaryId, version, data, row, shown: shownContact, act: 'beneficiary.updateContact', kind: 'CONTACT_UPDATED' })
    return { toConfirm: fields.includes('email') && (await tellOfNewAddress(tx, beneficiaryId)) }
  })
}

const columnsOf = (contact: Omit<WholeContactUpdate, 'beneficiaryId' | 'version'>) => contactOf(contact)

function possibleWays(ways: readonly string[], { email, phone }: { email: string | null; phone: string | null }): string[] {
  const possible = ways.filter((way) => (way === 'EMAIL' ? email !== null : way === 'PHONE' || way === 'SMS' ? phone !== null : true))
  return possible.length > 0 ? possible : ['UNKNOWN']
}
