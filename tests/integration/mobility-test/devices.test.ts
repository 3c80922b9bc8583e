import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { answerRefusal } from '@/lib/mobility-test/answer-shape'
import { answersOf } from '@/lib/mobility-test/answers-of'
import { forgetEverything, keepAnswer, waitingIn } from '@/lib/mobility-test/device/answer-queue'
import { sendAnswers } from '@/lib/mobility-test/device/send-answers'
import type { Answers } from '@/lib/mobility-test/condition'
import { finishTest, scoringPassage } from '@/lib/mobility-test/finish-test'
import { questionScreen } from '@/lib/mobility-test/passation-screens'
import { pauseTest } from '@/lib/mobility-test/pause-test'
import { testPanel } from '@/lib/mobility-test/queries'
import { questionnaireFile } from '@/lib/mobility-test/questionnaire-file'
import { saveAnswers, type SentAnswer } from '@/lib/mobility-test/save-answers'
import { score } from '@/lib/mobility-test/score'
import { answerByJson } from '@/lib/mobility-test/answer-requests'
import type { Actor } from '@/lib/account/actor'
import { anyAnswers } from '@/tests/support/any-answers'
import { aSentPerson, startedBy } from '@/tests/support/a-test'
import { actorNamed } from '@/tests/support/actors'
import { bank } from '@/tests/support/bank'

const answer = (questionId: string, optionIds: string[], sequence: number) => ({ questionId, optionIds, sequence })

/** The application behind `fetch`, for one device; `loses` says which answers get lost on their way back. */
const serverFor = (actor: Actor, testId: string, loses: () => boolean = () => false): typeof fetch => async (_address, init) => {
  const response = await answerByJson(actor, testId, new Request('http://localhost', { method: 'PUT', body: init?.body ?? null }))
  if (loses()) throw new TypeError('the answer of the server was lost')
  return response
}

/** What a form could send of these answers: never what goes with no other together with another. */
const possible = (answers: Answers) =>
  bank.questions.flatMap((question): [string, string[]][] => {
    const options = question.passationModes.includes('prescripteur') ? answers[question.id] : undefined
    return options && !answerRefusal(question, options) ? [[question.id, options]] : []
  })

