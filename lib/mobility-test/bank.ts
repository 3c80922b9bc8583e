import { z } from 'zod'
import { ConditionSchema } from '@/lib/mobility-test/condition-schema'
import { ModeSchema, QuestionSchema } from '@/lib/mobility-test/question-schema'

const texts = z.array(z.string())
const ids = z.array(z.string())
const notes = z.record(z.string(), z.unknown())
const identified = { id: z.string().min(1), label: z.string().min(1) }
const LevelSchema = z.strictObject({ ...identified, id: z.enum(['a-travailler', 'a-consolider', 'acquis']), min: z.number(), max: z.number() })

const MetaSchema = z.strictObject({
  id: z.string(),
  version: z.string().min(1),
  language: z.literal('fr'),
  estimatedMinutes: z.strictObject({ min: z.number(), max: z.number() }),
  timeLimit: z.null(),
  resumable: z.literal(true),
  questionCount: z.number(),
  practicalCount: z.number(),
  origin: z.string(),
  falcNotice: z.string(),
  validationNotice: z.string(),
  legalNotice: z.string(),
  passationModes: z.array(z.strictObject({ ...identified, id: ModeSchema })),
  fieldNotes: notes,
})

const DimensionSchema = z.strictObject({
  ...identified,
  group: z.string(),
  order: z.number(),
  beneficiaryText: z.string(),
  professionalText: z.string(),
  scored: z.boolean(),
  core: z.boolean(),
  feedback: z.record(LevelSchema.shape.id, z.string()).nullable(),
})

const ScoringSchema = z.strictObject({
  questionScore: z.string(),
  dimensionScore: z.string(),
  dimensionMinCoverage: z.number().min(0).max(1),
  dimensionCoverageRule: z.string(),
  levels: z.array(LevelSchema),
  indices: z.array(z.strictObject({ ...identified, weights: z.record(z.string(), z.number()) })),
  indexRule: z.string(),
  order: texts,
  profileRule: z.string(),
  skipRule: z.string(),
})

const RecommendationSchema = z.strictObject({
  id: z.string(),
  priority: z.number(),
  when: ConditionSchema,
  services: ids,
  resources: ids,
  beneficiaryText: z.string(),
  professionalText: z.string(),
})

const ServiceSchema = z.strictObject({
  ...identified,
  dataInclusionThematique: z.string(),
  dataInclusionType: z.string(),
  beneficiaryText: z.string(),
})

const ResourceSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  dimension: z.string(),
  format: z.string(),
  minutes: z.number(),
  body: texts,
})

const ranked = { ...identified, order: z.number(), when: ConditionSchema }

const BankSchema = z.strictObject({
  meta: MetaSchema,
  conditionGrammar: notes,
  dimensions: z.array(DimensionSchema),
  steps: z.array(z.strictObject({ ...identified, order: z.number(), dimensions: ids })),
  questions: z.array(QuestionSchema),
  flags: z.array(z.strictObject({ ...identified, visibleTo: z.array(z.enum(['conseiller', 'prescripteur'])) })),
  scoring: ScoringSchema,
  consistencyChecks: z.array(z.strictObject({ id: z.string(), flag: z.string(), when: ConditionSchema, professionalText: z.string() })),
  profiles: z.array(z.strictObject({ ...ranked, beneficiaryText: texts, professionalText: z.string() })),
  modalities: z.array(z.strictObject({ ...ranked, beneficiaryText: z.string() })),
  services: z.array(ServiceSchema),
  resources: z.array(ResourceSchema),
  recommendations: z.array(RecommendationSchema),
  display: notes,
  exitRemeasure: ids,
})

export type Bank = z.infer<typeof BankSchema>
export type Dimension = z.infer<typeof DimensionSchema>
export type LevelId = z.infer<typeof LevelSchema>['id']
export type PassationMode = z.infer<typeof ModeSchema>
export type Question = z.infer<typeof QuestionSchema>
export type Recommendation = z.infer<typeof RecommendationSchema>
export type Stimulus = NonNullable<Question['stimulus']>

/** Reads a bank of questions, e.g. from the database. Throws an Error whose message names each wrong place and why. */
export function parseBank(content: unknown): Bank {
  const parsed = BankSchema.safeParse(content)
  if (parsed.success) return parsed.data
  throw new Error(`This is not a bank of the Test Mobilité:\n${z.prettifyError(parsed.error)}`)
}
