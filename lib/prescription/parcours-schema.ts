import { z } from 'zod'
import { codesOf } from '@/lib/infra/codes'
import { parseFrenchDate } from '@/lib/infra/french-date'
import { longText } from '@/lib/infra/text'
import { withoutNir } from '@/lib/prescription/form-fields'
import { WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'
import {
  ABANDONMENT_REASON_LABELS,
  FOLLOW_UP_OUTCOME_LABELS,
  isAbandonment,
  LONE_GAINS,
  MOBILITY_GAIN_LABELS,
  PROFESSIONAL_OUTCOME_LABELS,
  SOLUTION_LABELS,
  SUSPENSION_REASON_LABELS,
} from '@/lib/prescription/vocabulary/parcours'

const RELOAD = 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'
const id = z.guid(RELOAD)
/** The version that the page showed: what has changed since is not moved. */
const version = z.coerce.number({ error: RELOAD }).int(RELOAD).min(1, RELOAD)
/** A form of the card: what was sent twice is written once. */
const form = { prescriptionId: id, idempotencyKey: id }
const comment = withoutNir(longText(600, 'Précisions'))
const oneOf = <Code extends string>(labels: Readonly<Record<Code, string>>, error: string) => z.enum(codesOf(labels) as [Code, ...Code[]], { error })

const WRONG_DAY = 'Indiquez une date qui existe, par exemple 03/04/2026.'
/** A day as people write it; out as `2026-04-03`. Whether it is possible for this parcours is for the use case to say. */
const day = z.string({ error: WRONG_DAY }).transform((typed, context): string => {
  const on = parseFrenchDate(typed)
  if (on) return on
  context.addIssue({ code: 'custom', message: WRONG_DAY })
  return z.NEVER
})

export const FirstContactSchema = z.strictObject({ ...form, version, on: day })
export const StartServiceSchema = z.strictObject({ ...form, service: oneOf(WISHED_SERVICE_LABELS, 'Choisissez le service dans la liste.'), on: day })
export const FinishServiceSchema = z.strictObject({
  ...form,
  serviceId: id,
  completed: z.enum(['YES', 'NO'], { error: 'Dites si le service est allé jusqu’au bout.' }).transform((said) => said === 'YES'),
  on: day,
})
export const SolutionSchema = z.strictObject({ ...form, solution: oneOf(SOLUTION_LABELS, 'Choisissez la solution dans la liste.'), on: day })
export const RemoveServiceSchema = z.strictObject({ prescriptionId: id, serviceId: id })
export const RemoveSolutionSchema = z.strictObject({ prescriptionId: id, solutionId: id })
export const SuspendSchema = z
  .strictObject({ ...form, version, reason: oneOf(SUSPENSION_REASON_LABELS, 'Choisissez la raison.'), comment })
  .refine(({ reason, comment: said }) => reason !== 'OTHER' || said !== null, { path: ['comment'], error: 'Précisez la raison.' })
export const ResumeSchema = z.strictObject({ ...form, version })

// A box ticked alone arrives as a text.
const gains = z.preprocess(
  (ticked) => (ticked === undefined ? [] : [ticked].flat()),
  z
    .array(oneOf(MOBILITY_GAIN_LABELS, 'Choisissez le gain de mobilité dans la liste.'))
    .min(1, 'Cochez au moins un gain de mobilité, ou «\u00a0Aucun gain\u00a0».')
    .max(20, RELOAD)
    .transform((codes) => codesOf(MOBILITY_GAIN_LABELS).filter((code) => codes.includes(code))),
)

export const ExitSchema = z
  .strictObject({
    ...form,
    version,
    outcome: oneOf(PROFESSIONAL_OUTCOME_LABELS, 'Choisissez la situation professionnelle.'),
    gains,
    // An empty choice is none.
    reason: z.preprocess((said) => said || undefined, oneOf(ABANDONMENT_REASON_LABELS, 'Choisissez la raison dans la liste.').optional()),
    comment,
    on: day,
  })
  .superRefine(({ outcome, gains: kept, reason }, context) => {
    const alone = LONE_GAINS.find((code) => kept.includes(code))
    if (alone && kept.length > 1) context.addIssue({ code: 'custom', path: ['gains'], message: `Gardez «\u00a0${MOBILITY_GAIN_LABELS[alone]}\u00a0» seul, ou décochez-le.` })
    if (isAbandonment(outcome) && !reason) context.addIssue({ code: 'custom', path: ['reason'], message: 'Choisissez la raison de l’abandon.' })
    if (!isAbandonment(outcome) && reason) context.addIssue({ code: 'custom', path: ['reason'], message: 'Laissez la raison vide\u00a0: elle n’est demandée que pour un abandon.' })
  })

export const FollowUpSchema = z.strictObject({ ...form, outcome: oneOf(FOLLOW_UP_OUTCOME_LABELS, 'Choisissez la situation à six mois.'), on: day })

export type FirstContact = z.output<typeof FirstContactSchema>
export type StartingService = z.output<typeof StartServiceSchema>
export type FinishingService = z.output<typeof FinishServiceSchema>
export type Obtaining = z.output<typeof SolutionSchema>
export type Suspending = z.output<typeof SuspendSchema>
export type Resuming = z.output<typeof ResumeSchema>
export type Exiting = z.output<typeof ExitSchema>
export type FollowingUp = z.output<typeof FollowUpSchema>
