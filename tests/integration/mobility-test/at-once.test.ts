import { expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { answersOf } from '@/lib/mobility-test/answers-of'
import { finishTest, scoringPassage } from '@/lib/mobility-test/finish-test'
import { giveAdaptationConsent } from '@/lib/mobility-test/give-adaptation-consent'
import { leavePassation } from '@/lib/mobility-test/leave-passation'
import { pauseTest } from '@/lib/mobility-test/pause-test'
import { saveAnswers } from '@/lib/mobility-test/save-answers'
import { score } from '@/lib/mobility-test/score'
import { DEMO_PASSWORD } from '@/prisma/seed/personas'
import { aSentPerson, startedBy } from '@/tests/support/a-test'
import { actorNamed } from '@/tests/support/actors'
import { bank, personaAnswers } from '@/tests/support/bank'

/** Done, or refused in French: anything else fails the test. */
const settled = async (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  return error.code
})
const statusOf = async (testId: string) => (await db.mobilityTest.findUniqueOrThrow({ where: { id: testId } })).status

test('an answer that was acknowledged while the Test ends is scored; another is refused', { timeout: 300_000 }, async () => {
  const answers = Object.entries(personaAnswers('Senior')).filter(([id]) => !id.startsWith('adapt-'))
  for (let round = 0; round < 6; round += 1) {
    const person = await aSentPerson()
    const camille = await startedBy(await actorNamed('camille'), person)
    const [half, rest] = [answers.slice(0, answers.length / 2), answers.slice(answers.length / 2)]
    await saveAnswers(camille, person.testId, half.map(([questionId, optionIds], index) => ({ questionId, optionIds, sequence: index + 1 })))
    const saving = rest.map(([questionId, optionIds], index) => saveAnswers(camille, person.testId, [{ questionId, optionIds, sequence: 100 + index }]))
    const [finished, ...saved] = await Promise.all([settled(finishTest(camille, { testId: person.testId, stopped: true })), ...saving.map(settled)])
    expect(finished).toBe('done')
    const { all } = await answersOf(person.testId)
    expect(Object.keys(all)).toHaveLength(half.length + saved.filter((end) => end === 'done').length)
    const { result } = await db.mobilityTest.findUniqueOrThrow({ where: { id: person.testId } })
    expect(result).toEqual(JSON.parse(JSON.stringify(score(bank, scoringPassage(null), all))))
  }
})

test('finishing, pausing and leaving at once: each is done or says why not, and a finished Test stays so', async () => {
  for (let round = 0; round < 6; round += 1) {
    const person = await aSentPerson()
    const camille = await startedBy(await actorNamed('camille'), person)
    const ends = await Promise.all([
      settled(pauseTest(camille, person)),
      settled(finishTest(camille, { testId: person.testId, stopped: true })),
      settled(pauseTest(camille, person)),
      settled(leavePassation(camille, { password: DEMO_PASSWORD })),
    ])
    expect(ends.every((end) => end === 'done' || end === 'CONFLICT'), ends.join()).toBe(true)
    expect(await statusOf(person.testId)).toBe(ends[1] === 'done' ? 'TAKEN' : 'PAUSED')
  }
})

test('an adaptation answer on its way when the consent is taken back leaves nothing behind', async () => {
  for (let round = 0; round < 10; round += 1) {
    const person = await aSentPerson()
    const advisor = await startedBy(await actorNamed('advisor'), person)
    await giveAdaptationConsent(advisor, { testId: person.testId, agrees: true })
    const save = (sequence: number) => settled(saveAnswers(advisor, person.testId, [{ questionId: 'adapt-besoin', optionIds: ['oui'], sequence }]))
    const ends = await Promise.all([save(1), save(2), settled(giveAdaptationConsent(advisor, { testId: person.testId, agrees: false })), save(3), save(4)])
    expect(ends[2]).toBe('done')
    expect(await db.testAnswer.count({ where: { testId: person.testId } })).toBe(0)
  }
})
