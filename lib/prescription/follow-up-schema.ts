import { z } from 'zod'
import { fieldError, longText } from '@/lib/infra/text'
import { parseFrenchDate } from '@/lib/infra/french-date'

const RELOAD = 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'

const written = (label: string) =>
  longText(300, label).transform((text, context): string => (text !== null && text.length >= 10 ? text : fieldError(context, 'Écrivez la raison en quelques mots, dix caractères au moins.')))

const day = (error: string) =>
  z
    .string({ error })
    .max(40, error)
    .transform((typed, context): string => parseFrenchDate(typed) ?? fieldError(context, error))

export const TakeOverSchema = z.strictObject({ beneficiaryId: z.guid(RELOAD), followerId: z.guid('Choisissez un prescripteur de la structure.').optional(), reason: written('Pourquoi') })

export const ReplacementSchema = z
  .strictObject({
    substitute: z.string({ error: 'Choisissez un collègue.' }).regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/, 'Choisissez un collègue.'),
    startsOn: day('Indiquez le premier jour, par exemple 01/12/2026.'),
    endsOn: day('Indiquez le dernier jour, par exemple 15/12/2026.'),
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'], error: 'Le dernier jour vient avant le premier\u00a0: corrigez une des deux dates.' })

export const CancelReplacementSchema = z.strictObject({ replacementId: z.guid(RELOAD) })

export const AnswerAccessSchema = z
  .strictObject({ requestId: z.guid(RELOAD), granted: z.enum(['oui', 'non'], { error: 'Choisissez une réponse.' }), answer: longText(300, 'Réponse') })
  .refine(({ granted, answer }) => granted === 'oui' || answer !== null, { path: ['answer'], error: 'Dites pourquoi, en une phrase.' })
