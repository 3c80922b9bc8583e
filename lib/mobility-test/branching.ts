import type { Bank, PassationMode, Question } from '@/lib/mobility-test/bank'
import { type Answers, holds, type ScoringState } from '@/lib/mobility-test/condition'

/** A way of passing the Test: who leads it, and whether the person agreed to the adaptation questions. */
export type Passage = { mode: PassationMode; adaptationConsent: boolean }

export type Progress = { step: number; stepCount: number; stepLabel: string; answered: number; shown: number }

/**
 * The questions that this passage shows, in order. Answers to a question that is hidden now stay stored and count for
 * nothing; they count again if it comes back. Adaptation questions exist only with the person's explicit consent.
 */
export function questionsShown(bank: Bank, { mode, adaptationConsent }: Passage, answers: Answers): Question[] {
  const state = emptyState(bank, answers)
  const allowed = bank.questions.filter(({ passationModes, requiresConsent }) => passationModes.includes(mode) && (adaptationConsent || !requiresConsent))
  return allowed.filter((question) => {
    const visible = !question.showIf || holds(question.showIf, state)
    if (visible) state.shown.add(question.id)
    return visible
  })
}

/** The first shown question without an answer (a skipped one has one), after `questionId` when given; null at the end. */
export function nextQuestion(bank: Bank, passage: Passage, answers: Answers, questionId?: string): Question | null {
  const shown = questionsShown(bank, passage, answers)
  if (questionId === undefined) return shown.find(({ id }) => !(id in answers)) ?? null
  const order = bank.questions.find(({ id }) => id === questionId)?.order ?? 0
  return shown.find((question) => question.order > order) ?? null
}

/** The shown question before this one, or null at the first. */
export function previousQuestion(bank: Bank, passage: Passage, answers: Answers, questionId: string): Question | null {
  const shown = questionsShown(bank, passage, answers)
  return shown[shown.findIndex(({ id }) => id === questionId) - 1] ?? null
}

/** Where one is: « Étape 2 sur 5 », and how many shown questions have an answer. */
export function progress(bank: Bank, passage: Passage, answers: Answers, questionId?: string): Progress {
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
