import { beforeAll, describe, expect, test } from 'vitest'
import { exitMeasure } from '@/lib/assessment/exit-measure'
import { openExitMeasure } from '@/lib/assessment/open-exit-measure'
import { keyFigures } from '@/lib/indicator/queries'
import { toDoList } from '@/lib/indicator/to-do'
import { db } from '@/lib/infra/db'
import type { Answers } from '@/lib/mobility-test/condition'
import { delegate } from '@/lib/mobility-test/delegate'
import { finishTest } from '@/lib/mobility-test/finish-test'
import { openTest } from '@/lib/mobility-test/open-test'
import { passationComparison, passationResult, questionScreen } from '@/lib/mobility-test/passation-screens'
import { testPanel, testToPass } from '@/lib/mobility-test/queries'
import { saveAnswers } from '@/lib/mobility-test/save-answers'
import { testResult } from '@/lib/mobility-test/test-result'
import { unlockTest } from '@/lib/mobility-test/unlock-test'
import { delegatedTests } from '@/lib/prescription/delegated-tests'
import { exitParcours } from '@/lib/prescription/exit-parcours'
import { queueCounts } from '@/lib/prescription/queue'
import type { PersonaName } from '@/prisma/seed/personas'
import { passWithAdvisor } from '@/tests/support/a-bilan'
import { aForm, aPersonInParcours } from '@/tests/support/a-parcours'
import { startedBy } from '@/tests/support/a-test'
import { actorNamed, createTestPersonas } from '@/tests/support/actors'
import { bank, personaAnswers } from '@/tests/support/bank'

beforeAll(createTestPersonas)

const BEFORE: Answers = { ...personaAnswers('Allophone'), 'projet-rayon': ['quartier'], 'tc-seul': ['non'], 'bud-depense': ['facile'], 'conf-seul': ['plutot-non'] }
const AFTER: Answers = { 'projet-rayon': ['plus-loin'], 'tc-seul': ['nouveau'], 'bud-depense': ['difficile'], 'conf-seul': ['plutot-non'] }
const filters = { vue: 'tests', page: 1 } as Parameters<typeof queueCounts>[1]

async function inParcours() {
  const person = await aPersonInParcours()
  await passWithAdvisor(person, BEFORE)
  return person
}
const measureOf = (prescriptionId: string) => db.mobilityTest.findFirstOrThrow({ where: { prescriptionId, purpose: 'EXIT' } })

