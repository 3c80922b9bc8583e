import type { Bank, PassationMode } from '@/lib/mobility-test/bank'
import { type Answers, holds, type ScoringState } from '@/lib/mobility-test/condition'
import type { Condition } from '@/lib/mobility-test/condition-schema'

/** A way of passing the Test: who leads it, and whether the person agreed to the adaptation questions. */
export type Passage = { mode: PassationMode; adaptationConsent: boolean }

/** What branching reads of a question. The bank has it, and so has its public part, which a phone holds. */
export type AskedQuestion = { id: string; order: number; step: number; showIf: Condition | null; passationModes?: PassationMode[]; requiresConsent?: string }
export type Questionnaire<Q extends AskedQuestion = AskedQuestion> = { questions: Q[]; steps: { order: number; label: string }[] }

export type Progress = { step: number; stepCount: number; stepLabel: string; answered: number; shown: number }

/** Whether a question exists at all in this passage. Adaptation questions exist only with the person's explicit consent. */
export const existsIn = ({ mode, adaptationConsent }: Passage, { passationModes, requiresConsent }: AskedQuestion) =>
  (!passationModes || passationModes.includes(mode)) && (adaptationConsent || !requiresConsent)

/**
 * The questions that this passage shows, in order. Answers to a question that is hidden now stay stored and count for
 * nothing; they count again if it comes back.
 */
export function questionsShown<Q extends AskedQuestion>({ questions }: { questions: Q[] }, passage: Passage, answers: Answers): Q[] {
  // `showIf` looks at answers alone (the bank is refused otherwise): nothing of scoring is needed, here or on a phone.
  const state: ScoringState = { answers, shown: new Set(), flags: new Set(), dimensions: {}, indices: {}, groups: {}, questions: new Map() }
  return questions.filter((question) => {
    const visible = existsIn(passage, question) && (!question.showIf || holds(question.showIf, state))
    if (visible) state.shown.add(question.id)
    return visible
  })
}

/** The first shown question without an answer (a skipped one has one), after `questionId` when given; null at the end. */
export function nextQuestion<Q extends AskedQuestion>(bank: Questionnaire<Q>, passage: Passage, answers: Answers, questionId?: string): Q | null {
  const shown = questionsShown(bank, passage, answers)
  if (questionId === undefined) return shown.find(({ id }) => !(id in answers)) ?? null
  const order = bank.questions.find(({ id }) => id === questionId)?.order ?? 0
  return shown.find((question) => question.order > order) ?? null
}

/** The shown question before this one, or null at the first. */
export function previousQuestion<Q extends AskedQuestion>(bank: Questionnaire<Q>, passage: Passage, answers: Answers, questionId: string): Q | null {
  const shown = questionsShown(bank, passage, answers)
  return shown[shown.findIndex(({ id }) => id === questionId) - 1] ?? null
}

/** Where one is: « Étape 2 sur 5 », and how many shown questions have an answer. */
export function progress(bank: Questionnaire, passage: Passage, answers: Answers, questionId?: string): Progress {
  const shown = questionsShown(bank, passage, answers)
  const at = shown.find(({ id }) => id === questionId) ?? shown.find(({ id }) => !(id in answers)) ?? shown.at(-1)
  const step = at?.step ?? 1
  const stepLabel = bank.steps.find(({ order }) => order === step)?.label ?? ''
  return { step, stepCount: bank.steps.length, stepLabel, answered: shown.filter(({ id }) => id in answers).length, shown: shown.length }
}

/** The state that conditions read before anything is scored. */
export function emptyState(bank: Bank, answers: Answers): ScoringState {
  return {
    answers,
    shown: new Set(),
    flags: new Set(),
    dimensions: {},
    indices: {},
    groups: Object.fromEntries(bank.dimensions.map(({ id, group }) => [id, group])),
    questions: new Map(bank.questions.map((question) => [question.id, question])),
  }
}
