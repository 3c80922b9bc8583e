import { randomUUID } from 'node:crypto'
import type { Request } from 'autocannon'
import { grantStepUp } from '@/lib/account/step-up'
import { db } from '@/lib/infra/db'
import { parseBank } from '@/lib/mobility-test/bank'
import { saveAnswers } from '@/lib/mobility-test/save-answers'
import { startTest } from '@/lib/mobility-test/start-test'
import { unlockTest } from '@/lib/mobility-test/unlock-test'
import { prescribe } from '@/lib/prescription/prescribe'
import { aPrescription } from './a-prescription'
import type { Aim } from './figures'
import type { HttpCase } from './load'
import { person, type Signed } from './sessions'
import { statementsOf } from './statements'

const NAMES = { answer: 'PUT of an answer', emptyRoute: 'PUT to an empty route handler' } as const

export const ANSWER_AIMS: Aim[] = [{ name: NAMES.answer, against: NAMES.emptyRoute, atLeast: 0.5 }]

export type Sitting = Signed & { testId: string }

/** A Test under way in each session, which is locked on it from now on. */
export async function openSittings(signed: Signed[]): Promise<Sitting[]> {
  const sittings: Sitting[] = []
  for (const { actor, cookie } of signed) {
    const { testId, beneficiaryId } = await prescribe(actor, aPrescription(actor))
    await grantStepUp(actor, 'TEST_START', beneficiaryId)
    await startTest(actor, { testId, holder: 'ALONE' })
    sittings.push({ actor: { ...actor, lockedTestId: testId }, cookie, testId })
  }
  return sittings
}

/** A person in their own space, with a Test to pass there. */
export async function anOwnTest({ actor }: Signed): Promise<Signed> {
  const { testId, beneficiaryId } = await prescribe(actor, { ...aPrescription(actor), email: `${randomUUID()}@bench.example` })
  await unlockTest(actor, { testId })
  const { accountId } = await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { accountId: true } })
  const own = await person(accountId ?? '')
  await startTest(own.actor, { testId, holder: 'ALONE' })
  return own
}

/** Each answer is newer than the one before it, so that each is written. */
export async function answerCases(sittings: Sitting[], { product, empty, site }: { product: string; empty: string; site: string }): Promise<{ cases: HttpCase[]; note: string }> {
  const { content } = await db.questionBank.findFirstOrThrow({ orderBy: { publishedAt: 'desc' }, select: { content: true } })
  const question = parseBank(content).questions.find(({ type, passationModes, requiresConsent }) => type !== 'multi' && passationModes.includes('prescripteur') && !requiresConsent)
  if (!question) throw new Error('the bank has no simple question')
  let sequence = 0
  const answer = () => ({ questionId: question.id, optionIds: [question.options[(sequence += 1) % question.options.length]!.id], sequence })
  const body = () => JSON.stringify({ answers: [answer()] })
  const [{ actor, testId }] = sittings as [Sitting]
  await saveAnswers(actor, testId, [answer()])
  const sent = await statementsOf(() => saveAnswers(actor, testId, [answer()]))
  const headers = { origin: site, 'content-type': 'application/json' }
  const cases = [
    {
      name: NAMES.answer,
      origin: product,
      requests: sittings.map(({ cookie, testId }) => ({ method: 'PUT', path: `/api/tests/${testId}/answers`, headers: { ...headers, cookie }, setupRequest: (request: Request) => ({ ...request, body: body() }) })),
    },
    { name: NAMES.emptyRoute, origin: empty, requests: [{ method: 'PUT', path: '/api/empty', headers, setupRequest: (request: Request) => ({ ...request, body: body() }) }] },
  ]
  return { cases, note: `\`saveAnswers()\` sends ${sent.length} statements, after the one that reads the session.` }
}