describe('the measure at the exit', () => {
  test('asks the bank’s questions again and no other, and says what moved in words', async () => {
    const { prescriptionId, beneficiaryId, advisor } = await inParcours()
    await Promise.all([openExitMeasure(advisor, { prescriptionId }), openExitMeasure(advisor, { prescriptionId })])
    const { id: testId } = await measureOf(prescriptionId)
    const locked = await startedBy(advisor, { testId, beneficiaryId })
    const asked: string[] = []
    for (let screen = await questionScreen(locked, testId); screen; screen = await questionScreen(locked, testId)) {
      asked.push(screen.question.id)
      expect(screen.progress.shown).toBe(bank.exitRemeasure.length)
      expect(screen.progress.step).toBeLessThanOrEqual(screen.progress.stepCount)
      await saveAnswers(locked, testId, [{ questionId: screen.question.id, optionIds: AFTER[screen.question.id] ?? [], sequence: asked.length }])
    }
    expect(asked).toEqual(bank.exitRemeasure)
    await expect(saveAnswers(locked, testId, [{ questionId: 'permis-statut', optionIds: ['b'], sequence: 99 }])).rejects.toMatchObject({ code: 'INVALID' })
    await finishTest(locked, { testId, stopped: false })
    expect(await passationResult(locked, testId)).toBeNull()
    expect((await passationComparison(locked, testId))?.lines).toHaveLength(bank.exitRemeasure.length)
    const free = { ...locked, lockedTestId: null }
    const person = { ...(await actorNamed('beneficiary')), beneficiaryId }
    for (const reader of [free, person]) {
      const { comparison, themes } = (await exitMeasure(reader, beneficiaryId)) ?? {}
      expect(themes).toBeNull()
      expect(Object.fromEntries((comparison?.lines ?? []).map(({ questionId, change }) => [questionId, change]))).toEqual({ 'projet-rayon': 'DIFFERENT', 'projet-renonce': 'UNKNOWN', 'tc-seul': 'BETTER', 'rep-lieu-nouveau': 'UNKNOWN', 'bud-depense': 'WORSE', 'conf-seul': 'SAME' })
      expect(Object.keys(comparison?.lines[0] ?? {}).sort()).toEqual(['after', 'before', 'change', 'question', 'questionId'])
    }
    const forPrescriber = await exitMeasure(await actorNamed('camille'), beneficiaryId)
    expect(forPrescriber).toMatchObject({ comparison: null })
    expect(Object.fromEntries((forPrescriber?.themes?.lines ?? []).map(({ theme, change }) => [theme, change]))).toEqual({ 'Votre projet et vos trajets': 'DIFFERENT', 'Bus, car, tram, métro et train': 'BETTER', 'Se repérer': 'UNKNOWN', 'Budget transport': 'WORSE', Confiance: 'SAME' })
    const told = JSON.stringify(forPrescriber)
    const asks = bank.questions.filter(({ id }) => bank.exitRemeasure.includes(id))
    for (const hidden of asks.flatMap(({ id, text, options }) => [id, text, ...options.map(({ label }) => label)])) expect(told).not.toContain(JSON.stringify(hidden))
    for (const { text } of asks) expect(told).not.toContain(text)
    expect((await measureOf(prescriptionId)).result).toMatchObject({ changes: { 'tc-seul': 'BETTER' } })
    expect(await exitMeasure(await actorNamed('hotline'), beneficiaryId)).toBeNull()
  })

  test('it is no Test of the entry: panel, result, lists, figures, À faire and a new prescription do not take it for one', async () => {
    const { prescriptionId, beneficiaryId, testId, advisor } = await inParcours()
    const camille = await actorNamed('camille')
    const [figures, counts, panel, result] = [await keyFigures(camille), await queueCounts(advisor, filters), await testPanel(advisor, beneficiaryId), await testResult(camille, beneficiaryId)]
    await openExitMeasure(advisor, { prescriptionId })
    const { id: exitId } = await measureOf(prescriptionId)
    expect(await keyFigures(camille)).toEqual(figures)
    expect(await queueCounts(advisor, filters)).toEqual(counts)
    expect((await delegatedTests(advisor, filters)).map((test) => test.beneficiaryId)).not.toContain(beneficiaryId)
    expect(await testPanel(advisor, beneficiaryId)).toEqual(panel)
    expect(await testResult(camille, beneficiaryId)).toEqual(result)
    expect(await testToPass(advisor, beneficiaryId, 'ENTRY')).toBeNull()
    expect((await toDoList(advisor)).items.filter((item) => item.beneficiaryId === beneficiaryId).map(({ reason }) => reason).sort()).toEqual(['EXIT_MEASURE', 'VALIDATE_ASSESSMENT'])
    const { platformId, ...model } = await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId }, select: { platformId: true, prescriberId: true, employmentStatus: true, registeredAtFt: true, incomes: true, referentName: true, contracts: true, audiences: true, project: true, licence: true, vehicles: true, barriers: true, wishedServices: true, personInformedAt: true, personInformedText: true, testChoice: true } })
    const { id: nextPrescription } = await db.prescription.create({ data: { ...model, platformId, beneficiaryId }, select: { id: true } })
    const opened = await db.$transaction((tx) => openTest(tx, camille, { beneficiaryId, prescriptionId: nextPrescription }))
    expect([testId, exitId]).not.toContain(opened)
  })

  test('by the person in their space, or with the advisor; never by the prescriber, never delegated', async () => {
    const { prescriptionId, beneficiaryId, advisor } = await inParcours()
    await openExitMeasure(advisor, { prescriptionId })
    const { id: testId } = await measureOf(prescriptionId)
    const camille = await actorNamed('camille')
    expect(await testToPass(camille, beneficiaryId, 'EXIT')).toBeNull()
    await expect(startedBy(camille, { testId, beneficiaryId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(delegate(camille, { testId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(delegate(advisor, { testId })).rejects.toThrow(/n’est pas déléguée/)
    await unlockTest(advisor, { testId })
    expect(await exitMeasure(advisor, beneficiaryId)).toMatchObject({ open: { mode: 'BY_BENEFICIARY' } })
  })

  test('without an e-mail, it is unlocked with an access card', async () => {
    const { prescriptionId, beneficiaryId, advisor } = await inParcours()
    await db.beneficiary.update({ where: { id: beneficiaryId }, data: { email: null, phone: '+33612345678' } })
    await db.account.updateMany({ where: { beneficiary: { id: beneficiaryId } }, data: { email: null } })
    await openExitMeasure(advisor, { prescriptionId })
    const { id: testId } = await measureOf(prescriptionId)
    expect(await unlockTest(advisor, { testId })).toEqual({ beneficiaryId, way: 'CARD' })
    expect(await db.accessCard.count({ where: { beneficiaryId, revokedAt: null } })).toBe(1)
    expect(await exitMeasure(advisor, beneficiaryId)).toMatchObject({ open: { mode: 'BY_BENEFICIARY', hasEmail: false } })
  })

  test('after the exit too; not before the first contact, nor without a Test to compare with', async () => {
    const left = await inParcours()
    await exitParcours(left.advisor, { ...(await aForm(left.prescriptionId)), outcome: 'TRAINING', gains: ['LICENCE'], reason: undefined, comment: null })
    expect(await exitMeasure(left.advisor, left.beneficiaryId)).toMatchObject({ mayOpenFor: { prescriptionId: left.prescriptionId } })
    await openExitMeasure(left.advisor, { prescriptionId: left.prescriptionId })
    const without = await aPersonInParcours()
    expect(await exitMeasure(without.advisor, without.beneficiaryId)).toMatchObject({ mayOpenFor: null })
    await expect(openExitMeasure(without.advisor, { prescriptionId: without.prescriptionId })).rejects.toThrow(/rien à comparer/)
  })

  test.each([['camille', 'FORBIDDEN'], ['colleague', 'NOT_FOUND'], ['otherAdvisor', 'NOT_FOUND'], ['beneficiary', 'NOT_FOUND'], ['hotline', 'FORBIDDEN'], ['admin', 'FORBIDDEN']] as [PersonaName, string][])('%s: %s', async (name, code) => {
    const { prescriptionId } = await inParcours()
    await expect(openExitMeasure(await actorNamed(name), { prescriptionId })).rejects.toMatchObject({ code })
    expect(await db.mobilityTest.count({ where: { prescriptionId, purpose: 'EXIT' } })).toBe(0)
  })
})
