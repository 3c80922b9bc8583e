import type { Bank, Question } from '@/lib/mobility-test/bank'
import { emptyState, type Passage, questionsShown } from '@/lib/mobility-test/branching'
import { type Answers, holds, type ScoringState } from '@/lib/mobility-test/condition'
import type { Condition } from '@/lib/mobility-test/condition-schema'
import { chosenOptions, questionPoints } from '@/lib/mobility-test/question-points'

/** The result of a Test: a recommendation that an advisor validates (RGPD art. 22), never a decision. Ids of the bank only. */
export type Score = {
  /** 0 to 100, or null when fewer than 60 % of the points of its shown questions were answered. */
  dimensions: Record<string, number | null>
  indices: Record<string, number | null>
  flags: string[]
  profile: string
  modality: string
  /** The rules that fired, by priority, and what they propose. */
  recommendations: string[]
  services: string[]
  resources: string[]
}

/** Scores answers exactly as the reference scorer of the bank does (`scoring.order`). */
export function score(bank: Bank, passage: Passage, answers: Answers): Score {
  const state = emptyState(bank, answers)
  const shown = questionsShown(bank, passage, answers)
  for (const { id } of shown) state.shown.add(id)
  raiseFlags(shown, answers, state)
  for (const { id, scored } of bank.dimensions) {
    if (!scored) continue
    const asked = shown.filter(({ dimension }) => dimension === id)
    state.dimensions[id] = dimensionScore(bank, asked, answers)
  }
  for (const { id, weights } of bank.scoring.indices) state.indices[id] = weightedMean(weights, state.dimensions)
  for (const { flag, when } of bank.consistencyChecks) if (holds(when, state)) state.flags.add(flag)
  state.profile = firstThatHolds(bank.profiles, state)
  const modality = firstThatHolds(bank.modalities, state)
  const fired = bank.recommendations.filter(({ when }) => holds(when, state)).sort((one, other) => one.priority - other.priority)
  return {
    dimensions: state.dimensions,
    indices: state.indices,
    flags: [...state.flags].sort(),
    profile: state.profile,
    modality,
    recommendations: fired.map(({ id }) => id),
    services: [...new Set(fired.flatMap(({ services }) => services))],
    resources: [...new Set(fired.flatMap(({ resources }) => resources))],
  }
}

function raiseFlags(shown: Question[], answers: Answers, state: ScoringState) {
  for (const question of shown) {
    for (const option of chosenOptions(question, answers)) for (const flag of option.flags ?? []) state.flags.add(flag)
  }
}

// 100 × points / possible points, over the shown, scored and answered questions; not evaluated under the minimum coverage.
function dimensionScore(bank: Bank, questions: Question[], answers: Answers): number | null {
  let points = 0
  let possible = 0
  let shown = 0
  for (const question of questions) {
    if (!question.scored || question.maxPoints === null) continue
    shown += question.maxPoints
    const won = questionPoints(question, answers)
    if (won === null) continue
    points += won
    possible += question.maxPoints
  }
  if (possible === 0 || possible / shown < bank.scoring.dimensionMinCoverage) return null
  return roundHalfUp((100 * points) / possible)
}

// Weights are shared again among the dimensions that were evaluated.
function weightedMean(weights: Record<string, number>, scores: Record<string, number | null>): number | null {
  let sum = 0
  let weight = 0
  for (const [id, share] of Object.entries(weights)) {
    const value = scores[id]
    if (value === null || value === undefined) continue
    sum += value * share
    weight += share
  }
  return weight > 0 ? roundHalfUp(sum / weight) : null
}

function firstThatHolds(candidates: { id: string; order: number; when: Condition }[], state: ScoringState): string {
  const found = [...candidates].sort((one, other) => one.order - other.order).find(({ when }) => holds(when, state))
  if (!found) throw new Error('The bank has no profile or modality for these answers')
  return found.id
}

const roundHalfUp = (value: number) => Math.floor(value + 0.5)
