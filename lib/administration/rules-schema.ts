import { z } from 'zod'
import { typedPassword } from '@/lib/administration/form-shapes-schema'
import type { OpenCriterion, RulesDraft } from '@/lib/administration/rules-draft'
import { cleanText, fieldError, formValue } from '@/lib/infra/text'
import { DOCUMENT_TYPE_CODES, type DocumentType } from '@/lib/organisation/document-types'
import { PlatformRulesSchema } from '@/lib/organisation/platform-rules-schema'
import { identifier, required, wholeNumber } from '@/lib/prescription/form-fields'

const INCOMPLETE = 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'

const Criterion = PlatformRulesSchema.shape.criteria.element

// What is being written is only read here: whether it is right is asked when a criterion is closed and when rules are published.
const typed = (max: number) =>
  formValue.transform((value, context): string => {
    if (value === undefined) return ''
    const text = typeof value === 'string' && value.length <= max ? cleanText(value) : null
    return text ?? fieldError(context, `Raccourcissez ce texte\u00a0: ${max} caractères au plus, sans caractère illisible.`)
  })

const several = (count: number, max: number) =>
  formValue.transform((value, context): string[] => {
    const texts = value === undefined ? [] : [value].flat()
    const fits = texts.length <= count && texts.every((text) => typeof text === 'string' && text.length <= max && !text.includes('\0'))
    return fits ? [...(texts as string[])] : fieldError(context, INCOMPLETE)
  })

const criteria = several(20, 6000).transform((texts, context): z.output<typeof Criterion>[] => {
  try {
    return texts.map((text) => Criterion.parse(JSON.parse(text)))
  } catch {
    return fieldError(context, INCOMPLETE)
  }
})

const documentShape = Object.fromEntries(DOCUMENT_TYPE_CODES.flatMap((type) => [[`document-${type}`, typed(20)], [`months-${type}`, typed(20)]])) as Record<`${'document' | 'months'}-${DocumentType}`, ReturnType<typeof typed>>

const FormSchema = z
  .object({
    platformId: identifier(),
    expectedVersion: required(wholeNumber(0, 1_000_000), INCOMPLETE),
    act: z.string().regex(/^[a-z]{2,10}(-\d{1,7})?$/, INCOMPLETE),
    password: typedPassword,
    brandName: typed(1000),
    brandIntroduction: typed(4000),
    mailbox: typed(400),
    departements: several(130, 3),
    communes: several(2100, 5),
    communeSearch: typed(200),
    // Labels go around with the form so that a refused one still names its communes; they are never read.
    communeLabels: several(2100, 200),
    communesFound: several(50, 200),
    criteria,
    openAt: typed(3),
    criterionId: typed(60),
    sentence: typed(1000),
    ageMin: several(10, 10),
    ageMax: several(10, 10),
    answers: several(200, 80),
    document: typed(60),
    services: several(40, 60),
  })
  .extend(documentShape)
  .strict()

export const RulesFormSchema = FormSchema.transform((form) => ({
  platformId: form.platformId,
  expectedVersion: form.expectedVersion,
  act: form.act,
  password: form.password,
  draft: {
    brandName: form.brandName,
    brandIntroduction: form.brandIntroduction,
    mailbox: form.mailbox,
    departements: form.departements,
    communes: form.communes,
    communeSearch: form.communeSearch,
    criteria: form.criteria,
    open: openIn(form),
    documents: documentsIn(form),
    services: form.services,
  } satisfies RulesDraft,
}))
export type RulesForm = z.output<typeof RulesFormSchema>

function openIn(form: { openAt: string; criterionId: string; sentence: string; ageMin: string[]; ageMax: string[]; answers: string[]; document: string }): OpenCriterion | null {
  if (!/^\d{1,2}$/.test(form.openAt)) return null
  const id = /^[a-z0-9-]{1,60}$/.test(form.criterionId) ? form.criterionId : ''
  return { at: Number(form.openAt), id, sentence: form.sentence, ageMin: form.ageMin, ageMax: form.ageMax, answers: form.answers, document: form.document }
}

const documentsIn = (form: Record<`${'document' | 'months'}-${DocumentType}`, string>) =>
  Object.fromEntries(DOCUMENT_TYPE_CODES.map((type) => [type, { asked: form[`document-${type}`], months: form[`months-${type}`] }])) as RulesDraft['documents']
