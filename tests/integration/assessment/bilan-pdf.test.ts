import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import VerifyPage from '@/app/(public)/verifier/[token]/page'
import type { Actor } from '@/lib/account/actor'
import { sendBilan } from '@/lib/assessment/bilan-request'
import { validateAssessment } from '@/lib/assessment/validate-assessment'
import { bilanServes, verificationToken } from '@/lib/assessment/verification'
import { days, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import { aBilan, aPassedPerson, asProposed } from '@/tests/support/a-bilan'
import { actorNamed, createTestPersonas } from '@/tests/support/actors'
import { personaAnswers } from '@/tests/support/bank'

beforeAll(createTestPersonas)

const answers = personaAnswers('Senior')
const ask = (actor: Actor, testId: string, asked = '') => sendBilan(actor, testId, new URLSearchParams(asked))

async function textOf(response: Response) {
  const pdf = await getDocument({ data: new Uint8Array(await response.arrayBuffer()), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items))
  return pages.flat().map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' ')
}
const verified = async (token: string) => renderToStaticMarkup(await VerifyPage({ params: Promise.resolve({ token }), searchParams: Promise.resolve({}) })).replaceAll('\u00a0', ' ')

describe('the PDF of a bilan', () => {
  test('whole for the advisor; without anything of an adaptation for the prescriber, and for whoever it is given to; each reading is audited', async () => {
    const { testId, advisor, beneficiaryId } = await aBilan(answers)
    const { lastName } = await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { lastName: true } })
    const whole = await ask(advisor, testId)
    expect(whole.headers.get('content-disposition')).toMatch(/^attachment; filename="bilan-mobilite-B\d\d-[2-9B-Z]{6}-personnel\.pdf"$/)
    expect(whole.headers.get('cache-control')).toBe('private, no-store')
    const text = await textOf(whole)
    for (const said of [lastName.toUpperCase(), 'Noa', 'À accompagner ponctuellement', 'Remise à niveau de conduite', 'diagnostic mobilité de moins de six mois', '/verifier/', '1.1.1']) expect(text).toContain(said)
    expect(text).toContain('Étude d’une solution adaptée')
    expect(text).not.toMatch(/\d+ ?\/ ?100|Écart|contredi/)
    for (const filtered of [await ask(await actorNamed('camille'), testId), await ask(advisor, testId, 'aDonner=oui')]) {
      expect(filtered.headers.get('content-disposition')).toMatch(/-a-donner\.pdf"$/)
      const given = await textOf(filtered)
      expect(given).toContain('Version à donner')
      expect(given).toContain('Remise à niveau de conduite')
      expect(given).not.toMatch(/adapt/i)
    }
    expect(await db.auditEvent.count({ where: { act: 'assessment.pdf', outcome: 'READ', subjectId: beneficiaryId } })).toBe(3)
  })

  test('a former version is still there as it was; none before validation, none for the others', async () => {
    const { testId, advisor } = await aBilan(answers)
    await validateAssessment(advisor, { ...(await asProposed(testId)), version: 1, profile: 'renforce', profileReason: 'a', reason: 'b' })
    expect(await textOf(await ask(advisor, testId))).toContain('À accompagner de façon renforcée')
    expect(await textOf(await ask(advisor, testId, 'version=1'))).toContain('À accompagner ponctuellement')
    for (const wrong of ['version=3', 'version=0', 'version=1%20OR%201', 'version=99999999999']) await expect(ask(advisor, testId, wrong)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(ask(advisor, 'pas-un-id')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const proposal = await aPassedPerson(answers)
    await expect(ask(advisor, proposal.testId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const name of ['colleague', 'otherPrescriber', 'otherAdvisor', 'beneficiary'] as const) await expect(ask(await actorNamed(name), testId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const name of ['hotline', 'admin'] as const) await expect(ask(await actorNamed(name), testId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

test('thirty in ten minutes for one account, then a wait said in French; others are served', async () => {
  const { testId, advisor } = await aBilan(answers)
  for (let turn = 0; turn < 29; turn += 1) await spendAttempt(THROTTLES.bilan, advisor.accountId)
  expect((await ask(advisor, testId)).headers.get('content-type')).toBe('application/pdf')
  await expect(ask(advisor, testId)).rejects.toMatchObject({ code: 'THROTTLED', message: expect.stringMatching(/^Trop d’essais. Attendez/) })
  expect(await db.auditEvent.count({ where: { act: 'assessment.pdf', outcome: 'READ', actorId: advisor.accountId, detail: { path: ['testId'], equals: testId } } })).toBe(1)
  const together = await Promise.all(Array.from({ length: 3 }, async () => ask(await actorNamed('camille'), testId)))
  expect(together.map(({ status }) => status)).toEqual([200, 200, 200])
})

describe('the page that confirms it', () => {
  test('reference, date, plateforme, until when; never the person; the token itself is nowhere in the database', async () => {
    const { testId, beneficiaryId } = await aBilan(answers)
    const bilan = await db.assessment.findFirstOrThrow({ where: { testId } })
    const person = await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })
    const token = verificationToken(bilan.id)
    expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    expect(JSON.stringify(bilan)).not.toContain(token)
    const page = await verified(token)
    expect(page).toContain('Ce bilan est authentique')
    expect(page).toContain(bilan.reference)
    expect(page).toContain('Loire-Atlantique')
    for (const hidden of [person.lastName, person.firstName, person.email ?? '-', bilan.profile, 'Noa']) expect(page).not.toContain(hidden)
  })

  test('the six months count from the day of the Test, not from a later validation; both dates are said', async () => {
    const { testId, advisor } = await aBilan(answers)
    await db.mobilityTest.update({ where: { id: testId }, data: { finishedAt: new Date('2026-03-10T09:00:00Z') } })
    const restore = useClock(() => new Date('2026-08-20T10:00:00Z'))
    await validateAssessment(advisor, { ...(await asProposed(testId)), version: 1, modality: 'mixte', modalityReason: 'a', reason: 'b' })
    const { id } = await db.assessment.findFirstOrThrow({ where: { testId, version: 2 } })
    const page = await verified(verificationToken(id))
    for (const said of ['10/03/2026', '20/08/2026', '09/09/2026', 'Il sert de']) expect(page).toContain(said)
    expect(await textOf(await ask(advisor, testId))).toContain('jusqu’au 09/09/2026')
    expect(bilanServes(new Date('2026-03-10T09:00:00Z'))).toEqual({ lastDay: new Date('2026-09-09T00:00:00Z'), over: false })
    useClock(() => new Date('2026-09-10T10:00:00Z'))
    expect(bilanServes(new Date('2026-03-10T09:00:00Z')).over).toBe(true)
    expect(await verified(verificationToken(id))).toContain('il y a six mois ou plus')
    restore()
  })

  test('six months later it says so; a newer version is told; a wrong code is not authentic', async () => {
    const { testId, advisor } = await aBilan(answers)
    const { id } = await db.assessment.findFirstOrThrow({ where: { testId } })
    await validateAssessment(advisor, { ...(await asProposed(testId)), version: 1, modality: 'mixte', modalityReason: 'a', reason: 'b' })
    expect(await verified(verificationToken(id))).toContain('Une version plus récente')
    const later = new Date(Date.now() + days(190))
    const back = useClock(() => later)
    expect(await verified(verificationToken(id))).toContain('Le Test a été passé il y a six mois ou plus')
    back()
    for (const wrong of ['A'.repeat(22), '', "' OR 1=1", 'A'.repeat(5000), `${verificationToken(id)}x`, '\0'.repeat(22)]) expect(await verified(wrong)).toContain('Ce code ne correspond à aucun bilan')
  })
})
