import { z } from 'zod'
import { longText, shortText } from '@/lib/infra/text'
import { withoutNir } from '@/lib/prescription/form-fields'

const RELOAD = 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'
const id = z.guid(RELOAD)
/** The version that the page showed; 0 when there was none. */
const version = z.coerce.number({ error: RELOAD }).int(RELOAD).min(0, RELOAD).max(1_000_000, RELOAD)
const itemId = z.string().max(60, RELOAD)
/** Boxes of a group: nothing, one or several. */
const ticked = z.union([itemId, z.array(itemId).max(100, RELOAD)]).optional().transform((value) => [...new Set(value === undefined ? [] : [value].flat())])
const chosen = (what: string) => z.string({ error: `Choisissez ${what}.` }).min(1, `Choisissez ${what}.`).max(60, RELOAD)
const reason = (label: string) => withoutNir(longText(500, label))

/** « Valider le bilan »: what holds, and why for each thing that differs from what the Test proposes. */
export const ValidateSchema = z.strictObject({
  testId: id,
  version,
  idempotencyKey: id,
  profile: chosen('le profil'),
  modality: chosen('la modalité'),
  services: ticked,
  resources: ticked,
  profileReason: reason('Pourquoi un autre profil'),
  modalityReason: reason('Pourquoi une autre modalité'),
  servicesReason: reason('Pourquoi d’autres services'),
  resourcesReason: reason('Pourquoi d’autres ressources'),
  reason: reason('Pourquoi valider à nouveau'),
})
export type Validation = z.output<typeof ValidateSchema>

export const NoteSchema = z.strictObject({ testId: id, version, body: withoutNir(longText(4000, 'Mes notes')) })
export type NoteWritten = z.output<typeof NoteSchema>

/** `item`: `SERVICE:velo-ecole`, `RESOURCE:res-aides`: one list for both. */
export const UnlockSchema = z.strictObject({
  beneficiaryId: id,
  item: z.string({ error: 'Choisissez un service ou une ressource.' }).regex(/^(SERVICE|RESOURCE):[\w-]{1,60}$/, 'Choisissez un service ou une ressource dans la liste.'),
  reason: shortText(300, 'Raison').refine((text) => text.length >= 5, { error: 'Dites pourquoi en quelques mots.' }),
})
export const WithdrawSchema = z.strictObject({ unlockId: id })

export const ExitMeasureSchema = z.strictObject({ prescriptionId: id })
