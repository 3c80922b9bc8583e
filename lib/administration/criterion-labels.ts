import type { CriterionField } from '@/lib/organisation/criterion-fields'
import type { Criterion } from '@/lib/organisation/platform-rules-schema'
import { PRESCRIPTION_FIELDS } from '@/lib/prescription/labels'
import { YES_NO_UNKNOWN_LABELS } from '@/lib/prescription/vocabulary/answer'
import { LICENCE_LABELS, VEHICLE_LABELS } from '@/lib/prescription/vocabulary/mobility'
import { PROJECT_LABELS } from '@/lib/prescription/vocabulary/project'
import { AUDIENCE_LABELS } from '@/lib/prescription/vocabulary/sensitive'
import { CONTRACT_LABELS, EMPLOYMENT_STATUS_LABELS, INCOME_LABELS } from '@/lib/prescription/vocabulary/situation'

const ANSWERS: Record<CriterionField, Readonly<Record<string, string>>> = {
  employmentStatus: EMPLOYMENT_STATUS_LABELS,
  registeredAtFt: YES_NO_UNKNOWN_LABELS,
  incomes: INCOME_LABELS,
  contracts: CONTRACT_LABELS,
  project: PROJECT_LABELS,
  licence: LICENCE_LABELS,
  vehicles: VEHICLE_LABELS,
  priorityArea: YES_NO_UNKNOWN_LABELS,
  audiences: AUDIENCE_LABELS,
}

const FIELDS = Object.keys(ANSWERS) as CriterionField[]

export type CriterionChoices = { field: CriterionField; label: string; choices: { value: string; label: string }[] }[]

/** The answers that a criterion may ask for, question by question. « Je ne sais pas » is never one: it leaves the criterion to check. */
export const criterionChoices = (): CriterionChoices =>
  FIELDS.map((field) => ({
    field,
    label: PRESCRIPTION_FIELDS[field].label,
    choices: Object.entries(ANSWERS[field])
      .filter(([code]) => code !== 'UNKNOWN')
      .map(([code, label]) => ({ value: code, label })),
  }))

/** Whether a code is one of the answers of a question. */
export const isAnswer = (field: CriterionField, code: string) => code !== 'UNKNOWN' && Object.hasOwn(ANSWERS[field], code)

type Condition = Criterion['anyOf'][number]

/** A condition in words: « 18 à 30 ans », « Ressources : RSA ou ASS ». */
export function conditionLabel(condition: Condition): string {
  if (condition.kind === 'AGE') return ageLabel(condition)
  const answers = condition.oneOf.map((code) => ANSWERS[condition.field][code] ?? code)
  return `${PRESCRIPTION_FIELDS[condition.field].label}\u00a0: ${answers.join(' ou ')}`
}

function ageLabel({ min, max }: { min: number | null; max: number | null }) {
  if (min !== null && max !== null) return `${min} à ${max} ans`
  if (min !== null) return `${min} ans ou plus`
  return max !== null ? `${max} ans au plus` : 'Tous les âges'
}
