import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { routes } from '@/lib/infra/routes'
import { withoutAdaptation } from '@/lib/mobility-test/adaptation'
import { answersOf } from '@/lib/mobility-test/answers-of'
import type { Question } from '@/lib/mobility-test/bank'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { existsIn, type Passage, type Progress, progress, questionsShown } from '@/lib/mobility-test/branching'
import type { Answers } from '@/lib/mobility-test/condition'
import { type DevicePlan, devicePlan } from '@/lib/mobility-test/device-plan'
import { heldSitting } from '@/lib/mobility-test/held-sitting'
import { passageName } from '@/lib/mobility-test/passage-name'
import { queueName } from '@/lib/mobility-test/queue-name'
import { publicQuestion, type PublicQuestion } from '@/lib/mobility-test/public-question'
import { type PlainResult, resultForBeneficiary } from '@/lib/mobility-test/result-views'
import { lastSequenceOf } from '@/lib/mobility-test/save-answers'
import type { Score } from '@/lib/mobility-test/score'
import { questionAt, questionBefore } from '@/lib/mobility-test/walk'

export type QuestionScreen = { question: PublicQuestion; chosen: string[]; progress: Progress; previousId: string | null; nextSequence: number; device: DeviceState }

/** What lets a device go on by itself: whose queue, which questionnaire, how to branch, and what was answered in this mode. */
export type DeviceState = { queue: string; questionnaire: string; passage: Passage; plan: DevicePlan; answers: Answers; resumeHref: string | null }

/**
 * One question of the sitting that the actor holds: the one asked for, or the next without an answer; null when all have one.
 * Answers given in another mode are neither shown nor asked again. Throws a Refusal when the sitting is not theirs.
 */
export async function questionScreen(actor: Actor, testId: string, questionId?: string): Promise<QuestionScreen | null> {
  const { bank, sitting, all, mine } = await sittingState(actor, testId)
  const { passage } = sitting
  const plan = devicePlan(bank, passage, all, mine)
  const walk = { questionnaire: bank, passage, answers: all, elsewhere: new Set(plan.elsewhere) }
  const question = questionAt(walk, questionId)
  if (!question) return null
  const answers = Object.fromEntries(bank.questions.flatMap((one) => (existsIn(passage, one) && mine[one.id] ? [[one.id, mine[one.id] ?? []]] : [])))
  return {
    question: publicQuestion(question),
    chosen: mine[question.id] ?? [],
    progress: progress(bank, passage, all, question.id),
    previousId: questionBefore(walk, question.id)?.id ?? null,
    nextSequence: (await lastSequenceOf(testId, sitting.id)) + 1,
    device: { queue: queueName(actor, testId, sitting.mode), questionnaire: routes.questionnaire(sitting.test.bankVersion, passageName(passage)), passage, plan, answers, resumeHref: resumeHref(actor, sitting.test.beneficiaryId) },
  }
}

export type ReviewLine = { questionId: string; text: string; answer: string | null }
export type ReviewScreen = { lines: ReviewLine[]; unanswered: number; consent: 'NOT_ASKED' | 'GIVEN' | 'POSSIBLE' }

/** What was answered in this mode, to read again before the end. */
export async function reviewScreen(actor: Actor, testId: string): Promise<ReviewScreen> {
  const { bank, sitting, all, mine } = await sittingState(actor, testId)
  const shown = questionsShown(bank, sitting.passage, all)
  const lines = shown.filter(({ id }) => id in mine || !(id in all)).map((question) => ({ questionId: question.id, text: question.text, answer: answerText(question, mine[question.id]) }))
  const consent = sitting.mode === 'BY_PRESCRIBER' ? 'NOT_ASKED' : sitting.passage.adaptationConsent ? 'GIVEN' : 'POSSIBLE'
  return { lines, unanswered: lines.filter(({ answer }) => answer === null).length, consent }
}

/** The plain result, for the person who has just finished on the professional's screen; null once the device is handed back. */
export async function passationResult(actor: Actor, testId: string): Promise<PlainResult | null> {
  if (actor.lockedTestId !== testId) return null
  const sitting = await db.testSitting.findFirst({
    where: { testId, sessionIdHash: actor.sessionIdHash, endReason: 'FINISHED' },
    select: { mode: true, test: { select: { result: true, bankVersion: true } } },
  })
  if (!sitting?.test.result) return null
  const bank = await bankOfVersion(sitting.test.bankVersion)
  const scored = sitting.test.result as Score
  // On a prescriber's screen nothing may tell of an adaptation need that the person once told an advisor.
  return resultForBeneficiary(bank, sitting.mode === 'BY_PRESCRIBER' ? withoutAdaptation(bank, scored) : scored)
}

async function sittingState(actor: Actor, testId: string) {
  const sitting = await heldSitting(actor, testId)
  const [bank, answers] = await Promise.all([bankOfVersion(sitting.test.bankVersion), answersOf(testId)])
  return { sitting, bank, all: answers.all, mine: answers.givenIn(sitting.mode) }
}

// Where the Test goes on after signing in again: with the professional's password, or in the person's own space.
function resumeHref(actor: Actor, beneficiaryId: string) {
  if (actor.testOnly) return null
  return actor.role === 'BENEFICIARY' ? routes.myTest : routes.startTest(beneficiaryId)
}

function answerText(question: Question, chosen: string[] | undefined) {
  if (!chosen) return null
  if (chosen.length === 0) return 'Passée'
  return question.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label).join(', ')
}

/** What the pause page has to know: whether the sitting is still held here, finished here, or waits for the password. */
export async function passationState(actor: Actor, testId: string): Promise<'HELD' | 'FINISHED' | 'WAITING'> {
  const last = await db.testSitting.findFirst({ where: { testId, sessionIdHash: actor.sessionIdHash }, orderBy: { ordinal: 'desc' }, select: { endedAt: true, endReason: true } })
  if (last && !last.endedAt) return 'HELD'
  return last?.endReason === 'FINISHED' || last?.endReason === 'HANDED_BACK' ? 'FINISHED' : 'WAITING'
}
