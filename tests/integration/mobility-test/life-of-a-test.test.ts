import { describe, expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally } from '@/lib/infra/mail/transports'
import { chooseLater } from '@/lib/mobility-test/choose-later'
import { delegate } from '@/lib/mobility-test/delegate'
import { finishTest } from '@/lib/mobility-test/finish-test'
import { giveAdaptationConsent } from '@/lib/mobility-test/give-adaptation-consent'
import { handBack } from '@/lib/mobility-test/hand-back'
import { leavePassation } from '@/lib/mobility-test/leave-passation'
import { passationResult, questionScreen, reviewScreen } from '@/lib/mobility-test/passation-screens'
import { pauseTest } from '@/lib/mobility-test/pause-test'
import { personOfTest, testPanel } from '@/lib/mobility-test/queries'
import { testResult } from '@/lib/mobility-test/test-result'
import { saveAnswers } from '@/lib/mobility-test/save-answers'
import { startTest } from '@/lib/mobility-test/start-test'
import { unlockTest } from '@/lib/mobility-test/unlock-test'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { DEMO_PASSWORD, PERSONAS } from '@/prisma/seed/personas'
import { aSentPerson, startedBy } from '@/tests/support/a-test'
import { actorNamed, aPerson } from '@/tests/support/actors'
import { bank, goldenPersonas, personaAnswers } from '@/tests/support/bank'

const answer = (questionId: string, optionIds: string[], sequence: number) => ({ questionId, optionIds, sequence })
const statusOf = async (testId: string) => (await db.mobilityTest.findUniqueOrThrow({ where: { id: testId } })).status
const stored = (testId: string) => db.testAnswer.findMany({ where: { testId }, orderBy: { questionId: 'asc' }, select: { questionId: true, optionIds: true } })

