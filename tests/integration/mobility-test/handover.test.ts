import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { SessionList } from '@/components/account/session-list'
import { actorOfSession } from '@/lib/account/current-actor'
import { openSession, openTestSession } from '@/lib/account/open-session'
import { ownSessions } from '@/lib/account/queries'
import { revokeOwnSession } from '@/lib/account/revoke-own-session'
import { secretHash } from '@/lib/account/secret-token'
import { after, minutes } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { finishTest } from '@/lib/mobility-test/finish-test'
import { handBack } from '@/lib/mobility-test/hand-back'
import { handOverTest } from '@/lib/mobility-test/hand-over-test'
import { newHandoverCode, readHandoverCode, spacedCode } from '@/lib/mobility-test/handover-code'
import { handoverScreen } from '@/lib/mobility-test/handover-screen'
import { leavePassation } from '@/lib/mobility-test/leave-passation'
import { openHandover } from '@/lib/mobility-test/open-handover'
import { passationResult, questionScreen } from '@/lib/mobility-test/passation-screens'
import { pauseTest } from '@/lib/mobility-test/pause-test'
import { resumeOnPhone } from '@/lib/mobility-test/resume-on-phone'
import { saveAnswers } from '@/lib/mobility-test/save-answers'
import { startTest } from '@/lib/mobility-test/start-test'
import { unlockTest } from '@/lib/mobility-test/unlock-test'
import { DEMO_PASSWORD, PERSONAS } from '@/prisma/seed/personas'
import { aSentPerson, startedBy } from '@/tests/support/a-test'
import { actorNamed } from '@/tests/support/actors'

const form = (testId: string, password = DEMO_PASSWORD) => ({ testId, password, holder: 'ALONE' as const })
const one = { questionId: 'projet-motif', optionIds: ['travail'], sequence: 1 }

/** Camille gives the Test to a phone; the phone's actor as its next request reads them. */
async function onPhone(person: { testId: string }) {
  const desk = await actorNamed('camille')
  const { code } = await handOverTest(desk, form(person.testId))
  const { secret } = await openHandover(code)
  const phone = await actorOfSession(secretHash(secret))
  if (!phone) throw new Error('the phone has no session')
  return { desk, code, phone }
}

test('a code is typed as one likes, and nothing else is one', () => {
  const code = newHandoverCode()
  expect(readHandoverCode(spacedCode(code).toLowerCase())).toBe(code)
  for (const wrong of ['', 'fin', code.slice(1), `${code}A`, 'IIIIIIIIIIII', '%'.repeat(12), '\0'.repeat(12), 'A'.repeat(5_000_000)]) expect(readHandoverCode(wrong)).toBeNull()
})

