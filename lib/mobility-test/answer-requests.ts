import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { routes } from '@/lib/infra/routes'
import { seeOther } from '@/lib/infra/see-other'
import { saveAnswers } from '@/lib/mobility-test/save-answers'
import { AnswersSchema } from '@/lib/mobility-test/schema'

/**
 * PUT: a JSON batch. Answers with what is acknowledged and where to go next. A conflict says whether the Test is finished: what a
 * device still keeps then serves nothing.
 */
export async function answerByJson(actor: Actor, testId: string, request: Request): Promise<Response> {
  const batch = AnswersSchema.safeParse(await request.json().catch(() => null))
  if (!batch.success) throw new Refusal('Cette réponse n’a pas été comprise. Rechargez la page.', 'INVALID')
  try {
    const { acknowledged, nextQuestionId, late, shared } = await saveAnswers(actor, knownId(testId), batch.data.answers)
    return Response.json({ acknowledged, next: nextPath(actor, testId, nextQuestionId), late, shared })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'CONFLICT') throw error
    return Response.json({ code: error.code, message: error.message, finished: await isFinished(testId) }, { status: 409 })
  }
}

/** POST: one answer of a plain form; sends the browser to the next question, or back with the reason. */
export async function answerByForm(actor: Actor, testId: string, request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const questionId = String(form.get('question') ?? '')
  const optionIds = form.get('passer') === null ? form.getAll('option').map(String) : []
  const refused = (why: string) => seeOther(`${questionPath(actor, testId, questionId)}&erreur=${why}`)
  if (form.get('passer') === null && optionIds.length === 0) return refused('vide')
  const batch = AnswersSchema.safeParse({ answers: [{ questionId, optionIds, sequence: Number(form.get('sequence')) }] })
  if (!batch.success) return refused('choix')
  try {
    const { nextQuestionId } = await saveAnswers(actor, knownId(testId), batch.data.answers)
    return seeOther(nextPath(actor, testId, nextQuestionId))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'INVALID') return refused('choix')
    throw error
  }
}

// Asked only after a conflict: the Test was visible to who asks.
async function isFinished(testId: string) {
  return (await db.mobilityTest.count({ where: { id: testId, status: { in: ['TAKEN', 'VALIDATED'] } } })) > 0
}

const knownId = (testId: string) => {
  if (!isUuid(testId)) throw notFoundRefusal()
  return testId
}

function questionPath(actor: Actor, testId: string, questionId: string) {
  return `${actor.role === 'BENEFICIARY' ? routes.myTest : routes.passation(testId)}?question=${encodeURIComponent(questionId)}`
}

function nextPath(actor: Actor, testId: string, nextQuestionId: string | null) {
  if (nextQuestionId) return questionPath(actor, testId, nextQuestionId)
  return actor.role === 'BENEFICIARY' ? routes.myReview : routes.passationReview(testId)
}
