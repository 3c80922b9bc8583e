import { z } from 'zod'
import { identifiers, typedPassword } from '@/lib/administration/form-shapes-schema'
import { optionalShortText, personName } from '@/lib/infra/text'
import { email, identifier, phone, required, tick } from '@/lib/prescription/form-fields'

const identity = {
  idempotencyKey: identifier(),
  email: required(email(), 'Indiquez l’adresse e-mail professionnelle\u00a0: l’invitation y est envoyée.'),
  lastName: personName(100, 'Nom'),
  firstName: personName(100, 'Prénom'),
  phone: phone(),
  jobTitle: optionalShortText(100, 'Fonction'),
}

/** A prescriber with one structure at least, or an advisor with one plateforme at least. `lead`: responsible for these plateformes. */
export const ProfessionalInvitationSchema = z
  .strictObject({
    ...identity,
    role: z.enum(['PRESCRIBER', 'ADVISOR'], { error: 'Choisissez qui vous invitez.' }),
    organisationIds: identifiers(20, 'Choisissez les structures dans la liste.'),
    platformIds: identifiers(20, 'Choisissez les plateformes dans la liste.'),
    lead: tick(),
  })
  .refine(({ role, organisationIds }) => role !== 'PRESCRIBER' || organisationIds.length > 0, { path: ['organisationIds'], error: 'Choisissez d’abord une structure.' })
  .refine(({ role, platformIds }) => role !== 'ADVISOR' || platformIds.length > 0, { path: ['platformIds'], error: 'Cochez au moins une plateforme.' })

export const StaffInvitationSchema = z.strictObject({ ...identity, role: z.enum(['HOTLINE', 'ADMIN'], { error: 'Choisissez qui vous invitez.' }), password: typedPassword })

export type Invitation = Omit<z.output<typeof ProfessionalInvitationSchema>, 'role'> & { role: 'PRESCRIBER' | 'ADVISOR' | 'HOTLINE' | 'ADMIN' }

/** Where an act on an account comes from, and goes back to. */
const origin = z.enum(['hotline', 'compte']).default('compte')

export const AccountActSchema = z.strictObject({ accountId: identifier(), retour: origin })
/** An act that sends a mail: one a form, however many presses. */
export const AccountMailSchema = z.strictObject({ accountId: identifier(), idempotencyKey: identifier(), retour: origin })
export const ReplayMailSchema = z.strictObject({ mailId: identifier(), perhapsTwice: z.literal('on').optional(), accountId: identifier().optional(), retour: origin })

/** A place in one structure or one plateforme. */
export const PlaceSchema = z
  .strictObject({ accountId: identifier(), organisationId: identifier().optional(), platformId: identifier().optional(), lead: tick() })
  .refine(({ organisationId, platformId }) => (organisationId === undefined) !== (platformId === undefined), { error: 'Choisissez une structure ou une plateforme.', path: ['organisationId'] })
export type Place = z.output<typeof PlaceSchema>

export const LeavePlatformSchema = z.strictObject({ accountId: identifier(), platformId: identifier() })
