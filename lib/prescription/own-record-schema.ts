import { z } from 'zod'
import { longText } from '@/lib/infra/text'
import { identifier, required, withoutNir } from '@/lib/prescription/form-fields'
import { CORRECTION_MAX } from '@/lib/prescription/person-notice'

export const AskCorrectionSchema = z.strictObject({ text: required(withoutNir(longText(CORRECTION_MAX, 'Ce qu’il faut corriger')), 'Écrivez ce qu’il faut corriger.') })
export const AnswerCorrectionSchema = z.strictObject({
  correctionId: identifier(),
  answer: required(withoutNir(longText(CORRECTION_MAX, 'Votre réponse')), 'Écrivez votre réponse à la personne.'),
})
export const NoAnswerSchema = z.strictObject({})
