import { z } from 'zod'
import { birthDate, cardCodeText } from '@/lib/beneficiary/card-schema'

const password = z.string({ error: 'Saisissez votre mot de passe.' }).min(1, 'Saisissez votre mot de passe.').max(1000, 'Ce mot de passe est trop long.')
const mailedCode = z
  .string({ error: 'Écrivez le code reçu par e-mail.' })
  .max(100, 'Le code a huit chiffres.')
  .transform((typed) => typed.replace(/[\s.-]/g, ''))
  .pipe(z.string().regex(/^\d{8}$/, 'Le code a huit chiffres.'))

/** What proves again that it is them, by how they sign in. */
export const ProofSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), password }),
  z.strictObject({ kind: z.literal('card'), cardCode: cardCodeText, birthDate }),
  z.strictObject({ kind: z.literal('code'), mailedCode }),
])
export type Proof = z.output<typeof ProofSchema>

export const NothingAskedSchema = z.strictObject({})
