import { beforeAll, describe, expect, test } from 'vitest'
import { validateAssessment } from '@/lib/assessment/validate-assessment'
import { toDoList } from '@/lib/indicator/to-do'
import { db } from '@/lib/infra/db'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally } from '@/lib/infra/mail/transports'
import { testResult } from '@/lib/mobility-test/test-result'
import { MAIL_RENDERERS } from '@/lib/start-server'
import type { PersonaName } from '@/prisma/seed/personas'
import { aBilan, aPassedPerson, asProposed } from '@/tests/support/a-bilan'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed, aPerson, createTestPersonas } from '@/tests/support/actors'
import { personaAnswers } from '@/tests/support/bank'

beforeAll(createTestPersonas)

const answers = personaAnswers('Senior')
const bilans = (testId: string) => db.assessment.findMany({ where: { testId }, orderBy: { version: 'asc' } })
const statusOf = async (id: string) => (await db.mobilityTest.findUniqueOrThrow({ where: { id } })).status

describe('validating', () => {
  test('as proposed: version 1, no reason asked nor kept; Test validated, history, audit, both are told, and nothing is left to do', async () => {
    const { testId, beneficiaryId, advisor } = await aPassedPerson(answers)
    const waits = async () => (await toDoList(advisor)).items.some((item) => item.beneficiaryId === beneficiaryId && item.reason === 'VALIDATE_ASSESSMENT')
    expect(await waits()).toBe(true)
    const input = { ...(await asProposed(testId)), profileReason: 'Une raison de trop.' }
    const [one, other] = await Promise.all([validateAssessment(advisor, input), validateAssessment(advisor, input)])
    expect([one, other]).toEqual([{ beneficiaryId, version: 1 }, { beneficiaryId, version: 1 }])
    expect(await bilans(testId)).toMatchObject([{ version: 1, advisorId: advisor.accountId, changes: {}, reason: null, profile: input.profile }])
    expect(await statusOf(testId)).toBe('VALIDATED')
    expect(await waits()).toBe(false)
    expect(await db.recordEvent.count({ where: { beneficiaryId, kind: 'ASSESSMENT_VALIDATED' } })).toBe(1)
    expect(await db.auditEvent.count({ where: { act: 'assessment.validate', outcome: 'DONE', subjectId: beneficiaryId } })).toBe(1)
    await sendDueMails(MAIL_RENDERERS, keepLocally)
    const { email } = await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })
    const mails = await db.localMail.findMany({ where: { subject: { in: ['Votre bilan est prêt', 'Un bilan est validé'] } } })
    expect(mails.map(({ to }) => to).sort()).toEqual([email, 'prescripteur@demo.test'].sort())
  })

  test('without an address the person is called', async () => {
    const { testId, beneficiaryId, advisor } = await aPassedPerson(answers, { person: aPerson({ email: null, phone: '+33612345678' }) })
    await validateAssessment(advisor, await asProposed(testId))
    expect(await db.personCall.findMany({ where: { beneficiaryId } })).toMatchObject([{ reason: 'ASSESSMENT' }])
    expect(await db.outboxEmail.count({ where: { kind: 'bilan-validated' } })).toBe(1)
  })

  test('each change wants its own reason; nothing is written until all have one', async () => {
    const { testId, advisor } = await aPassedPerson(answers)
    const changed = { ...(await asProposed(testId)), profile: 'renforce', modality: 'mixte', services: ['velo-ecole'], resources: [] }
    await expect(validateAssessment(advisor, changed)).rejects.toMatchObject({ code: 'INVALID', fields: { profileReason: [expect.any(String)], modalityReason: [expect.any(String)], servicesReason: [expect.any(String)], resourcesReason: [expect.any(String)] } })
    await expect(validateAssessment(advisor, { ...changed, profileReason: 'a', modalityReason: 'b', servicesReason: 'c' })).rejects.toMatchObject({ fields: { resourcesReason: expect.anything() } })
    expect(await bilans(testId)).toEqual([])
    expect(await statusOf(testId)).toBe('TAKEN')
    await validateAssessment(advisor, { ...changed, profileReason: 'a', modalityReason: 'b', servicesReason: 'c', resourcesReason: 'd' })
    const [bilan] = await bilans(testId)
    expect(bilan?.changes).toMatchObject({ profile: { from: ['ponctuel'], to: ['renforce'], reason: 'a' }, modality: { reason: 'b' }, services: { to: ['velo-ecole'], reason: 'c' }, resources: { to: [], reason: 'd' } })
  })

  test('again: version 2 with a reason, both kept; the same again is nothing; a stale page is told what the other decided', async () => {
    const { testId, advisor } = await aBilan(answers)
    const again = { ...(await asProposed(testId)), version: 1, modality: 'mixte', modalityReason: 'Elle préfère le téléphone.' }
    await expect(validateAssessment(advisor, again)).rejects.toMatchObject({ fields: { reason: expect.anything() } })
    await expect(validateAssessment(advisor, { ...(await asProposed(testId)), version: 1, reason: 'x' })).rejects.toThrow(/rien à valider à nouveau/)
    await validateAssessment(advisor, { ...again, reason: 'Après un appel.' })
    await expect(validateAssessment(advisor, { ...(await asProposed(testId)), version: 1, reason: 'y' })).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/a validé ce bilan le .*Accompagnement mixte/) as string })
    expect((await bilans(testId)).map(({ version, modality, reason }) => [version, modality, reason])).toEqual([[1, 'physique', null], [2, 'mixte', 'Après un appel.']])
    await expect(db.assessment.updateMany({ where: { testId }, data: { profile: 'autonome' } })).rejects.toThrow()
  })

  test('nothing to validate before the Test is passed, and nothing that the bank does not have', async () => {
    const open = await aSentPerson()
    const advisor = await actorNamed('advisor')
    const { testId } = await aPassedPerson(answers)
    const proposed = await asProposed(testId)
    await expect(validateAssessment(advisor, { ...proposed, testId: open.testId })).rejects.toThrow(/pas encore passé/)
    await expect(validateAssessment(advisor, { ...proposed, profile: 'inconnu', services: ['<script>'], resources: ['x'], modality: 'y' })).rejects.toMatchObject({ fields: { profile: expect.anything(), modality: expect.anything(), services: expect.anything(), resources: expect.anything() } })
    expect(await bilans(testId)).toEqual([])
  })

  test.each([['camille', 'FORBIDDEN'], ['colleague', 'NOT_FOUND'], ['otherPrescriber', 'NOT_FOUND'], ['otherAdvisor', 'NOT_FOUND'], ['beneficiary', 'NOT_FOUND'], ['hotline', 'FORBIDDEN'], ['admin', 'FORBIDDEN']] as [PersonaName, string][])('%s: %s', async (name, code) => {
    const { testId } = await aPassedPerson(answers)
    await expect(validateAssessment(await actorNamed(name), await asProposed(testId))).rejects.toMatchObject({ code })
    expect(await bilans(testId)).toEqual([])
  })
})

