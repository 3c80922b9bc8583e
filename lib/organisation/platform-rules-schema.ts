import { z } from 'zod'
import { CRITERION_FIELDS, TERRITORY_RULE } from '@/lib/organisation/criterion-fields'
import { DOCUMENT_TYPE_CODES } from '@/lib/organisation/document-types'

const departement = z.string().regex(/^(\d\d|2[AB]|9[78]\d)$/)
const insee = z.string().regex(/^(\d\d|2[AB])\d{3}$/)
const sentence = z.string().trim().min(1).max(200)

/** What the person must be: an age, or one of some answers to a question. `UNKNOWN` (« Je ne sais pas ») is never listed: it leaves the criterion to check. */
const Condition = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('AGE'), min: z.int().min(16).max(100).nullable(), max: z.int().min(16).max(100).nullable() })
    .refine(({ min, max }) => (min ?? max) !== null && (min ?? 0) <= (max ?? 100), 'an age from, to, or both, in order'),
  z.strictObject({ kind: z.literal('ANSWER'), field: z.enum(CRITERION_FIELDS), oneOf: z.array(z.string().max(60).refine((code) => code !== 'UNKNOWN')).min(1).max(40) }),
])

// Each of a list by its own name.
function differ<Item>(nameOf: (item: Item) => string) {
  return (items: readonly Item[]) => new Set(items.map(nameOf)).size === items.length
}

/** A rule as the form says it: met when one of its conditions holds; `document` would settle it. */
const Criterion = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/).refine((id) => id !== TERRITORY_RULE),
  sentence,
  anyOf: z.array(Condition).min(1).max(10),
  document: z.enum(DOCUMENT_TYPE_CODES).nullable(),
})

const AskedDocument = z.strictObject({
  type: z.enum(DOCUMENT_TYPE_CODES),
  /** Asked of everybody, or only good to have. */
  required: z.boolean(),
  /** How old it may be, in months; null when its date does not matter. */
  monthsValid: z.int().min(1).max(120).nullable(),
})

/** What a plateforme asks and serves: the content of a version of its rules. */
export const PlatformRulesSchema = z.strictObject({
  brand: z.strictObject({ name: sentence, introduction: z.string().trim().max(600).nullable().default(null) }),
  mailbox: z.email().max(254),
  /** Whole départements, and single communes (INSEE codes) of others. */
  territory: z.strictObject({ departements: z.array(departement).max(110), communes: z.array(insee).max(2000) }),
  criteria: z.array(Criterion).max(20).refine(differ(({ id }: { id: string }) => id), 'two criteria of the same name'),
  documents: z.array(AskedDocument).max(20).refine(differ(({ type }: { type: string }) => type), 'the same document twice'),
  /** Codes of the services offered, from which « Services souhaités » chooses. */
  services: z.array(z.string().max(60)).max(40),
})

export type PlatformRulesContent = z.output<typeof PlatformRulesSchema>
export type Criterion = PlatformRulesContent['criteria'][number]
export type AskedDocument = PlatformRulesContent['documents'][number]
