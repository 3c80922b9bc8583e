import { z } from 'zod'
import { longText } from '@/lib/infra/text'
import { DOCUMENT_TYPE_CODES } from '@/lib/organisation/document-types'
import { codesOf } from '@/lib/infra/codes'
import { ASKED_OF_LABELS, REFUSAL_REASON_LABELS, TRANSFER_REASON_LABELS } from '@/lib/prescription/vocabulary/decision'

const RELOAD = 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'
const prescriptionId = z.guid(RELOAD)
/** The version that the page showed: what has changed since is not decided upon. */
const version = z.coerce.number({ error: RELOAD }).int(RELOAD).min(1, RELOAD)
const comment = (label: string) => longText(600, label)
const oneOf = <Code extends string>(labels: Readonly<Record<Code, string>>, error: string) => z.enum(codesOf(labels) as [Code, ...Code[]], { error })

export const KeepOpenSchema = z.strictObject({ prescriptionId })
export const TakeSchema = z.strictObject({ prescriptionId, version })
export const AssignSchema = z.strictObject({ prescriptionId, version, advisorId: z.guid('Choisissez un conseiller dans la liste.') })
export const AcceptSchema = z.strictObject({ prescriptionId, version, comment: comment('Message au prescripteur') })

export const RefuseSchema = z
  .strictObject({
    prescriptionId,
    version,
    reason: oneOf(REFUSAL_REASON_LABELS, 'Choisissez la raison du refus.'),
    comment: comment('Précisions'),
    remedy: comment('Ce qui rendrait la personne éligible'),
    alternative: comment('Autre piste'),
  })
  .refine(({ reason, comment: said }) => reason !== 'OTHER' || said !== null, { path: ['comment'], error: 'Précisez la raison du refus.' })

export const AskDocumentsSchema = z.strictObject({
  prescriptionId,
  version,
  // A box ticked alone arrives as a text.
  types: z.preprocess(
    (typed) => (typed === undefined ? [] : [...new Set([typed].flat())]),
    z.array(z.enum(DOCUMENT_TYPE_CODES, { error: 'Choisissez les pièces dans la liste.' })).min(1, 'Cochez au moins une pièce.').max(DOCUMENT_TYPE_CODES.length, 'Choisissez les pièces dans la liste.'),
  ),
  askedOf: oneOf(ASKED_OF_LABELS, 'Choisissez à qui la pièce est demandée.'),
  comment: comment('Message'),
})

export const TransferSchema = z.strictObject({
  prescriptionId,
  version,
  platformId: z.guid('Choisissez une plateforme dans la liste.'),
  reason: oneOf(TRANSFER_REASON_LABELS, 'Choisissez la raison de la transmission.'),
  comment: comment('Message à l’autre plateforme'),
})

export const ReopenSchema = z
  .strictObject({ prescriptionId, version, comment: comment('Pourquoi rouvrir') })
  .refine(({ comment: said }) => said !== null, { path: ['comment'], error: 'Dites pourquoi la demande est rouverte.' })

export const ReopenExpiredSchema = z.strictObject({ prescriptionId, version, comment: comment('Message à la plateforme') })

export type Refusing = z.output<typeof RefuseSchema>
export type AskingDocuments = z.output<typeof AskDocumentsSchema>
export type Transferring = Omit<z.output<typeof TransferSchema>, 'version'> & { version?: number }
