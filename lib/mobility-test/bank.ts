import { z } from 'zod'

const comparison = z.enum(['lt', 'lte', 'gt', 'gte'])

/** The grammar of conditions (bank, `conditionGrammar`): flags, scores and answers, combined. */
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
export type Comparison = z.infer<typeof comparison>

const ConditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ always: z.literal(true) }),
    z.strictObject({ all: z.array(ConditionSchema) }),
    z.strictObject({ any: z.array(ConditionSchema) }),
    z.strictObject({ not: ConditionSchema }),
    z.strictObject({ question: z.string(), in: z.array(z.string()) }),
    z.strictObject({ dimension: z.string(), op: comparison, value: z.number() }),
    z.strictObject({ index: z.string(), op: comparison, value: z.number() }),
    z.strictObject({ countDimensions: z.strictObject({ ids: z.array(z.string()), op: comparison, value: z.number() }), min: z.number() }),
    z.strictObject({ coverage: z.strictObject({ group: z.string(), op: comparison, value: z.number() }) }),
    z.strictObject({ flag: z.string() }),
    z.strictObject({ practicalFailed: z.string() }),
    z.strictObject({ profile: z.array(z.string()) }),
  ]),
)

const mode = z.enum(['prescripteur', 'wimoov', 'beneficiaire'])
export type PassationMode = z.infer<typeof mode>

const drawn = { title: z.string(), alt: z.string(), dir: z.literal('ltr'), keepFrench: z.boolean().optional() }
const StimulusSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lines'), ...drawn, lines: z.array(z.strictObject({ name: z.string(), stops: z.array(z.string()) })) }),
  z.strictObject({ kind: z.literal('timetable'), ...drawn, columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  z.strictObject({ kind: z.literal('message'), ...drawn, lines: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('cards'), ...drawn, cards: z.array(z.strictObject({ title: z.string(), items: z.array(z.string()) })) }),
  z.strictObject({ kind: z.literal('grid'), ...drawn, columns: z.number(), rows: z.number(), cells: z.array(z.array(z.string())), start: z.string() }),
  z.strictObject({ kind: z.literal('list'), ...drawn, items: z.array(z.string()) }),
])
export type Stimulus = z.infer<typeof StimulusSchema>

const OptionSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  points: z.number().nullable(),
  flags: z.array(z.string()).optional(),
  exclusive: z.boolean().optional(),
  correct: z.boolean().optional(),
})

const QuestionSchema = z.strictObject({
  id: z.string(),
  order: z.number(),
  step: z.number(),
  dimension: z.string(),
  type: z.enum(['single', 'multi', 'scale', 'practical']),
  text: z.string(),
  help: z.string().nullable(),
  options: z.array(OptionSchema).min(2),
  showIf: ConditionSchema.nullable(),
  skippable: z.literal(true),
  scored: z.boolean(),
  maxPoints: z.number().nullable(),
  multiScoring: z.strictObject({ mode: z.enum(['max', 'countTable']), table: z.array(z.number()).optional(), countExcludes: z.array(z.string()).optional() }).optional(),
  passationModes: z.array(mode),
  sensitivity: z.string(),
  remeasure: z.boolean(),
  requiresConsent: z.string().optional(),
  visibleTo: z.array(z.string()).optional(),
  stimulus: StimulusSchema.optional(),
  solution: z.record(z.string(), z.unknown()).optional(),
  explanation: z.string().optional(),
})

const level = z.strictObject({ id: z.enum(['a-travailler', 'a-consolider', 'acquis']), label: z.string(), min: z.number(), max: z.number() })
const DimensionSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  group: z.string(),
  order: z.number(),
  beneficiaryText: z.string(),
  professionalText: z.string(),
  scored: z.boolean(),
  core: z.boolean(),
  feedback: z.record(level.shape.id, z.string()).nullable(),
})

const BankSchema = z.looseObject({
  meta: z.looseObject({ version: z.string().min(1), estimatedMinutes: z.strictObject({ min: z.number(), max: z.number() }) }),
  dimensions: z.array(DimensionSchema),
  steps: z.array(z.strictObject({ order: z.number(), id: z.string(), label: z.string(), dimensions: z.array(z.string()) })),
  questions: z.array(QuestionSchema),
  flags: z.array(z.strictObject({ id: z.string(), label: z.string(), visibleTo: z.array(z.string()) })),
  scoring: z.looseObject({
    dimensionMinCoverage: z.number(),
    levels: z.array(level),
    indices: z.array(z.strictObject({ id: z.string(), label: z.string(), weights: z.record(z.string(), z.number()) })),
  }),
  consistencyChecks: z.array(z.strictObject({ id: z.string(), flag: z.string(), when: ConditionSchema, professionalText: z.string() })),
  profiles: z.array(z.strictObject({ id: z.string(), label: z.string(), order: z.number(), when: ConditionSchema, beneficiaryText: z.array(z.string()), professionalText: z.string() })),
  modalities: z.array(z.strictObject({ id: z.string(), label: z.string(), order: z.number(), when: ConditionSchema, beneficiaryText: z.string(), professionalText: z.string().optional() })),
  services: z.array(z.strictObject({ id: z.string(), label: z.string(), dataInclusionThematique: z.string(), dataInclusionType: z.string(), beneficiaryText: z.string() })),
  resources: z.array(z.strictObject({ id: z.string(), title: z.string(), dimension: z.string(), format: z.string(), minutes: z.number(), body: z.array(z.string()) })),
  recommendations: z.array(
    z.strictObject({ id: z.string(), priority: z.number(), when: ConditionSchema, services: z.array(z.string()), resources: z.array(z.string()), beneficiaryText: z.string(), professionalText: z.string() }),
  ),
})

export type Bank = z.infer<typeof BankSchema>
export type Question = Bank['questions'][number]
export type Recommendation = Bank['recommendations'][number]
export type Dimension = Bank['dimensions'][number]
export type LevelId = Bank['scoring']['levels'][number]['id']

/** Reads a bank of questions, e.g. from the database. Throws an error that names what is wrong in it. */
export const parseBank = (content: unknown): Bank => BankSchema.parse(content)
