import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextQuestion, type Passage, progress, questionsShown } from '@/lib/mobility-test/branching'
import type { Answers } from '@/lib/mobility-test/condition'
import { deviceWalk } from '@/lib/mobility-test/device/device-walk'
import { devicePlan } from '@/lib/mobility-test/device-plan'
import { passageName, passageNamed } from '@/lib/mobility-test/passage-name'
import { type PublicQuestionnaire, publicQuestionnaire } from '@/lib/mobility-test/public-question'
import { questionAfter, questionAt, questionBefore } from '@/lib/mobility-test/walk'
import { anyAnswers } from '@/tests/support/any-answers'
import { bank } from '@/tests/support/bank'

const PASSAGES: Passage[] = (['prescripteur', 'wimoov', 'beneficiaire'] as const).flatMap((mode) => [false, true].map((adaptationConsent) => ({ mode, adaptationConsent })))
const anyPassage = fc.constantFrom(...PASSAGES)
// Which answers were given in another mode: any of them.
const anySplit = fc.tuple(anyAnswers, fc.array(fc.boolean(), { minLength: bank.questions.length, maxLength: bank.questions.length })).map(([all, here]) => {
  const mine = Object.fromEntries(Object.entries(all).filter((_, index) => here[index]))
  return { all, mine }
})

// What a device has: the file as it crosses the network, the plan, and its own answers.
function onDevice(passage: Passage, all: Answers, mine: Answers) {
  const file = JSON.parse(JSON.stringify(publicQuestionnaire(bank, passage))) as PublicQuestionnaire
  const plan = JSON.parse(JSON.stringify(devicePlan(bank, passage, all, mine))) as ReturnType<typeof devicePlan>
  const server = { questionnaire: bank, passage, answers: all, elsewhere: new Set(plan.elsewhere) }
  return { file, plan, server, device: deviceWalk(file, { passage, plan }, mine) }
}
const ids = (questions: { id: string }[]) => questions.map(({ id }) => id)

describe('a device branches as the server does', () => {
  test('the same questions, progress and neighbours, whatever was answered here and elsewhere', () => {
    fc.assert(
      fc.property(anyPassage, anySplit, (passage, { all, mine }) => {
        const { device, server } = onDevice(passage, all, mine)
        const shown = questionsShown(bank, passage, all)
        expect(ids(questionsShown(device.questionnaire, passage, device.answers))).toEqual(ids(shown))
        expect(questionAt(device)?.id).toBe(questionAt(server)?.id)
        for (const { id } of shown) {
          expect(questionAfter(device, id)?.id).toBe(questionAfter(server, id)?.id)
          expect(questionBefore(device, id)?.id).toBe(questionBefore(server, id)?.id)
          expect(progress(device.questionnaire, passage, device.answers, id)).toEqual(progress(bank, passage, all, id))
        }
      }),
      { numRuns: 150 },
    )
  })

  test('still the same after any answers given on the device, back and forth, without asking the server again', () => {
    fc.assert(
      fc.property(anyPassage, anySplit, anyAnswers, (passage, { all, mine }, later) => {
        const { file, plan } = onDevice(passage, all, mine)
        const given = Object.fromEntries(Object.entries(later).filter(([id]) => !plan.elsewhere.includes(id)))
        const device = deviceWalk(file, { passage, plan }, { ...mine, ...given })
        expect(ids(questionsShown(device.questionnaire, passage, device.answers))).toEqual(ids(questionsShown(bank, passage, { ...all, ...given })))
      }),
      { numRuns: 150 },
    )
  })

  test('a walk of « Suivant » and « Passer » ends, asks each question once, and none that was answered in another mode', () => {
    fc.assert(
      fc.property(anyPassage, anySplit, anyAnswers, (passage, { all, mine }, later) => {
        const { file, plan } = onDevice(passage, all, mine)
        const answers: Answers = {}
        const asked: string[] = []
        const walk = () => deviceWalk(file, { passage, plan }, answers)
        for (let at = questionAt(walk()); at; at = questionAfter(walk(), at.id)) {
          asked.push(at.id)
          answers[at.id] = later[at.id] ?? []
          if (asked.length > bank.questions.length) break
        }
        expect(new Set(asked).size).toBe(asked.length)
        expect(asked.filter((id) => plan.elsewhere.includes(id))).toEqual([])
        const { device } = { device: walk() }
        expect(nextQuestion(device.questionnaire, passage, device.answers)).toBeNull()
      }),
      { numRuns: 150 },
    )
  })
})

describe('what a device is given', () => {
  test('no point, right answer or flag; and no option that was chosen in another mode', () => {
    for (const passage of PASSAGES) expect(JSON.stringify(publicQuestionnaire(bank, passage))).not.toMatch(/"(points|correct|solution|explanation|flags|maxPoints|multiScoring|scored)"/)
    const all = { 'permis-statut': ['en-cours'], 'vehicule-acces': ['voiture'] }
    const { plan } = onDevice({ mode: 'prescripteur', adaptationConsent: false }, all, {})
    expect(plan.elsewhere).toEqual(['permis-statut', 'vehicule-acces'])
    expect(JSON.stringify(plan)).not.toMatch(/en-cours|"voiture"/)
    expect(plan.rules).toMatchObject({ 'permis-etape': null, 'permis-envie': { any: [] }, 'vehicule-etat': null, 'bud-cout-voiture': null })
  })

  test('a prescriber’s passation does not even know that adaptation questions were answered', () => {
    const { plan, file } = onDevice({ mode: 'prescripteur', adaptationConsent: false }, { 'adapt-besoin': ['oui'], 'adapt-type': [] }, {})
    expect(JSON.stringify({ plan, file })).not.toMatch(/adapt-/)
  })

  test('the address of a questionnaire names one passage, and nothing else is one', () => {
    for (const passage of PASSAGES) expect(passageNamed(passageName(passage))).toEqual(passage)
    for (const name of ['', 'adaptation', '-adaptation', 'wimoov-adaptation-adaptation', 'WIMOOV', '__proto__']) expect(passageNamed(name)).toBeNull()
  })
})
