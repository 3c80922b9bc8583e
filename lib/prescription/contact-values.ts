import 'server-only'
import type { Tx } from '@/lib/infra/db'
import type { FormState } from '@/lib/infra/form-state'
import { Refusal } from '@/lib/infra/refusal'
import { contactOf, type KnownPerson } from '@/lib/prescription/beneficiary-row'
import { contactSelect, shownContact } from '@/lib/prescription/shown-contact'
import { changedMeanwhile } from '@/lib/prescription/shown-value'

type Typed = Pick<KnownPerson, 'beneficiaryId'> & Parameters<typeof contactOf>[0]

/**
 * Somebody changed the person's contact details since the form was drawn: both texts, beside each field that differs, and nothing written over.
 * The form then carries the version that was told.
 */
export async function contactChanged(tx: Tx, person: Typed, name = 'beneficiaryVersion'): Promise<Refusal> {
  const { version, ...row } = await tx.beneficiary.findUniqueOrThrow({ where: { id: person.beneficiaryId }, select: { ...contactSelect, version: true } })
  const typed = contactOf(person)
  const theirs: FormState['values'] = shownContact(row)
  const differing = (Object.keys(typed) as (keyof typeof typed)[]).filter((field) => field in theirs && JSON.stringify(typed[field]) !== JSON.stringify(row[field]))
  const fields = differing.map((field): [string, string[]] => [field, [changedMeanwhile(field, theirs[field])]])
  return new Refusal('La fiche de cette personne a changé pendant que vous remplissiez ce formulaire. Rien n’est remplacé\u00a0: comparez, puis envoyez à nouveau.', 'CONFLICT', Object.fromEntries(fields), { [name]: String(version) })
}
