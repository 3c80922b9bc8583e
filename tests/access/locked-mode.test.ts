import { expect, test } from 'vitest'
import { actorOfSession } from '@/lib/account/current-actor'
import { db } from '@/lib/infra/db'
import { finishTest } from '@/lib/mobility-test/finish-test'
import { DEMO_PASSWORD } from '@/prisma/seed/personas'
import { startedBy } from '@/tests/support/a-test'
import { ACTIONS, HANDLERS, LISTS, LOCKED_PAGES, PAGES } from './acts'
import { BUILT_ACTIONS, BUILT_ROUTES, callAction, callRoute } from './calls'
import { aSubject, type SignedIn, signedIn, type Subject } from './world'

// What may be reached in mode passation besides the Test itself: signing out, the page that unlocks, pages open to anybody.
const FREE_ACTIONS = ['confirmAndStartTestAction', 'pauseTestAction', 'finishTestAction', 'adaptationConsentAction', 'requestOwnLinkAction']

async function lockedOn(column: 'PRE_own' | 'ADV_ownPlatform' = 'PRE_own'): Promise<{ subject: Subject; who: SignedIn }> {
  const subject = await aSubject(column)
  const who = await signedIn(column)
  const actor = await actorOfSession(who.sessionIdHash ?? '')
  if (actor) await startedBy(actor, subject)
  return { subject, who }
}

test.each([...Object.keys(PAGES).filter((path) => !path.startsWith('/mon-espace')), ...LISTS])('%s leads to the password', async (path) => {
  const { subject, who } = await lockedOn()
  const address = path.replace('[id]', subject.beneficiaryId)
  for (const headers of [undefined, { rsc: '1', 'next-router-prefetch': '1' }]) {
    const outcome = await callRoute(address, who.cookie, { headers })
    expect(outcome.body).not.toContain(subject.email)
    if (!headers) expect(outcome.redirect).toMatch(/^\/passation\/verrou\?retour=/)
  }
})

test.each(Object.keys(ACTIONS).filter((name) => !FREE_ACTIONS.includes(name)))('%s asks the password', async (name) => {
  const { subject, who } = await lockedOn()
  const before = await db.recordEvent.count()
  const outcome = await callAction(name, `/passation/${subject.testId}`, who.cookie, { testId: subject.testId, beneficiaryId: subject.beneficiaryId })
  expect(outcome.redirect ?? outcome.body).toMatch(/\/passation\/verrou/)
  expect(await db.recordEvent.count()).toBe(before)
})

test('a route that is not the Test’s answers STEP_UP_REQUIRED', async () => {
  const { who } = await lockedOn()
  expect(await callRoute('/api/communes?code=44000', who.cookie)).toMatchObject({ status: 403, code: 'STEP_UP_REQUIRED' })
  expect(Object.keys(HANDLERS)).toContain('GET /api/communes')
})

test('the pages of another Test do not exist; a session that is not locked is asked the password of one that it may pass', async () => {
  const { who } = await lockedOn()
  const other = await aSubject('PRE_own')
  const [free, stranger] = [await signedIn('PRE_own'), await signedIn('PRE_foreign')]
  for (const page of LOCKED_PAGES.filter((path) => path.includes('[testId]'))) {
    expect(BUILT_ROUTES).toContain(page)
    const address = page.replace('[testId]', other.testId)
    expect((await callRoute(address, who.cookie)).status, address).toBe(404)
    expect((await callRoute(address, free.cookie)).redirect, address).toBe(`/utilisateurs/${other.beneficiaryId}/test`)
    expect((await callRoute(address, stranger.cookie)).status, address).toBe(404)
    expect((await callRoute(address, '')).redirect).toMatch(/^\/connexion/)
  }
})

test('leaving takes the password; a wrong one changes nothing; a second session is not locked', async () => {
  const { subject, who } = await lockedOn()
  expect(BUILT_ACTIONS).toHaveProperty('leavePassationAction')
  const wrong = await callAction('leavePassationAction', '/passation/verrou', who.cookie, { password: 'non' })
  expect(wrong.code).toBe('INVALID')
  expect((await callRoute('/accueil', who.cookie)).redirect).toMatch(/verrou/)
  expect((await callRoute('/accueil', (await signedIn('PRE_own')).cookie)).status).toBe(200)
  await callAction('leavePassationAction', '/passation/verrou', who.cookie, { password: DEMO_PASSWORD })
  expect((await callRoute('/accueil', who.cookie)).status).toBe(200)
  expect(await db.mobilityTest.findUniqueOrThrow({ where: { id: subject.testId }, select: { status: true } })).toEqual({ status: 'PAUSED' })
})

test('five wrong passwords close the door of this session for a while, and lock nobody out', async () => {
  const { who } = await lockedOn()
  for (let turn = 0; turn < 5; turn += 1) await callAction('leavePassationAction', '/passation/verrou', who.cookie, { password: 'non' })
  expect((await callAction('leavePassationAction', '/passation/verrou', who.cookie, { password: DEMO_PASSWORD })).code).toBe('THROTTLED')
  const { who: another } = await lockedOn()
  expect((await callAction('leavePassationAction', '/passation/verrou', another.cookie, { password: DEMO_PASSWORD })).code).toBeNull()
})

test('the result is shown until the device is handed back, then never again', async () => {
  const { subject, who } = await lockedOn()
  const actor = await actorOfSession(who.sessionIdHash ?? '')
  if (actor) await finishTest(actor, { testId: subject.testId, stopped: true })
  const page = `/passation/${subject.testId}/resultat`
  expect((await callRoute(page, who.cookie)).body).toContain('Ce résultat est une proposition')
  expect((await callRoute('/api/passation/rendre', who.cookie, { method: 'POST' })).redirect).toBe(`/passation/${subject.testId}/rendre`)
  const again = await callRoute(page, who.cookie)
  expect(again.redirect).toBe(`/passation/${subject.testId}/rendre`)
  expect(again.body).not.toContain('Ce résultat est une proposition')
})
