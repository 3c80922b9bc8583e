import { z } from 'zod'
import { leavesOf } from '@/lib/mobility-test/condition-leaves'
import { ConditionSchema } from '@/lib/mobility-test/condition-schema'

export const ModeSchema = z.enum(['prescripteur', 'wimoov', 'beneficiaire'])

const drawn = { title: z.string(), alt: z.string().min(1), dir: z.literal('ltr'), keepFrench: z.boolean().optional() }
const rows = z.array(z.array(z.string()))
const StimulusSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lines'), ...drawn, lines: z.array(z.strictObject({ name: z.string(), stops: z.array(z.string()) })) }),
  z.strictObject({ kind: z.literal('timetable'), ...drawn, columns: z.array(z.string()), rows }),
  z.strictObject({ kind: z.literal('message'), ...drawn, lines: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('cards'), ...drawn, cards: z.array(z.strictObject({ title: z.string(), items: z.array(z.string()) })) }),
  z.strictObject({ kind: z.literal('grid'), ...drawn, columns: z.number(), rows: z.number(), cells: rows, start: z.string() }),
  z.strictObject({ kind: z.literal('list'), ...drawn, items: z.array(z.string()) }),
])

const OptionSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** Null: choosing it takes the question out of the score. */
  points: z.number().nullable(),
  flags: z.array(z.string()).optional(),
  exclusive: z.boolean().optional(),
  correct: z.boolean().optional(),
})

const MultiScoringSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('max') }),
  z.strictObject({ mode: z.literal('countTable'), table: z.array(z.number()).min(1), countExcludes: z.array(z.string()) }),
])

/** A question as the bank writes it, with its points and its right answer: for the server alone. */
export const QuestionSchema = z.strictObject({
  id: z.string(),
  order: z.number(),
  step: z.number(),
  dimension: z.string(),
  type: z.enum(['single', 'multi', 'scale', 'practical']),
  text: z.string(),
  help: z.string().nullable(),
  options: z.array(OptionSchema).min(2),
  // Answers alone: a phone without network decides as the server does, and holds no score.
  showIf: ConditionSchema.refine((rule) => leavesOf(rule).every((leaf) => 'question' in leaf || 'always' in leaf), 'A question is shown by answers alone').nullable(),
  skippable: z.literal(true),
  scored: z.boolean(),
  maxPoints: z.number().nullable(),
  multiScoring: MultiScoringSchema.optional(),
  passationModes: z.array(ModeSchema),
  sensitivity: z.string(),
  remeasure: z.boolean(),
  requiresConsent: z.string().optional(),
  visibleTo: z.array(z.string()).optional(),
  stimulus: StimulusSchema.optional(),
  solution: z.record(z.string(), z.unknown()).optional(),
  explanation: z.string().optional(),
  /** A recording of the question, its help and its options, served by this site: read aloud instead of the browser's voice. */
  audio: z.string().regex(/^\/audio\/[a-z0-9/-]+\.(mp3|m4a|ogg)$/).optional(),
})
