import { withoutAdaptation } from '@/lib/mobility-test/adaptation'
import { type AnswerTold, answersBehind } from '@/lib/mobility-test/answers-behind'
import type { Bank, Dimension, LevelId, Recommendation } from '@/lib/mobility-test/bank'
import { emptyState, type Passage, questionsShown } from '@/lib/mobility-test/branching'
import { type Answers, holds, type ScoringState } from '@/lib/mobility-test/condition'
import { leavesOf } from '@/lib/mobility-test/condition-leaves'
import { levelOf, type NamedLevel, namedLevel } from '@/lib/mobility-test/level'
import type { Score } from '@/lib/mobility-test/score'

export type PlainResult = {
  profileText: string[]
  modalityText: string
  strengths: string[]
  priorities: string[]
  services: { id: string; label: string; text: string }[]
  resources: { id: string; title: string; minutes: number; body: string[] }[]
}

const PRIORITIES = 3

/** The result as the person reads it: strengths first, three priorities at most, what is proposed by priority, never a number. */
export function resultForBeneficiary(bank: Bank, score: Score): PlainResult {
  const evaluated = bank.dimensions.flatMap((dimension) => {
    const value = score.dimensions[dimension.id]
    return typeof value === 'number' ? [{ dimension, value, level: levelOf(bank, value).id }] : []
  })
  const told = (level: LevelId, dimension: Dimension) => dimension.feedback?.[level] ?? ''
  // What to work on first: the core skills, then the lowest score.
  const behind = evaluated
    .filter(({ level }) => level !== 'acquis')
    .sort((one, other) => Number(other.dimension.core) - Number(one.dimension.core) || one.value - other.value)
  return {
    profileText: named(bank.profiles, score.profile)?.beneficiaryText ?? [],
    modalityText: named(bank.modalities, score.modality)?.beneficiaryText ?? '',
    strengths: evaluated.filter(({ level }) => level === 'acquis').map(({ dimension }) => told('acquis', dimension)),
    priorities: behind.slice(0, PRIORITIES).map(({ dimension, level }) => told(level, dimension)),
    services: listed(bank.services, score.services).map(({ id, label, beneficiaryText }) => ({ id, label, text: beneficiaryText })),
    resources: listed(bank.resources, score.resources).map(({ id, title, minutes, body }) => ({ id, title, minutes, body })),
  }
}

export type Proposal = { id: string; label: string; why: string[] }
export type ProfessionalResult = {
  profile: { label: string; text: string }
  modality: string
  levels: ({ dimension: string } & NamedLevel)[]
  flags: string[]
  services: Proposal[]
  resources: Proposal[]
}

const NEUTRAL_REASON = 'Proposé par le Test Mobilité.'

/**
 * The result as the prescriber reads it: levels and the sentences of the rules, never an answer, and nothing that depends on an
 * adaptation answer. A rule that looks at a flag reserved to advisors always keeps its services under a neutral sentence, whether
 * or not the flag is what fired it: its own sentence would tell the flag. A profile is shown, so a rule that looks at one is told.
 */
export function resultForPrescriber(bank: Bank, score: Score): ProfessionalResult {
  const seen = new Set(bank.flags.filter(({ visibleTo }) => visibleTo.includes('prescripteur')).map(({ id }) => id))
  const looksAtReserved = ({ when }: Recommendation) => leavesOf(when).some((leaf) => 'flag' in leaf && !seen.has(leaf.flag))
  const open = withoutAdaptation(bank, score)
  const told = { ...open, flags: open.flags.filter((flag) => seen.has(flag)) }
  return professionalResult(bank, told, (rule) => (looksAtReserved(rule) ? NEUTRAL_REASON : rule.professionalText))
}

export type AdvisorResult = ProfessionalResult & {
  /** 0 to 100 by scored dimension, then by index; null when not evaluated. */
  scores: { label: string; value: number | null }[]
  contradictions: string[]
  reasons: { text: string; answers: AnswerTold[] }[]
}

/** The result as the advisor reads it: everything, the contradictions, and which answers led to each rule. */
export function resultForAdvisor(bank: Bank, score: Score, passage: Passage, answers: Answers): AdvisorResult {
  const { dimensions, indices, profile } = score
  const shown = new Set(questionsShown(bank, passage, answers).map(({ id }) => id))
  const state: ScoringState = { ...emptyState(bank, answers), shown, dimensions, indices, profile, flags: new Set(score.flags) }
  const scored = [...bank.dimensions.filter((dimension) => dimension.scored), ...bank.scoring.indices]
  return {
    ...professionalResult(bank, score, (rule) => rule.professionalText),
    scores: scored.map(({ id, label }) => ({ label, value: dimensions[id] ?? indices[id] ?? null })),
    contradictions: bank.consistencyChecks.filter(({ when }) => holds(when, state)).map(({ professionalText }) => professionalText),
    reasons: firedRules(bank, score).map(({ when, professionalText: text }) => ({ text, answers: answersBehind(bank, when, state) })),
  }
}

function professionalResult(bank: Bank, score: Score, why: (rule: Recommendation) => string): ProfessionalResult {
  const profile = named(bank.profiles, score.profile)
  const dimensions = bank.dimensions.filter(({ scored }) => scored)
  const fired = firedRules(bank, score)
  const reasons = (kind: 'services' | 'resources', id: string) => [...new Set(fired.filter((rule) => rule[kind].includes(id)).map(why))]
  return {
    profile: { label: profile?.label ?? score.profile, text: profile?.professionalText ?? '' },
    modality: named(bank.modalities, score.modality)?.label ?? score.modality,
    levels: dimensions.map(({ id, label }) => ({ dimension: label, ...namedLevel(bank, score.dimensions[id]) })),
    flags: bank.flags.filter(({ id }) => score.flags.includes(id)).map(({ label }) => label),
    services: listed(bank.services, score.services).map(({ id, label }) => ({ id, label, why: reasons('services', id) })),
    resources: listed(bank.resources, score.resources).map(({ id, title }) => ({ id, label: title, why: reasons('resources', id) })),
  }
}

const firedRules = (bank: Bank, score: Score) => listed(bank.recommendations, score.recommendations)

function named<T extends { id: string }>(list: T[], id: string): T | undefined {
  return list.find((one) => one.id === id)
}

// In the order of the ids: that of the rules' priority.
const listed = <T extends { id: string }>(list: T[], ids: string[]): T[] => ids.flatMap((id) => named(list, id) ?? [])
