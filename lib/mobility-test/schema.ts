import { z } from 'zod'

const testId = z.uuid('Rechargez la page\u00a0: ce Test n’a pas été reconnu.')
const password = z.string({ error: 'Saisissez votre mot de passe.' }).min(1, 'Saisissez votre mot de passe.').max(1000, 'Ce mot de passe est trop long.')

export const TestSchema = z.strictObject({ testId })

export const ConfirmAndStartSchema = z.strictObject({
  testId,
  password,
  holder: z.enum(['ALONE', 'ACCOMPANIED', 'BY_PHONE'], { error: 'Indiquez qui tient l’appareil.' }),
  /** On this screen, or « Sur le téléphone de la personne ». */
  appareil: z.enum(['ecran', 'telephone']).optional(),
})

export const OpenHandoverSchema = z.strictObject({ code: z.string().max(100) })

export const LeaveSchema = z.strictObject({ password, retour: z.string().max(500).optional() })

export const FinishSchema = z.strictObject({ testId, stopped: z.enum(['oui', 'non']).transform((said) => said === 'oui') })

export const ConsentSchema = z.strictObject({ testId, agrees: z.enum(['oui', 'non']).transform((said) => said === 'oui') })

// A question and its options are named by the bank; 2,000,000,000 answers on one device are enough for an integer column.
const optionIds = z.array(z.string().max(60)).max(20)
const answer = z.strictObject({ questionId: z.string().max(60), optionIds, sequence: z.number().int().min(1).max(2_000_000_000) })

/** What the device sends: one answer, or those that waited for the network. */
export const AnswersSchema = z.strictObject({ answers: z.array(answer).min(1).max(200) })
