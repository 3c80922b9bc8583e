import type { Bank } from '@/lib/mobility-test/bank'

/**
 * The bank of the « mesure de sortie »: only the questions of `exitRemeasure`, each always asked, in steps numbered again from one.
 * Branching, saving and progress then work on it as on the whole bank.
 */
export function exitBank(bank: Bank): Bank {
  const again = new Set(bank.exitRemeasure)
  const questions = bank.questions.filter(({ id }) => again.has(id))
  const steps = bank.steps.filter(({ order }) => questions.some(({ step }) => step === order))
  const rank = new Map(steps.map(({ order }, index) => [order, index + 1]))
  return {
    ...bank,
    questions: questions.map((question) => ({ ...question, step: rank.get(question.step) ?? 1, showIf: null })),
    steps: steps.map((step) => ({ ...step, order: rank.get(step.order) ?? 1 })),
  }
}