describe('giving', () => {
  test('takes the right password, of who serves the person; others get what they get for the Test', async () => {
    const person = await aSentPerson()
    await expect(handOverTest(await actorNamed('camille'), form(person.testId, 'non'))).rejects.toMatchObject({ code: 'INVALID' })
    for (const name of ['colleague', 'otherPrescriber', 'otherAdvisor'] as const) await expect(handOverTest(await actorNamed(name), form(person.testId))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const name of ['hotline', 'admin'] as const) await expect(handOverTest(await actorNamed(name), form(person.testId))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const locked = await startedBy(await actorNamed('camille'), person)
    await expect(handOverTest(locked, form(person.testId))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await db.testHandover.count()).toBe(0)
  })

  test('keeps only a hash, leaves the desk free, and a second code undoes the first', async () => {
    const person = await aSentPerson()
    const camille = await actorNamed('camille')
    const { code: first } = await handOverTest(camille, form(person.testId))
    const { code: second } = await handOverTest(camille, form(person.testId))
    expect(JSON.stringify(await db.testHandover.findMany())).not.toContain(second)
    expect(await actorOfSession(camille.sessionIdHash)).toMatchObject({ lockedTestId: null, testOnly: false })
    await expect(openHandover(first)).rejects.toThrow(/ne sert plus/)
    await openHandover(second)
    expect(await handoverScreen(camille, person.beneficiaryId, second)).toMatchObject({ state: 'OPENED' })
    expect(await handoverScreen(await actorNamed('advisor'), person.beneficiaryId, second)).toBeNull()
  })
})

test('an atelier of fifteen phones neither signs the desk out nor ends the Tests of one another; the fifty-first does', async () => {
  const desk = await actorNamed('camille')
  const { phone } = await onPhone(await aSentPerson())
  const { absoluteUntil } = await db.session.findUniqueOrThrow({ where: { idHash: phone.sessionIdHash } })
  const open = () => db.$transaction((tx) => openTestSession(tx, { accountId: desk.accountId, testId: phone.lockedTestId ?? '', lastsMs: minutes(60) }))
  for (let other = 0; other < 14; other += 1) await open()
  expect(await actorOfSession(desk.sessionIdHash)).not.toBeNull()
  expect(await actorOfSession(phone.sessionIdHash)).toMatchObject({ testOnly: true })
  for (let turn = 0; turn < 11; turn += 1) await db.$transaction((tx) => openSession(tx, { id: desk.accountId, role: 'PRESCRIBER' }, false))
  expect(await actorOfSession(phone.sessionIdHash), 'nor does signing in eleven times end a Test').not.toBeNull()
  for (let other = 15; other < 51; other += 1) await open()
  expect(await actorOfSession(phone.sessionIdHash)).toBeNull()
  expect(await db.session.count({ where: { testOnly: true, revokedAt: null } })).toBe(50)
  expect(absoluteUntil.getTime()).toBeGreaterThan(Date.now())
})

describe('opening', () => {
  test('opens a session locked on this Test, and the Test in the professional’s mode', async () => {
    const person = await aSentPerson()
    const { phone, desk } = await onPhone(person)
    expect(phone).toMatchObject({ accountId: PERSONAS.camille.id, lockedTestId: person.testId, testOnly: true })
    expect(phone.sessionIdHash).not.toBe(desk.sessionIdHash)
    expect(await questionScreen(phone, person.testId)).toMatchObject({ question: { id: 'projet-motif' }, device: { resumeHref: null } })
    await saveAnswers(phone, person.testId, [one])
    await expect(saveAnswers(desk, person.testId, [one])).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await db.testSitting.findFirst({ where: { testId: person.testId } })).toMatchObject({ mode: 'BY_PRESCRIBER', holder: 'ALONE' })
  })

  test('« Mes connexions » says what it is, and its owner ends it there', async () => {
    const { phone, desk } = await onPhone(await aSentPerson())
    const sessions = await ownSessions(desk)
    expect(sessions.filter(({ testOnly }) => testOnly)).toMatchObject([{ reference: phone.sessionIdHash.slice(0, 16), current: false }])
    const page = renderToStaticMarkup(SessionList({ sessions }))
    expect(page.match(/Ce Test seul, sur un téléphone/g)).toHaveLength(1)
    expect(page).toMatch(/Rien d’autre ne s’y ouvre. Se ferme à la fin du Test, et au plus tard le/)
    await revokeOwnSession(desk, { reference: phone.sessionIdHash.slice(0, 16) })
    expect(await actorOfSession(phone.sessionIdHash)).toBeNull()
  })

  test('once, even five at the same time', async () => {
    const person = await aSentPerson()
    const { code } = await handOverTest(await actorNamed('camille'), form(person.testId))
    const tried = await Promise.allSettled(Array.from({ length: 5 }, () => openHandover(code)))
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.session.count({ where: { testOnly: true } })).toBe(1)
  })

  test('not after ten minutes, nor for a Test that is over, nor when the account is closed; and no session stays', async () => {
    const person = await aSentPerson()
    const { code: old } = await handOverTest(await actorNamed('camille'), form(person.testId))
    await db.testHandover.updateMany({ data: { expiresAt: after(-minutes(1)) } })
    await expect(openHandover(old)).rejects.toThrow(/ne sert plus/)
    const { code: late } = await handOverTest(await actorNamed('camille'), form(person.testId))
    const locked = await startedBy(await actorNamed('camille'), person)
    await finishTest(locked, { testId: person.testId, stopped: true })
    await expect(openHandover(late)).rejects.toThrow(/ne sert plus/)
    const other = await aSentPerson()
    const { code: gone } = await handOverTest(await actorNamed('camille'), form(other.testId))
    await db.account.update({ where: { id: PERSONAS.camille.id }, data: { disabledAt: new Date() } })
    await expect(openHandover(gone)).rejects.toThrow(/ne sert plus/)
    expect(await db.session.count({ where: { testOnly: true, revokedAt: null } })).toBe(0)
  })
})

describe('on the phone', () => {
  test('no password opens anything, not even the right one, and no other Test starts', async () => {
    const person = await aSentPerson()
    const { phone } = await onPhone(person)
    await expect(leavePassation(phone, { password: DEMO_PASSWORD })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(handOverTest(phone, form(person.testId))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const other = await aSentPerson()
    await expect(startTest(phone, { testId: other.testId, holder: 'ALONE' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await actorOfSession(phone.sessionIdHash)).toMatchObject({ lockedTestId: person.testId, testOnly: true })
  })

  test('a pause is taken up there, unless the Test went on elsewhere', async () => {
    const person = await aSentPerson()
    const { phone } = await onPhone(person)
    await pauseTest(phone, person)
    await resumeOnPhone(phone, person)
    await saveAnswers(phone, person.testId, [one])
    await pauseTest(phone, person)
    await unlockTest(await actorNamed('camille'), person)
    await expect(resumeOnPhone(phone, person)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await db.mobilityTest.findUniqueOrThrow({ where: { id: person.testId } })).toMatchObject({ mode: 'BY_BENEFICIARY' })
    const again = await aSentPerson()
    const { phone: second } = await onPhone(again)
    await startedBy(await actorNamed('camille'), again)
    await expect(resumeOnPhone(second, again)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(resumeOnPhone(await actorNamed('camille'), again)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('the result, then the session is over; the desk’s is not', async () => {
    const person = await aSentPerson()
    const { phone, desk } = await onPhone(person)
    await finishTest(phone, { testId: person.testId, stopped: true })
    expect(await passationResult(phone, person.testId)).not.toBeNull()
    await handBack(phone)
    expect(await actorOfSession(phone.sessionIdHash)).toBeNull()
    expect(await actorOfSession(desk.sessionIdHash)).not.toBeNull()
  })

  test('leaving in the middle pauses the Test', async () => {
    const person = await aSentPerson()
    const { phone } = await onPhone(person)
    await saveAnswers(phone, person.testId, [one])
    await handBack(phone)
    expect(await db.mobilityTest.findUniqueOrThrow({ where: { id: person.testId } })).toMatchObject({ status: 'PAUSED' })
    expect(await db.session.findUniqueOrThrow({ where: { idHash: phone.sessionIdHash } })).toMatchObject({ revokeReason: 'test-ended', lockedTestId: person.testId })
  })
})
