import { randomUUID } from 'node:crypto'
import { isAnswer } from '@/lib/administration/criterion-labels'
import type { OpenCriterion } from '@/lib/administration/rules-draft'
import { Refusal } from '@/lib/infra/refusal'
import { CRITERION_FIELDS } from '@/lib/organisation/criterion-fields'
import { DOCUMENT_TYPE_CODES, type DocumentType } from '@/lib/organisation/document-types'
import type { Criterion } from '@/lib/organisation/platform-rules-schema'

type Condition = Criterion['anyOf'][number]

/** The criterion that was written. Throws a Refusal beside each field that does not make one. */
export function closeCriterion(open: OpenCriterion): Criterion {
  const errors: Record<string, string[]> = {}
  const sentence = open.sentence.trim()
  if (sentence === '') errors.sentence = ['Écrivez le critère en une phrase\u00a0: le prescripteur la lira.']
  if (sentence.length > 200) errors.sentence = ['Raccourcissez la phrase\u00a0: 200 caractères au plus.']
  const ages = agesOf(open)
  if (ages === null) errors.ageMin = ['Indiquez des âges entiers entre 16 et 100, le plus jeune d’abord.']
  const answers = answersOf(open)
  if (answers === null) errors.answers = ['Choisissez les réponses dans la liste.']
  const anyOf = [...(ages ?? []), ...(answers ?? [])]
  if (ages && answers && anyOf.length === 0) errors.answers = ['Indiquez un âge, ou cochez au moins une réponse.']
  const document = documentOf(open)
  if (document === undefined) errors.document = ['Choisissez la pièce dans la liste.']
  if (Object.keys(errors).length > 0 || document === undefined) throw new Refusal('Le critère ouvert n’est pas complet. Rien n’est publié.', 'INVALID', errors)
  return { id: open.id || `c-${randomUUID().slice(0, 8)}`, sentence, anyOf, document }
}

function agesOf({ ageMin, ageMax }: OpenCriterion): Condition[] | null {
  const ages: Condition[] = []
  for (const [row, typed] of ageMin.entries()) {
    const [min, max] = [ageOf(typed), ageOf(ageMax[row] ?? '')]
    if (min === undefined || max === undefined || (min !== null && max !== null && min > max)) return null
    if (min !== null || max !== null) ages.push({ kind: 'AGE', min, max })
  }
  return ages
}

// Null when nothing is typed, undefined when it is no age.
function ageOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  const age = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : NaN
  return age >= 16 && age <= 100 ? age : undefined
}

function answersOf({ answers }: OpenCriterion): Condition[] | null {
  const pairs = answers.map((answer) => answer.split(':'))
  const known = pairs.every(([field, code = '']) => CRITERION_FIELDS.some((one) => one === field && isAnswer(one, code)))
  if (!known) return null
  return CRITERION_FIELDS.flatMap((field) => {
    const oneOf = [...new Set(pairs.flatMap(([of, code = '']) => (of === field ? [code] : [])))]
    return oneOf.length > 0 ? [{ kind: 'ANSWER' as const, field, oneOf }] : []
  })
}

function documentOf({ document }: OpenCriterion): DocumentType | null | undefined {
  return document === '' ? null : DOCUMENT_TYPE_CODES.find((type) => type === document)
}