describe('what each reads of a bilan', () => {
  test('everybody reads what was decided; the prescriber nothing of an adaptation, proposed or chosen by hand', async () => {
    const proposed = await aBilan(answers)
    const chosen = await aPassedPerson(personaAnswers('Autonome motorise'))
    await validateAssessment(chosen.advisor, { ...(await asProposed(chosen.testId)), services: ['adaptation-partenaire', 'velo-ecole'], servicesReason: 'Elle l’a demandé de vive voix.' })
    for (const { beneficiaryId, advisor } of [proposed, chosen]) {
      const camille = await actorNamed('camille')
      const whole = await testResult(advisor, beneficiaryId)
      expect(JSON.stringify(whole)).toContain('adaptation-partenaire')
      expect(whole?.validations).toMatchObject([{ version: 1, reference: expect.stringMatching(/^B\d\d-[2-9B-Z]{6}$/) as string }])
      const filtered = await testResult(camille, beneficiaryId)
      expect(filtered?.validations).toHaveLength(1)
      expect(JSON.stringify(filtered)).not.toMatch(/adapt|de vive voix/i)
    }
    const seen = await testResult(await actorNamed('camille'), chosen.beneficiaryId)
    expect(seen?.view === 'PRESCRIBER' && seen.result.services).toEqual([{ id: 'velo-ecole', label: expect.any(String) as string, why: ['Ajouté par le conseiller.'] }])
  })
})
