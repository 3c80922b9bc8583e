import type { Bank, Question, Stimulus } from '@/lib/mobility-test/bank'
import { existsIn, type AskedQuestion, type Passage, type Questionnaire } from '@/lib/mobility-test/branching'

/** What may leave the server of a question: never its points, its right answer nor the flags that it raises. */
export type PublicQuestion = {
  id: string
  step: number
  type: Question['type']
  text: string
  help: string | null
  options: { id: string; label: string; exclusive: boolean }[]
  stimulus: Stimulus | null
  /** Address of a recording that reads the question, when the bank has one. */
  audio: string | null
}

/** The same with the rule that shows it, for a phone that goes on without the network. */
export type CarriedQuestion = PublicQuestion & AskedQuestion

/** The questions of a passage as a file that says nothing of anybody: the same for everybody, for ever. */
export type PublicQuestionnaire = Questionnaire<CarriedQuestion>

/** The part of a question that the person sees. */
export function publicQuestion({ id, step, type, text, help, options, stimulus, audio }: Question): PublicQuestion {
  const seen = options.map((option) => ({ id: option.id, label: option.label, exclusive: option.exclusive === true }))
  return { id, step, type, text, help, options: seen, stimulus: stimulus ?? null, audio: audio ?? null }
}

/** The questions that exist in a passage, with their order and the answers that show them. */
export function publicQuestionnaire({ questions, steps }: Bank, passage: Passage): PublicQuestionnaire {
  return {
    steps: steps.map(({ order, label }) => ({ order, label })),
    questions: questions.filter((question) => existsIn(passage, question)).map((question) => ({ ...publicQuestion(question), order: question.order, showIf: question.showIf })),
  }
}
