import type { AskedDocument, Criterion, PlatformRulesContent } from '@/lib/organisation/platform-rules-schema'
import { DOCUMENT_TYPE_CODES, type DocumentType } from '@/lib/organisation/document-types'

/** A criterion being written: texts as typed, answers as « question:code ». `at` is its place among the others. */
export type OpenCriterion = { at: number; id: string; sentence: string; ageMin: string[]; ageMax: string[]; answers: string[]; document: string }

/** Rules being written, between two presses of a button: nothing of it is kept anywhere but in the form. */
export type RulesDraft = {
  brandName: string
  brandIntroduction: string
  mailbox: string
  departements: string[]
  communes: string[]
  communeSearch: string
  criteria: Criterion[]
  open: OpenCriterion | null
  documents: Record<DocumentType, { asked: string; months: string }>
  services: string[]
}

/** What a new version starts from: the current one. */
export function draftOf(content: PlatformRulesContent): RulesDraft {
  const asked = (type: DocumentType): AskedDocument | undefined => content.documents.find((document) => document.type === type)
  return {
    brandName: content.brand.name,
    brandIntroduction: content.brand.introduction ?? '',
    mailbox: content.mailbox,
    departements: content.territory.departements,
    communes: content.territory.communes,
    communeSearch: '',
    criteria: content.criteria,
    open: null,
    documents: Object.fromEntries(
      DOCUMENT_TYPE_CODES.map((type) => {
        const document = asked(type)
        return [type, { asked: document ? (document.required ? 'REQUIRED' : 'OPTIONAL') : '', months: document?.monthsValid?.toString() ?? '' }]
      }),
    ) as RulesDraft['documents'],
    services: content.services,
  }
}

export const blankCriterion = (at: number): OpenCriterion => ({ at, id: '', sentence: '', ageMin: [''], ageMax: [''], answers: [], document: '' })

/** A criterion opened to be changed. */
export function openCriterion(criterion: Criterion, at: number): OpenCriterion {
  const ages = criterion.anyOf.flatMap((condition) => (condition.kind === 'AGE' ? [condition] : []))
  return {
    at,
    id: criterion.id,
    sentence: criterion.sentence,
    ageMin: ages.length > 0 ? ages.map(({ min }) => min?.toString() ?? '') : [''],
    ageMax: ages.length > 0 ? ages.map(({ max }) => max?.toString() ?? '') : [''],
    answers: criterion.anyOf.flatMap((condition) => (condition.kind === 'ANSWER' ? condition.oneOf.map((code) => `${condition.field}:${code}`) : [])),
    document: criterion.document ?? '',
  }
}

export const isBlank = ({ sentence, ageMin, ageMax, answers }: OpenCriterion) => [sentence, ...ageMin, ...ageMax, ...answers].every((text) => text.trim() === '')
