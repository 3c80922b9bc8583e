import { type AskedQuestion, nextQuestion, type Passage, previousQuestion, type Questionnaire, questionsShown } from '@/lib/mobility-test/branching'
import type { Answers } from '@/lib/mobility-test/condition'

/**
 * Where a device is in a Test. `elsewhere`: the questions that were answered in another mode, which this one neither shows nor asks
 * again. The server and the phone walk by these same functions.
 */
export type Walk<Q extends AskedQuestion = AskedQuestion> = { questionnaire: Questionnaire<Q>; passage: Passage; answers: Answers; elsewhere: ReadonlySet<string> }

/** The question asked for, when this device may show it; else the first without an answer; null when all have one. */
export function questionAt<Q extends AskedQuestion>({ questionnaire, passage, answers, elsewhere }: Walk<Q>, questionId?: string): Q | null {
  const asked = questionsShown(questionnaire, passage, answers).find(({ id }) => id === questionId && !elsewhere.has(id))
  return asked ?? nextQuestion(questionnaire, passage, answers)
}

/** The question that follows, answered here or not yet; after the last one, a question left behind; null when all have an answer. */
export function questionAfter<Q extends AskedQuestion>({ questionnaire, passage, answers, elsewhere }: Walk<Q>, questionId: string): Q | null {
  let next = nextQuestion(questionnaire, passage, answers, questionId)
  while (next && elsewhere.has(next.id)) next = nextQuestion(questionnaire, passage, answers, next.id)
  return next ?? nextQuestion(questionnaire, passage, answers)
}

/** The question before, among those of this device; null at the first. */
export function questionBefore<Q extends AskedQuestion>({ questionnaire, passage, answers, elsewhere }: Walk<Q>, questionId: string): Q | null {
  let before = previousQuestion(questionnaire, passage, answers, questionId)
  while (before && elsewhere.has(before.id)) before = previousQuestion(questionnaire, passage, answers, before.id)
  return before
}
