import type { Bank, Dimension, LevelId, Recommendation } from '@/lib/mobility-test/bank'
import { dependsOn, holds, type Answers } from '@/lib/mobility-test/condition'
import { emptyState, type Passage, questionsShown } from '@/lib/mobility-test/branching'
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

/** The result as the person reads it: strengths first, three priorities at most, and never a number. */
export function resultForBeneficiary(bank: Bank, score: Score): PlainResult {
  const evaluated = bank.dimensions.flatMap((dimension) => {
    const value = score.dimensions[dimension.id]
    return typeof value === 'number' ? [{ dimension, value, level: levelOf(bank, value).id }] : []
  })
  const told = (level: LevelId, dimension: Dimension) => dimension.feedback?.[level] ?? ''
  // What to work on first: the core skills, then the lowest level.
  const behind = evaluated.filter(({ level }) => level !== 'acquis').sort((one, other) => Number(other.dimension.core) - Number(one.dimension.core) || one.value - other.value)
  return {
    profileText: bank.profiles.find(({ id }) => id === score.profile)?.beneficiaryText ?? [],
    modalityText: bank.modalities.find(({ id }) => id === score.modality)?.beneficiaryText ?? '',
    strengths: evaluated.filter(({ level }) => level === 'acquis').map(({ dimension }) => told('acquis', dimension)),
    priorities: behind.slice(0, PRIORITIES).map(({ dimension, level }) => told(level, dimension)),
    services: bank.services.filter(({ id }) => score.services.includes(id)).map(({ id, label, beneficiaryText }) => ({ id, label, text: beneficiaryText })),
    resources: resourcesOf(bank, score.resources),
  }
}

export type Proposal = { id: string; label: string; why: string[] }
export type ProfessionalResult = {
  profile: { label: string; text: string }
  modality: string
  levels: { dimension: string; level: string | null; levelId: LevelId | null }[]
  flags: string[]
  services: Proposal[]
  resources: Proposal[]
}

const NEUTRAL_REASON = 'Proposé par le Test Mobilité.'

/**
 * The result as the prescriber reads it: levels and the sentences of the rules, never an answer, and nothing that reveals an
 * adaptation need: rules that depend on one are dropped with what they alone propose. A rule that depends on a flag reserved to
 * advisors keeps its services under a neutral sentence, because its own would tell the flag.
 */
export function resultForPrescriber(bank: Bank, score: Score): ProfessionalResult {
  const seen = new Set(bank.flags.filter(({ visibleTo }) => visibleTo.includes('prescripteur')).map(({ id }) => id))
  const fired = firedRules(bank, score).filter((rule) => !revealsAdaptation(bank, rule))
  const why = (rule: Recommendation) => (dependsOn(rule.when, 'flag').every((flag) => seen.has(flag)) ? rule.professionalText : NEUTRAL_REASON)
  return professionalResult(bank, score, fired, why, (flag) => seen.has(flag) && !flag.startsWith('adaptation'))
}

export type AnswerTold = { question: string; answer: string }
export type AdvisorResult = ProfessionalResult & { contradictions: string[]; reasons: { text: string; answers: AnswerTold[] }[] }

/** The result as the advisor reads it: everything, the contradictions, and which answers led to each rule. */
export function resultForAdvisor(bank: Bank, score: Score, passage: Passage, answers: Answers): AdvisorResult {
  const fired = firedRules(bank, score)
  const state = { ...emptyState(bank, answers), shown: new Set(questionsShown(bank, passage, answers).map(({ id }) => id)), dimensions: score.dimensions, indices: score.indices, flags: new Set(score.flags) }
  return {
    ...professionalResult(bank, score, fired, (rule) => rule.professionalText, () => true),
    contradictions: bank.consistencyChecks.filter(({ when }) => holds(when, state)).map(({ professionalText }) => professionalText),
    reasons: fired.map((rule) => ({ text: rule.professionalText, answers: answersBehind(bank, rule, state.shown, answers) })),
  }
}

/** Whether a rule depends, directly or through a flag, on an adaptation question. */
export function revealsAdaptation(bank: Bank, rule: Recommendation): boolean {
  const questions = bank.questions.filter(({ dimension }) => dimension === 'adaptation')
  const flags = questions.flatMap(({ options }) => options.flatMap((option) => option.flags ?? []))
  return dependsOn(rule.when, 'flag').some((flag) => flags.includes(flag)) || dependsOn(rule.when, 'question').some((id) => questions.some((question) => question.id === id))
}

function professionalResult(bank: Bank, score: Score, fired: Recommendation[], why: (rule: Recommendation) => string, showsFlag: (flag: string) => boolean): ProfessionalResult {
  const profile = bank.profiles.find(({ id }) => id === score.profile)
  const reasons = (pick: (rule: Recommendation) => string[], id: string) => [...new Set(fired.filter((rule) => pick(rule).includes(id)).map(why))]
  const proposed = (pick: (rule: Recommendation) => string[]) => [...new Set(fired.flatMap(pick))]
  return {
    profile: { label: profile?.label ?? score.profile, text: profile?.professionalText ?? '' },
    modality: bank.modalities.find(({ id }) => id === score.modality)?.label ?? score.modality,
    levels: bank.dimensions.filter(({ scored }) => scored).map(({ id, label }) => ({ dimension: label, ...levelNamed(bank, score.dimensions[id]) })),
    flags: bank.flags.filter(({ id }) => score.flags.includes(id) && showsFlag(id)).map(({ label }) => label),
    services: proposed((rule) => rule.services).map((id) => ({ id, label: bank.services.find((service) => service.id === id)?.label ?? id, why: reasons((rule) => rule.services, id) })),
    resources: proposed((rule) => rule.resources).map((id) => ({ id, label: bank.resources.find((resource) => resource.id === id)?.title ?? id, why: reasons((rule) => rule.resources, id) })),
  }
}

function answersBehind(bank: Bank, rule: Recommendation, shown: Set<string>, answers: Answers): AnswerTold[] {
  const flags = dependsOn(rule.when, 'flag')
  const dimensions = dependsOn(rule.when, 'dimension')
  const questions = dependsOn(rule.when, 'question')
  return bank.questions.flatMap((question) => {
    const chosen = question.options.filter(({ id }) => answers[question.id]?.includes(id))
    const raised = chosen.some((option) => option.flags?.some((flag) => flags.includes(flag)))
    const concerned = raised || questions.includes(question.id) || (question.scored && dimensions.includes(question.dimension))
    return concerned && shown.has(question.id) && chosen.length > 0 ? [{ question: question.text, answer: chosen.map(({ label }) => label).join(', ') }] : []
  })
}

const firedRules = (bank: Bank, score: Score) => score.recommendations.flatMap((id) => bank.recommendations.filter((rule) => rule.id === id))

function resourcesOf(bank: Bank, ids: string[]) {
  return bank.resources.filter(({ id }) => ids.includes(id)).map(({ id, title, minutes, body }) => ({ id, title, minutes, body }))
}

function levelOf(bank: Bank, value: number) {
  const found = bank.scoring.levels.find(({ min, max }) => value >= min && value <= max)
  if (!found) throw new Error(`No level for ${value}`)
  return found
}

function levelNamed(bank: Bank, value: number | null | undefined): { level: string | null; levelId: LevelId | null } {
  if (value === null || value === undefined) return { level: null, levelId: null }
  const { id, label } = levelOf(bank, value)
  return { level: label, levelId: id }
}
