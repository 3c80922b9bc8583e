import { z } from 'zod'

/** Removing or restoring a record: which one, and the actor's own password. `liste` is the list to go back to. */
export const ChangeRecordSchema = z.strictObject({
  beneficiaryId: z.guid('Cette fiche n’existe pas.'),
  password: z
    .string({ error: 'Saisissez votre mot de passe.' })
    .min(1, 'Saisissez votre mot de passe.')
    .max(1000, 'Ce mot de passe est trop long.'),
  confirmation: z.literal('on', { error: 'Cochez cette case pour confirmer.' }),
  liste: z.string().max(4000).optional(),
})
