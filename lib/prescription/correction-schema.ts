import { z } from 'zod'
import { ageOn } from '@/lib/infra/french-date'
import { mobilityShape } from '@/lib/prescription/mobility-schema'
import { withRules } from '@/lib/prescription/rule'
import { situationShape } from '@/lib/prescription/situation-schema'

const RELOAD = 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'

// What tells a protected situation is said once, when sending: it is not shown again to be corrected.
const { audiences: _audiences, adaptationNeed: _need, adaptationConsent: _consent, ...situation } = situationShape

const CorrectionShape = z.strictObject({ ...situation, ...mobilityShape, prescriptionId: z.guid(RELOAD), version: z.coerce.number({ error: RELOAD }).int(RELOAD).min(1, RELOAD) }, { error: RELOAD })

export type Correction = z.output<typeof CorrectionShape>

const OTHER_DETAILS = ['referentName', 'referentContact', 'referentPhone', 'referentEmail'] as const

/** « Corriger »: the situation and the mobility of a prescription that nobody has taken yet, judged as when it was sent. `today`: ISO date. */
export const correctionSchema = (today: string) =>
  withRules(z.preprocess(withoutPointless, CorrectionShape), [
    { at: 'referentName', reads: ['referentKind', 'referentName'], holds: ({ referentKind, referentName }) => referentKind !== 'OTHER_ORGANISATION' || referentName !== null, error: 'Indiquez le nom de l’organisme qui suit la personne.' },
    { at: 'deadlineOn', reads: ['deadlineOn'], holds: ({ deadlineOn }) => deadlineOn === null || ageOn(today, deadlineOn) < 5, error: 'L’échéance est dans plus de cinq ans\u00a0: vérifiez l’année.' },
  ])

function withoutPointless(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const typed = input as Record<string, unknown>
  const kept = typed.referentKind === 'OTHER_ORGANISATION' ? [] : OTHER_DETAILS
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !kept.some((one) => one === name)))
}

export const CancelSchema = z.strictObject({
  prescriptionId: z.guid(RELOAD),
  reason: z.enum(['REFUSED_BY_PERSON', 'DUPLICATE', 'MISTAKE', 'SOLVED', 'OTHER'], { error: 'Choisissez la raison.' }),
})
