import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { answersOf } from '@/lib/mobility-test/answers-of'
import { forgetEverything, keepAnswer, waitingIn } from '@/lib/mobility-test/device/answer-queue'
import { sendAnswers } from '@/lib/mobility-test/device/send-answers'
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

  test('any order, back and forth, skipped, replayed, with answers of the server lost, from two devices: the result is that of the last answers', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, anyAnswers, fc.infiniteStream(fc.integer({ min: 0, max: 7 })), async (first, second, dice) => {
        await forgetEverything()
        const person = await aSentPerson()
        const camille = await startedBy(await actorNamed('camille'), person)
        const rolls = dice[Symbol.iterator]()
        const roll = () => (rolls.next().value as number) === 0
        const asked = bank.questions.filter(({ passationModes }) => passationModes.includes('prescripteur'))
        const last: Record<string, string[]> = {}
        for (const [device, answers] of [['one', first], ['two', second]] as const) {
          for (const { id } of asked) {
            const options = answers[id]
            if (!options) continue
            await keepAnswer(device, id, options, 1)
            last[id] = options
            if (roll()) await sendAnswers(device, '/', serverFor(camille, person.testId, roll))
          }
          while ((await waitingIn(device)).length > 0) await sendAnswers(device, '/', serverFor(camille, person.testId, roll))
        }
        expect((await answersOf(person.testId)).all).toEqual(last)
        await finishTest(camille, { testId: person.testId, stopped: true })
        const { result } = await db.mobilityTest.findUniqueOrThrow({ where: { id: person.testId } })
        expect(result).toEqual(JSON.parse(JSON.stringify(score(bank, scoringPassage(null), last))))
      }),
      { numRuns: 3 },
    )
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