describe('starting', () => {
  test('needs the password typed for this very person, once', async () => {
    const person = await aSentPerson()
    const camille = await actorNamed('camille')
    await expect(startTest(camille, { testId: person.testId, holder: 'ALONE' })).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' })
    expect(await statusOf(person.testId)).toBe('TO_CHOOSE')
    await startedBy(camille, person)
    expect(await db.session.findUniqueOrThrow({ where: { idHash: camille.sessionIdHash } })).toMatchObject({ lockedTestId: person.testId })
    await expect(startTest(camille, { testId: person.testId, holder: 'ALONE' })).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' })
  })

  test('is for the prescriber who follows the person and the plateforme’s advisors; nobody else, and nothing changes', async () => {
    const person = await aSentPerson()
    for (const name of ['colleague', 'otherPrescriber', 'otherAdvisor', 'beneficiary'] as const) {
      await expect(startedBy(await actorNamed(name), person)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    for (const name of ['hotline', 'admin'] as const) await expect(startedBy(await actorNamed(name), person)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await db.testSitting.count()).toBe(0)
    await startedBy(await actorNamed('advisor'), person)
    expect(await db.mobilityTest.findUniqueOrThrow({ where: { id: person.testId } })).toMatchObject({ status: 'IN_PROGRESS', mode: 'BY_ADVISOR' })
  })

  test('eight at once open one sitting, in the last session that started', async () => {
    const person = await aSentPerson()
    const actors = await Promise.all(Array.from({ length: 8 }, () => actorNamed('camille')))
    await Promise.all(actors.map((actor) => startedBy(actor, person)))
    expect(await db.testSitting.count({ where: { testId: person.testId, endedAt: null } })).toBe(1)
    expect(await db.testSitting.count({ where: { testId: person.testId } })).toBe(8)
  })
})

describe('answering', () => {
  test('the last sequence wins whatever arrives first, and a replay changes nothing', async () => {
    const person = await aSentPerson()
    const camille = await startedBy(await actorNamed('camille'), person)
    await saveAnswers(camille, person.testId, [answer('projet-echeance', ['non'], 2)])
    await saveAnswers(camille, person.testId, [answer('projet-echeance', ['15-jours'], 1)])
    const saved = await saveAnswers(camille, person.testId, [answer('projet-echeance', ['non'], 2)])
    expect(saved).toEqual({ acknowledged: 2, nextQuestionId: 'projet-horaires' })
    await saveAnswers(camille, person.testId, [answer('projet-motif', ['sante'], 4), answer('projet-motif', ['travail'], 3)])
    expect(await stored(person.testId)).toEqual([{ questionId: 'projet-echeance', optionIds: ['non'] }, { questionId: 'projet-motif', optionIds: ['sante'] }])
  })

  test('impossible answers, unknown questions and adaptation questions are refused whole', async () => {
    const person = await aSentPerson()
    const camille = await startedBy(await actorNamed('camille'), person)
    for (const wrong of [answer('projet-echeance', ['non', '15-jours'], 1), answer('projet-echeance', ['rien'], 1), answer('inconnue', [], 1), answer('adapt-besoin', ['oui'], 1)]) {
      await expect(saveAnswers(camille, person.testId, [answer('projet-motif', ['travail'], 1), wrong])).rejects.toMatchObject({ code: 'INVALID' })
    }
    expect(await stored(person.testId)).toEqual([])
  })

  test('a sitting taken over elsewhere, paused or finished accepts nothing more, and says so', async () => {
    const person = await aSentPerson()
    const first = await startedBy(await actorNamed('camille'), person)
    const second = await startedBy(await actorNamed('camille'), person)
    await expect(saveAnswers(first, person.testId, [answer('projet-motif', ['travail'], 9)])).rejects.toMatchObject({ code: 'CONFLICT' })
    await pauseTest(second, person)
    await expect(saveAnswers(second, person.testId, [answer('projet-motif', ['travail'], 9)])).rejects.toMatchObject({ code: 'CONFLICT' })
    const third = await startedBy(second, person)
    await finishTest(third, { testId: person.testId, stopped: true })
    await expect(saveAnswers(third, person.testId, [answer('projet-motif', ['travail'], 9)])).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('terminé') })
    expect(await stored(person.testId)).toEqual([])
  })

  test('who resumes in another mode sees the next question, never earlier answers', async () => {
    const person = await aSentPerson()
    const camille = await startedBy(await actorNamed('camille'), person)
    await saveAnswers(camille, person.testId, [answer('projet-motif', ['travail'], 1), answer('projet-echeance', ['non'], 2)])
    await pauseTest(camille, person)
    const advisor = await startedBy(await actorNamed('advisor'), person)
    expect(await questionScreen(advisor, person.testId, 'projet-motif')).toMatchObject({ question: { id: 'projet-horaires' }, chosen: [], previousId: null })
    const { lines } = await reviewScreen(advisor, person.testId)
    expect(lines.map(({ questionId }) => questionId)).not.toContain('projet-motif')
  })

  test('what is sent of a question tells nothing of the right answer', async () => {
    const person = await aSentPerson()
    const camille = await startedBy(await actorNamed('camille'), person)
    for (const { id } of bank.questions.filter(({ type }) => type === 'practical')) {
      expect(JSON.stringify(await questionScreen(camille, person.testId, id))).not.toMatch(/"(points|correct|solution|explanation|flags)"/)
    }
  })
})

