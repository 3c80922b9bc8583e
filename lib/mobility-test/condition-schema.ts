import { z } from 'zod'

const comparison = z.enum(['lt', 'lte', 'gt', 'gte'])
export type Comparison = z.infer<typeof comparison>

/** The grammar of conditions (bank, `conditionGrammar`): flags, scores and answers, combined. One kind has one key of its own. */
export type Condition =
  | { always: true }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { question: string; in: string[] }
  | { dimension: string; op: Comparison; value: number }
  | { index: string; op: Comparison; value: number }
  | { countDimensions: { ids: string[]; op: Comparison; value: number }; min: number }
  | { coverage: { group: string; op: Comparison; value: number } }
  | { flag: string }
  | { practicalFailed: string }
  | { profile: string[] }

const compared = { op: comparison, value: z.number() }
const id = z.string().min(1)
const several = z.array(z.lazy(() => ConditionSchema)).min(1)

const KINDS: Record<string, z.ZodType<Condition>> = {
  always: z.strictObject({ always: z.literal(true) }),
  all: z.strictObject({ all: several }),
  any: z.strictObject({ any: several }),
  not: z.strictObject({ not: z.lazy(() => ConditionSchema) }),
  question: z.strictObject({ question: id, in: z.array(id).min(1) }),
  dimension: z.strictObject({ dimension: id, ...compared }),
  index: z.strictObject({ index: id, ...compared }),
  countDimensions: z.strictObject({ countDimensions: z.strictObject({ ids: z.array(id), ...compared }), min: z.number() }),
  coverage: z.strictObject({ coverage: z.strictObject({ group: id, ...compared }) }),
  flag: z.strictObject({ flag: id }),
  practicalFailed: z.strictObject({ practicalFailed: id }),
  profile: z.strictObject({ profile: z.array(id).min(1) }),
}

// A union would only say « Invalid input » of the whole tree: the kind is chosen by its key, so that an error names its place.
export const ConditionSchema: z.ZodType<Condition> = z.unknown().transform((content, context): Condition => {
  const isObject = typeof content === 'object' && content !== null
  const kind = Object.keys(KINDS).find((key) => isObject && Object.hasOwn(content, key))
  const parsed = kind === undefined ? undefined : KINDS[kind]?.safeParse(content)
  if (parsed?.success) return parsed.data
  const issues = parsed?.error.issues ?? [{ message: `Not a condition: expected one of ${Object.keys(KINDS).join(', ')}`, path: [] }]
  for (const { message, path } of issues) context.addIssue({ code: 'custom', message, path })
  return z.NEVER
})
