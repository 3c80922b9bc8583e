import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/account/actor'
import type { Validation } from '@/lib/assessment/schema'
import { validateAssessment } from '@/lib/assessment/validate-assessment'
import { db } from '@/lib/infra/db'
import type { Answers } from '@/lib/mobility-test/condition'
import { finishTest } from '@/lib/mobility-test/finish-test'
import { giveAdaptationConsent } from '@/lib/mobility-test/give-adaptation-consent'
import { saveAnswers } from '@/lib/mobility-test/save-answers'
import type { Score } from '@/lib/mobility-test/score'
import { aSentPerson, startedBy } from '@/tests/support/a-test'
import { actorNamed } from '@/tests/support/actors'

type Person = Awaited<ReturnType<typeof aSentPerson>>

/** Passes a Test with an advisor, adaptation questions included when the answers have some. The advisor has left the locked mode. */
export async function passWithAdvisor(person: Pick<Person, 'testId' | 'beneficiaryId'>, answers: Answers): Promise<Actor> {
  const advisor = await startedBy(await actorNamed('advisor'), person)
  if ('adapt-besoin' in answers) await giveAdaptationConsent(advisor, { testId: person.testId, agrees: true })
  await saveAnswers(advisor, person.testId, Object.entries(answers).map(([questionId, optionIds], index) => ({ questionId, optionIds, sequence: index + 1 })))
  await finishTest(advisor, { testId: person.testId, stopped: false })
  await db.session.update({ where: { idHash: advisor.sessionIdHash }, data: { lockedTestId: null } })
  return { ...advisor, lockedTestId: null }
}

/** A person whose Test an advisor has just passed with these answers. */
export async function aPassedPerson(answers: Answers, sent: Parameters<typeof aSentPerson>[0] = {}) {
  const person = await aSentPerson(sent)
  const advisor = await passWithAdvisor(person, answers)
  return { ...person, advisor }
}

/** What the form of « Valider le bilan » posts when nothing is changed. */
export async function asProposed(testId: string): Promise<Validation> {
  const { result } = await db.mobilityTest.findUniqueOrThrow({ where: { id: testId }, select: { result: true } })
  const { profile, modality, services, resources } = result as Score
  return { testId, version: 0, idempotencyKey: randomUUID(), profile, modality, services, resources, profileReason: null, modalityReason: null, servicesReason: null, resourcesReason: null, reason: null }
}

/** A person whose bilan is validated, with these changes of what the Test proposes. */
export async function aBilan(answers: Answers, changes: Partial<Validation> = {}) {
  const person = await aPassedPerson(answers)
  await validateAssessment(person.advisor, { ...(await asProposed(person.testId)), ...changes })
  return person
}