describe('finishing', () => {
  test('stores what the reference scorer says, once, and shows each role its own view', async () => {
    const person = await aSentPerson()
    const advisor = await startedBy(await actorNamed('advisor'), person)
    await giveAdaptationConsent(advisor, { testId: person.testId, agrees: true })
    const answers = Object.entries(personaAnswers('Senior')).map(([id, options], index) => answer(id, options, index + 1))
    await saveAnswers(advisor, person.testId, answers)
    await Promise.all([finishTest(advisor, { testId: person.testId, stopped: false }), finishTest(advisor, { testId: person.testId, stopped: false })])
    const golden = goldenPersonas.find(({ name }) => name === 'Senior, reprise de conduite')
    const { shown: _, ...expected } = golden?.expected ?? { shown: [] }
    expect((await db.mobilityTest.findUniqueOrThrow({ where: { id: person.testId } })).result).toEqual(expected)
    expect(await db.recordEvent.count({ where: { kind: 'TEST_TAKEN' } })).toBe(1)
    expect(await testResult(await actorNamed('advisor'), person.beneficiaryId)).toMatchObject({ view: 'ADVISOR' })
    const seen = await testResult(await actorNamed('camille'), person.beneficiaryId)
    expect(seen).toMatchObject({ view: 'PRESCRIBER' })
    expect(JSON.stringify(seen)).not.toMatch(/adapt/i)
    for (const name of ['hotline', 'admin', 'colleague', 'otherPrescriber', 'otherAdvisor'] as const) expect(await testResult(await actorNamed(name), person.beneficiaryId)).toBeNull()
  })

  test('the person reads the result until the device is handed back', async () => {
    const person = await aSentPerson()
    const camille = await startedBy(await actorNamed('camille'), person)
    await finishTest(camille, { testId: person.testId, stopped: true })
    expect(await passationResult(camille, person.testId)).not.toBeNull()
    await handBack(camille)
    expect(await passationResult(camille, person.testId)).toBeNull()
  })

  test('a prescriber who finishes what an advisor began learns nothing of adaptation, not even by counting', async () => {
    const seen = []
    for (const need of ['oui', 'non'] as const) {
      const person = await aSentPerson()
      const advisor = await startedBy(await actorNamed('advisor'), person)
      await giveAdaptationConsent(advisor, { testId: person.testId, agrees: true })
      await saveAnswers(advisor, person.testId, [answer('adapt-besoin', [need], 1), answer('adapt-type', need === 'oui' ? ['vehicule'] : [], 2)])
      const camille = await startedBy(await actorNamed('camille'), person)
      const { progress } = (await testPanel(camille, person.beneficiaryId)) ?? {}
      await finishTest(camille, { testId: person.testId, stopped: true })
      seen.push({ progress, result: await passationResult(camille, person.testId) })
    }
    expect(seen[0]).toEqual(seen[1])
  })

  test('leaving the locked mode asks the password, and pauses what was under way', async () => {
    const person = await aSentPerson()
    const camille = await startedBy(await actorNamed('camille'), person)
    await expect(leavePassation(camille, { password: 'non' })).rejects.toMatchObject({ fields: { password: expect.anything() } })
    expect(await statusOf(person.testId)).toBe('IN_PROGRESS')
    await leavePassation(camille, { password: DEMO_PASSWORD })
    expect(await statusOf(person.testId)).toBe('PAUSED')
    expect(await db.session.findUniqueOrThrow({ where: { idHash: camille.sessionIdHash } })).toMatchObject({ lockedTestId: null })
  })

  test('consent is never asked in a prescriber’s passation, and taking it back erases the answers', async () => {
    const person = await aSentPerson()
    const camille = await startedBy(await actorNamed('camille'), person)
    await expect(giveAdaptationConsent(camille, { testId: person.testId, agrees: true })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const advisor = await startedBy(await actorNamed('advisor'), person)
    await giveAdaptationConsent(advisor, { testId: person.testId, agrees: true })
    await saveAnswers(advisor, person.testId, [answer('adapt-besoin', ['oui'], 1)])
    await giveAdaptationConsent(advisor, { testId: person.testId, agrees: false })
    expect(await stored(person.testId)).toEqual([])
  })
})

describe('choosing how', () => {
  test('delegating tells the plateforme once, however often it is pressed', async () => {
    const person = await aSentPerson()
    const camille = await actorNamed('camille')
    await Promise.all([delegate(camille, person), delegate(camille, person)])
    await unlockTest(camille, person)
    await delegate(camille, person)
    await sendDueMails(MAIL_RENDERERS, keepLocally)
    const mails = await db.localMail.findMany({ where: { to: 'plateforme-44@demo.test' } })
    expect(mails).toHaveLength(1)
    expect(mails[0]?.subject).not.toMatch(/Personne|Démo/)
    expect(await testPanel(camille, person.beneficiaryId)).toMatchObject({ status: 'TO_TAKE', mode: 'BY_ADVISOR' })
  })

  test('unlocking makes an account and invites; the person then passes their Test, and the prescriber no longer can', async () => {
    const person = await aSentPerson()
    const camille = await actorNamed('camille')
    await unlockTest(camille, person)
    await sendDueMails(MAIL_RENDERERS, keepLocally)
    const { account } = await db.beneficiary.findUniqueOrThrow({ where: { id: person.beneficiaryId }, select: { account: { select: { id: true, email: true, role: true } } } })
    expect(account).toMatchObject({ role: 'BENEFICIARY' })
    expect(await db.localMail.count({ where: { to: account?.email ?? '' } })).toBe(1)
    await expect(saveAnswers(camille, person.testId, [answer('projet-motif', ['travail'], 1)])).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('without an e-mail, or with somebody else’s, a card is made instead of a mail', async () => {
    const camille = await actorNamed('camille')
    const alone = await aSentPerson({ person: aPerson({ email: null, phone: '+33612345678' }) })
    const shared = await aSentPerson({ person: aPerson({ email: PERSONAS.beneficiary.email }) })
    for (const person of [alone, shared]) {
      expect(await unlockTest(camille, person)).toEqual({ beneficiaryId: person.beneficiaryId, way: 'CARD' })
      expect(await unlockTest(camille, person)).toMatchObject({ way: 'CARD' })
      expect(await statusOf(person.testId)).toBe('TO_TAKE')
      const { account, accessCards } = await db.beneficiary.findUniqueOrThrow({ where: { id: person.beneficiaryId }, select: { account: { select: { email: true } }, accessCards: { select: { id: true } } } })
      expect(account).toEqual({ email: null })
      expect(accessCards).toHaveLength(1)
    }
    expect(await db.outboxEmail.count()).toBe(0)
  })

  test('an account opened by a card gets the address that the person has since, and an invitation', async () => {
    const camille = await actorNamed('camille')
    const person = await aSentPerson({ person: aPerson({ email: null, phone: '+33612345678' }) })
    await unlockTest(camille, person)
    await db.beneficiary.update({ where: { id: person.beneficiaryId }, data: { email: 'enfin-une-adresse@demo.test' } })
    expect(await unlockTest(camille, person)).toMatchObject({ way: 'MAIL' })
    await sendDueMails(MAIL_RENDERERS, keepLocally)
    expect(await db.localMail.count({ where: { to: 'enfin-une-adresse@demo.test' } })).toBe(1)
  })

  test('the choice can be taken back until the Test begins, and not after it is passed', async () => {
    const person = await aSentPerson()
    const camille = await actorNamed('camille')
    await delegate(camille, person)
    await chooseLater(camille, person)
    expect(await statusOf(person.testId)).toBe('TO_CHOOSE')
    expect(await personOfTest(camille, person.testId)).toBe(person.beneficiaryId)
    expect(await personOfTest(await actorNamed('otherPrescriber'), person.testId)).toBeNull()
    const locked = await startedBy(camille, person)
    await finishTest(locked, { testId: person.testId, stopped: true })
    for (const act of [delegate, unlockTest, chooseLater]) await expect(act(camille, person)).rejects.toThrow(/déjà passé/)
  })

  test.each([['colleague', 'NOT_FOUND'], ['otherPrescriber', 'NOT_FOUND'], ['otherAdvisor', 'NOT_FOUND'], ['hotline', 'FORBIDDEN'], ['admin', 'FORBIDDEN'], ['beneficiary', 'NOT_FOUND']] as const)('%s may not choose: %s', async (name, code) => {
    const person = await aSentPerson()
    const actor = await actorNamed(name)
    for (const act of [delegate, unlockTest, chooseLater]) await expect(act(actor, person)).rejects.toMatchObject({ code })
    expect(await statusOf(person.testId)).toBe('TO_CHOOSE')
  })
})
