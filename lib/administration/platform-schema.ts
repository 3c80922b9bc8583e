import { z } from 'zod'
import { openedWith, typedPassword } from '@/lib/administration/form-shapes-schema'
import { optionalShortText, shortText } from '@/lib/infra/text'
import { email, identifier, phone, reference, required } from '@/lib/prescription/form-fields'

const shape = {
  name: shortText(150, 'Nom de la plateforme'),
  phone: phone(),
  addressLine: optionalShortText(200, 'Adresse'),
  postalCode: reference(/^\d{5}$/, 'Indiquez un code postal de cinq chiffres.'),
  communeName: optionalShortText(100, 'Commune'),
  password: typedPassword,
}

/** The mailbox is asked at creation; afterwards it is published with the rules. */
export const NewPlatformSchema = z.strictObject({ idempotencyKey: identifier(), ...shape, email: required(email(), 'Indiquez la boîte aux lettres de la plateforme.') })
export type NewPlatform = Omit<z.output<typeof NewPlatformSchema>, 'password'>

export const ChangePlatformSchema = z.strictObject({ platformId: identifier(), readAs: openedWith, ...shape })
export type ChangePlatform = Omit<z.output<typeof ChangePlatformSchema>, 'password'>

export const PlatformIdSchema = z.strictObject({ platformId: identifier(), password: typedPassword })
