import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { contextRules, type PrescriptionContext } from '@/lib/prescription/context-rules'
import { keepWhatApplies } from '@/lib/prescription/keep-what-applies'
import { contactRules, knownPersonShape, newPersonShape } from '@/lib/prescription/person-schema'
import type { Rule } from '@/lib/prescription/rule'
import { withRules } from '@/lib/prescription/rule'
import { updatesWholeContact } from '@/lib/prescription/update-policy'

const RELOAD = 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'
const update = { beneficiaryId: z.guid(RELOAD), version: z.coerce.number({ error: RELOAD }).int(RELOAD).min(1, RELOAD) }

const { civility, lastName, firstName, birthDate, legalRepName, legalRepLink, legalRepPhone, legalRepEmail } = newPersonShape
const IdentityShape = z.strictObject({ ...update, civility, lastName, firstName, birthDate, legalRepName, legalRepLink, legalRepPhone, legalRepEmail }, { error: RELOAD })
export type IdentityUpdate = z.output<typeof IdentityShape>

const { personKind: _kind, beneficiaryVersion: _version, beneficiaryId: _person, ...contact } = knownPersonShape
const ContactShape = z.strictObject({ ...update, ...contact }, { error: RELOAD })
export type WholeContactUpdate = z.output<typeof ContactShape>

const AddressShape = z.strictObject({ ...update, email: contact.email, phone: contact.phone }, { error: RELOAD })
export type AddressUpdate = z.output<typeof AddressShape>

// The rules of « Créer un bénéficiaire » that read nothing but these fields.
const rulesAt = <Values>(context: PrescriptionContext, fields: readonly string[]) => contextRules(context).filter(({ at }) => fields.includes(at)) as unknown as readonly Rule<Values>[]

/** « Modifier l'identité »: judged as when the person was first sent. */
export const identityUpdateSchema = (context: PrescriptionContext) =>
  withRules(
    z.preprocess((input) => withoutPointless(input, context), IdentityShape),
    rulesAt<IdentityUpdate>(context, ['birthDate', 'legalRepName', 'legalRepLink', 'legalRepPhone']),
  )

// An adult has no legal representative any more: what is left in folded fields is dropped.
function withoutPointless(input: unknown, context: PrescriptionContext): unknown {
  const kept = keepWhatApplies(input, context)
  if (typeof kept !== 'object' || kept === null) return kept
  const { priorityAreaOn: _day, inseeCode: _commune, ...identity } = kept as Record<string, unknown>
  return identity
}

/** « Modifier les coordonnées »: the whole of them for whoever reads the fiche in full, an address and a number for the others. */
export const contactUpdateSchema = (actor: Actor, context: PrescriptionContext): z.ZodType<WholeContactUpdate | AddressUpdate> =>
  updatesWholeContact(actor)
    ? withRules(z.preprocess((input) => keepWhatApplies(input, context), ContactShape), [...contactRules, ...rulesAt<WholeContactUpdate>(context, ['email', 'postalCode', 'inseeCode', 'priorityAreaOn'])])
    : withRules(AddressShape, [{ at: 'email', reads: ['email', 'phone'], holds: ({ email, phone }) => email !== null || phone !== null, error: 'Indiquez un e-mail ou un téléphone\u00a0: sans eux, personne ne peut joindre la personne.' }])
