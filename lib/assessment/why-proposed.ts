import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { type AnswerTold, answersBehind } from '@/lib/mobility-test/answers-behind'
import { answersOf } from '@/lib/mobility-test/answers-of'
import type { Bank } from '@/lib/mobility-test/bank'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { emptyState, type Passage, questionsShown } from '@/lib/mobility-test/branching'
import type { Answers, ScoringState } from '@/lib/mobility-test/condition'
import type { Condition } from '@/lib/mobility-test/condition-schema'
import { scoringPassage } from '@/lib/mobility-test/finish-test'
import type { PlainResult } from '@/lib/mobility-test/result-views'
import type { Score } from '@/lib/mobility-test/score'
import { finishedTest } from '@/lib/mobility-test/test-result'

/** Why something is said or proposed: the plain sentences of the rules and the themes, then the person's own answers that led to it. */
export type Why = { sentences: string[]; answers: AnswerTold[] }
/** `priorities`: by the sentence that is read; `services`: by id. */
export type WhyProposed = { priorities: Record<string, Why>; services: Record<string, Why> }

const BY_ADVISOR: Why = { sentences: ['Votre conseiller l’a ajouté pour vous.'], answers: [] }

/** « Pourquoi ? » of the person's own result; null for anybody else: it holds answers (authz-matrix, `test.readAnswers`). */
export async function whyProposed(actor: Actor, result: PlainResult): Promise<WhyProposed | null> {
  if (actor.role !== 'BENEFICIARY' || !actor.beneficiaryId) return null
  const test = await finishedTest(actor, actor.beneficiaryId)
  if (!test) return null
  const [bank, { all }] = await Promise.all([bankOfVersion(test.bankVersion), answersOf(test.id)])
  return whyOf(bank, test.scored, scoringPassage(test.adaptationConsentAt), all, result)
}

export function whyOf(bank: Bank, score: Score, passage: Passage, answers: Answers, { priorities, services }: Pick<PlainResult, 'priorities' | 'services'>): WhyProposed {
  const { dimensions, indices, profile } = score
  const shown = new Set(questionsShown(bank, passage, answers).map(({ id }) => id))
  const state: ScoringState = { ...emptyState(bank, answers), shown, dimensions, indices, profile, flags: new Set(score.flags) }
  const fired = bank.recommendations.filter(({ id }) => score.recommendations.includes(id))
  const why = (sentences: string[], conditions: Condition[]) => told(bank, sentences, conditions.flatMap((one) => answersBehind(bank, one, state)))
  const ofPriority = (sentence: string) => {
    const dimension = bank.dimensions.find(({ feedback }) => feedback && Object.values(feedback).includes(sentence))
    // Every answer that its score counts: the condition holds for any score.
    return why([], dimension ? [{ dimension: dimension.id, op: 'gte', value: 0 }] : [])
  }
  const ofService = (id: string) => {
    const rules = fired.filter((rule) => rule.services.includes(id))
    return rules.length > 0 ? why(rules.map(({ beneficiaryText }) => beneficiaryText), rules.map(({ when }) => when)) : BY_ADVISOR
  }
  return {
    priorities: Object.fromEntries(priorities.map((sentence) => [sentence, ofPriority(sentence)])),
    services: Object.fromEntries(services.map(({ id }) => [id, ofService(id)])),
  }
}

// Exercises are told by their theme alone: nobody is shown the answer that they got wrong.
function told(bank: Bank, sentences: string[], answers: AnswerTold[]): Why {
  const given = new Map(answers.map(({ question, answer }) => [question, answer]))
  const concerned = bank.questions.filter(({ text }) => given.has(text))
  const themes = bank.dimensions.filter(({ id }) => concerned.some(({ dimension }) => dimension === id)).map(({ label }) => `«\u00a0${label}\u00a0»`)
  return {
    // An index or a profile rests on the whole Test.
    sentences: [...new Set([...sentences, `Cela vient de ${themes.length > 0 ? `vos réponses sur ${themes.join(', ')}` : 'l’ensemble de vos réponses'}.`])],
    answers: concerned.filter(({ type }) => type !== 'practical').map(({ text }) => ({ question: text, answer: given.get(text) ?? '' })),
  }
}
