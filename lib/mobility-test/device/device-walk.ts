import type { Passage } from '@/lib/mobility-test/branching'
import type { Answers } from '@/lib/mobility-test/condition'
import type { DevicePlan } from '@/lib/mobility-test/device-plan'
import type { CarriedQuestion, PublicQuestionnaire } from '@/lib/mobility-test/public-question'
import type { Walk } from '@/lib/mobility-test/walk'

/** The Test as a device walks it: the impersonal questionnaire, the rules of this Test, and the answers given in this mode. */
export function deviceWalk(file: PublicQuestionnaire, { passage, plan }: { passage: Passage; plan: DevicePlan }, answers: Answers): Walk<CarriedQuestion> {
  const questions = file.questions.map((question) => (question.id in plan.rules ? { ...question, showIf: plan.rules[question.id] ?? null } : question))
  const counted = Object.fromEntries(plan.elsewhere.map((id): [string, string[]] => [id, []]))
  return { questionnaire: { steps: file.steps, questions }, passage, answers: { ...counted, ...answers }, elsewhere: new Set(plan.elsewhere) }
}
