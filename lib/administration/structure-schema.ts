import { z } from 'zod'
import { openedWith } from '@/lib/administration/form-shapes-schema'
import { isCodeOf } from '@/lib/infra/codes'
import { fieldError, formValue, optionalShortText, shortText } from '@/lib/infra/text'
import { type StructureType, STRUCTURE_TYPE_LABELS } from '@/lib/organisation/structure-types'
import { identifier, tick } from '@/lib/prescription/form-fields'

const type = formValue.transform((value, context): StructureType => (isCodeOf(STRUCTURE_TYPE_LABELS, value) ? value : fieldError(context, 'Choisissez le type de la structure dans la liste.')))

const shape = {
  name: shortText(150, 'Nom de la structure'),
  type,
  communeName: optionalShortText(100, 'Commune'),
  /** « Il y en a bien deux »: asked only when another structure has this name in this commune. */
  sameName: tick(),
}

export const NewStructureSchema = z.strictObject({ idempotencyKey: identifier(), ...shape })
export type NewStructure = z.output<typeof NewStructureSchema>

export const ChangeStructureSchema = z.strictObject({ organisationId: identifier(), readAs: openedWith, ...shape })
export type ChangeStructure = z.output<typeof ChangeStructureSchema>

export const StructureIdSchema = z.strictObject({ organisationId: identifier() })
