import { expect, test } from 'vitest'
import { openExitMeasure } from '@/lib/assessment/open-exit-measure'
import { days, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { finishTest } from '@/lib/mobility-test/finish-test'
import { ownItems, ownResource } from '@/lib/mobility-test/own-items'
import { hasOwnResult, ownTestState } from '@/lib/mobility-test/own-test-state'
import { resourceText } from '@/lib/mobility-test/resource-text'
import { saveAnswers } from '@/lib/mobility-test/save-answers'
import { confirmOwnData } from '@/lib/own-data/confirm-own-data'
import { ownData } from '@/lib/own-data/own-data'
import { longWaits } from '@/lib/prescription/long-waits'
import { DEMO_PASSWORD, PERSONAS } from '@/prisma/seed/personas'
import { passWithAdvisor } from '@/tests/support/a-bilan'
import { aPersonInParcours } from '@/tests/support/a-parcours'
import { startedBy } from '@/tests/support/a-test'
import { actorNamed } from '@/tests/support/actors'
import { personaAnswers } from '@/tests/support/bank'

/** A person in parcours, with an account, whose Test is passed. */
async function anOwnRecord() {
  const person = await aPersonInParcours()
  await passWithAdvisor(person, { ...personaAnswers('Allophone'), 'tc-seul': ['non'] })
  await db.beneficiary.updateMany({ where: { accountId: PERSONAS.beneficiary.id }, data: { accountId: null } })
  await db.beneficiary.update({ where: { id: person.beneficiaryId }, data: { accountId: PERSONAS.beneficiary.id } })
  return { ...person, lou: await actorNamed('beneficiary') }
}

async function openedMeasure(person: Awaited<ReturnType<typeof anOwnRecord>>) {
  await openExitMeasure(person.advisor, { prescriptionId: person.prescriptionId })
  return (await db.mobilityTest.findFirstOrThrow({ where: { prescriptionId: person.prescriptionId, purpose: 'EXIT' }, select: { id: true } })).id
}

test('once the measure at the exit is passed, the person’s space still shows the Test of the entry, and their data the measure apart', async () => {
  const person = await anOwnRecord()
  const { lou, beneficiaryId } = person
  const before = { items: await ownItems(lou), state: await ownTestState(lou) }
  const [resource] = before.items?.resources ?? []
  expect(resource).toBeDefined()
  const testId = await openedMeasure(person)
  expect(await ownTestState(lou)).toEqual(before.state)
  const locked = await startedBy(person.advisor, { testId, beneficiaryId })
  await saveAnswers(locked, testId, [{ questionId: 'tc-seul', optionIds: ['nouveau'], sequence: 1 }])
  await finishTest(locked, { testId, stopped: false })

  expect(await ownItems(lou)).toEqual(before.items)
  expect(await ownResource(lou, resource?.id ?? '')).toEqual(resource)
  expect(await resourceText(lou, { version: resource?.version ?? '', resourceId: resource?.id ?? '' })).toContain(resource?.title)
  expect(await ownTestState(lou)).toEqual(before.state)
  expect(await hasOwnResult(lou)).toBe(true)

  await confirmOwnData(lou, { kind: 'password', password: DEMO_PASSWORD })
  const sections = (await ownData(lou)).filter(({ title }) => title === 'Mon Test Mobilité' || title.startsWith('Les questions posées à la fin'))
  expect(sections.map(({ title }) => title)).toEqual(['Les questions posées à la fin de mon parcours', 'Mon Test Mobilité'])
  expect(sections[0]?.entries.flat()).toContainEqual({ label: expect.stringMatching(/^Depuis mon Test/), value: 'C’est mieux' })
  expect(JSON.stringify(sections)).not.toContain('undefined')
})

test('a measure that waits is no Test that waits', async () => {
  const person = await anOwnRecord()
  await openedMeasure(person)
  await db.mobilityTest.updateMany({ where: { purpose: 'EXIT' }, data: { status: 'TO_TAKE', mode: 'BY_ADVISOR' } })
  const restore = useClock(() => new Date(Date.now() + days(11)))
  try {
    expect((await longWaits()).filter(({ kind }) => kind === 'TESTS')).toEqual([])
  } finally {
    restore()
  }
})