describe('two devices on one Test', () => {
  test('a lower sequence is told to be late, and sent again it is the last word; a replay is not late', async () => {
    const person = await aSentPerson()
    const camille = await startedBy(await actorNamed('camille'), person)
    await saveAnswers(camille, person.testId, [answer('projet-motif', ['travail'], 9), answer('projet-echeance', ['non'], 10)])
    const late = await saveAnswers(camille, person.testId, [answer('projet-motif', ['sante'], 2)])
    expect(late).toMatchObject({ late: { questionIds: ['projet-motif'], lastSequence: 10 } })
    expect(await saveAnswers(camille, person.testId, [answer('projet-motif', ['travail'], 9)])).not.toHaveProperty('late')
    await forgetEverything()
    await keepAnswer('second', 'projet-motif', ['sante'], 2)
    expect(await sendAnswers('second', '/', serverFor(camille, person.testId))).toEqual({ outcome: 'SENT', shared: true })
    expect((await answersOf(person.testId)).all['projet-motif']).toEqual(['sante'])
  })

  test('a device that is behind the other is told, even when they answer different questions; a device alone never is', async () => {
    const person = await aSentPerson()
    const camille = await startedBy(await actorNamed('camille'), person)
    const put = async (...answers: SentAnswer[]) =>
      (await answerByJson(camille, person.testId, new Request('http://localhost', { method: 'PUT', body: JSON.stringify({ answers }) }))).json() as Promise<object>
    const first = [answer('projet-motif', ['travail'], 1), answer('projet-echeance', ['non'], 2)]
    expect(await put(...first)).not.toHaveProperty('shared')
    expect(await put(...first, answer('projet-motif', ['sante'], 3))).not.toHaveProperty('shared')
    expect(await put(answer('projet-rayon', ['quartier'], 3))).toMatchObject({ shared: true })
    expect(await put(answer('projet-rayon', ['quartier'], 4))).not.toHaveProperty('shared')
  })

  test('a conflict says whether the Test is finished', async () => {
    const person = await aSentPerson()
    const camille = await startedBy(await actorNamed('camille'), person)
    const put = async () => {
      const response = await answerByJson(camille, person.testId, new Request('http://localhost', { method: 'PUT', body: JSON.stringify({ answers: [answer('projet-motif', ['travail'], 1)] }) }))
      return { status: response.status, body: (await response.json()) as object }
    }
    await pauseTest(camille, person)
    expect(await put()).toMatchObject({ status: 409, body: { code: 'CONFLICT', finished: false } })
    await startedBy(camille, person)
    await finishTest(camille, { testId: person.testId, stopped: true })
    expect(await put()).toMatchObject({ status: 409, body: { finished: true } })
  })

  test('any order, back and forth, skipped, replayed, with answers of the server lost, two devices by turns: the last to be acknowledged is the last word, and the result is that of these', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, anyAnswers, fc.infiniteStream(fc.nat(9_999)), async (first, second, dice) => {
        await forgetEverything()
        const person = await aSentPerson()
        const camille = await startedBy(await actorNamed('camille'), person)
        const rolls = dice[Symbol.iterator]()
        const roll = (sides: number) => (rolls.next().value as number) % sides
        const lost = () => roll(6) === 0
        const last: Record<string, string[]> = {}
        /** Sends what a device keeps; what it no longer keeps after that, the server has acknowledged. */
        const send = async (device: string) => {
          const before = await waitingIn(device)
          const { outcome } = await sendAnswers(device, '/', serverFor(camille, person.testId, lost))
          const kept = new Set((await waitingIn(device)).map(({ question }) => question))
          for (const { question, options } of before) if (!kept.has(question)) last[question] = options
          return outcome
        }
        // Each device answers its questions in any order, some of them twice; which device comes next is chance.
        const devices = [['one', first], ['two', second]].map(([name, answers]) => {
          const given = possible(answers as Answers)
          return { name: name as string, toGive: [...given, ...given.filter(() => roll(5) === 0).map(([id]): [string, string[]] => [id, []])] }
        })
        while (devices.some(({ toGive }) => toGive.length > 0)) {
          const left = devices.filter(({ toGive }) => toGive.length > 0)
          const { name, toGive } = left[roll(left.length)] ?? { name: '', toGive: [] }
          const [next] = toGive.splice(roll(toGive.length), 1)
          if (next) await keepAnswer(name, next[0], next[1], 1)
          if (roll(7) === 0) await send(devices[roll(2)]?.name ?? '')
        }
        const names = devices.map(({ name }) => name)
        for (let waiting = names; waiting.length > 0; ) {
          const device = waiting[roll(waiting.length)] ?? ''
          if ((await send(device)) === 'SENT') waiting = waiting.filter((name) => name !== device)
        }
        expect((await answersOf(person.testId)).all).toEqual(last)
        await finishTest(camille, { testId: person.testId, stopped: true })
        const { result } = await db.mobilityTest.findUniqueOrThrow({ where: { id: person.testId } })
        expect(result).toEqual(JSON.parse(JSON.stringify(score(bank, scoringPassage(null), last))))
      }),
      { numRuns: 4, endOnFailure: true },
    )
  }, 180_000)

  test('both sending at the very same moment lose nothing: each question has the answer of one of them, and nothing waits any more', async () => {
    const person = await aSentPerson()
    const camille = await startedBy(await actorNamed('camille'), person)
    await forgetEverything()
    await keepAnswer('one', 'projet-motif', ['travail'], 1)
    await keepAnswer('two', 'projet-motif', ['sante'], 1)
    await keepAnswer('one', 'projet-echeance', ['non'], 1)
    await keepAnswer('two', 'projet-rayon', ['quartier'], 1)
    const outcomes = await Promise.all(['one', 'two'].map((device) => sendAnswers(device, '/', serverFor(camille, person.testId))))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['SENT', 'SENT'])
    const { all } = await answersOf(person.testId)
    expect(all).toMatchObject({ 'projet-echeance': ['non'], 'projet-rayon': ['quartier'] })
    expect([['travail'], ['sante']]).toContainEqual(all['projet-motif'])
    for (const device of ['one', 'two']) expect(await waitingIn(device)).toEqual([])
  })
})

describe('begun in one mode and finished in another', () => {
  test('the advisor’s device learns which questions are done, never what was chosen; the prescriber sees progress', async () => {
    const person = await aSentPerson()
    const camille = await startedBy(await actorNamed('camille'), person)
    const begun: SentAnswer[] = [answer('projet-motif', ['travail'], 1), answer('permis-statut', ['en-cours'], 2)]
    await saveAnswers(camille, person.testId, begun)
    const advisor = await startedBy(await actorNamed('advisor'), person)
    const screen = await questionScreen(advisor, person.testId)
    expect(screen?.device).toMatchObject({ answers: {}, plan: { elsewhere: ['projet-motif', 'permis-statut'] } })
    expect(JSON.stringify(screen)).not.toContain('en-cours')
    expect(await testPanel(camille, person.beneficiaryId)).toMatchObject({ status: 'IN_PROGRESS', progress: { answered: 2 } })
    // The question that the other mode's answer opens is asked here.
    expect(await questionScreen(advisor, person.testId, 'permis-etape')).toMatchObject({ question: { id: 'permis-etape' } })
    expect(await saveAnswers(advisor, person.testId, [answer('projet-echeance', ['non'], 1)])).toEqual({ acknowledged: 1, nextQuestionId: 'projet-horaires' })
  })
})

describe('the questionnaire as a file', () => {
  test('is there for published versions and known passages only', async () => {
    const { version } = await db.questionBank.findFirstOrThrow()
    expect(JSON.parse((await questionnaireFile(version, 'beneficiaire')) ?? '')).toMatchObject({ questions: expect.any(Array), steps: expect.any(Array) })
    for (const [wrong, passage] of [['0.0.0', 'beneficiaire'], [version, 'tous'], ['\0', 'beneficiaire'], ['x'.repeat(5_000), 'beneficiaire']] as const) {
      expect(await questionnaireFile(wrong, passage)).toBeNull()
    }
  })
})
