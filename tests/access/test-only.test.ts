import { encode } from 'next-auth/jwt'
import { expect, test } from 'vitest'
import { actorOfSession } from '@/lib/account/current-actor'
import { secretHash } from '@/lib/account/secret-token'
import { db } from '@/lib/infra/db'
import { finishTest } from '@/lib/mobility-test/finish-test'
import { openHandover } from '@/lib/mobility-test/open-handover'
import { DEMO_PASSWORD } from '@/prisma/seed/personas'
import { ACTIONS, HANDLERS, LISTS, PAGES } from './acts'
import { callAction, callRoute } from './calls'
import { COLUMNS } from './matrix'
import { aCode, HANDOVER_PAGES } from './test-acts'
import { aSubject, signedIn, type Subject } from './world'

// What the person's own phone may do besides answering: pause, consent, end, say that somebody is there.
const FREE_ACTIONS = ['pauseTestAction', 'finishTestAction', 'adaptationConsentAction']

async function onPhone(): Promise<{ subject: Subject; cookie: string; sessionIdHash: string }> {
  // Here every code is opened from nowhere: the count of a network would stop the twenty-first.
  await db.throttleBucket.deleteMany({ where: { key: { startsWith: 'handover:' } } })
  const subject = await aSubject('PRE_own')
  const { secret } = await openHandover(await aCode(subject))
  const token = await encode({ token: { sid: secret }, secret: process.env.NEXTAUTH_SECRET ?? '', maxAge: 3600 })
  return { subject, cookie: `wimoov.session=${token}`, sessionIdHash: secretHash(secret) }
}

test.each([...Object.keys(PAGES).filter((path) => !path.startsWith('/mon-espace')), ...LISTS, ...HANDOVER_PAGES])('%s leads back to the Test', async (path) => {
  const { subject, cookie } = await onPhone()
  for (const headers of [undefined, { rsc: '1', 'next-router-prefetch': '1' }]) {
    const outcome = await callRoute(path.replace('[id]', subject.beneficiaryId), cookie, { headers })
    expect(outcome.body).not.toContain(subject.email)
    if (!headers) expect(outcome.redirect).toMatch(/^\/passation\/verrou\?retour=/)
  }
})

test.each([...Object.keys(ACTIONS).filter((name) => !FREE_ACTIONS.includes(name)), 'leavePassationAction'])('%s opens nothing, even with the right password', async (name) => {
  const { subject, cookie, sessionIdHash } = await onPhone()
  const before = await db.recordEvent.count()
  const outcome = await callAction(name, `/passation/${subject.testId}`, cookie, { testId: subject.testId, beneficiaryId: subject.beneficiaryId, password: DEMO_PASSWORD, holder: 'ALONE' })
  expect(outcome.redirect ?? outcome.body).toMatch(/\/passation\/verrou/)
  expect(await db.recordEvent.count()).toBe(before)
  expect(await actorOfSession(sessionIdHash)).toMatchObject({ lockedTestId: subject.testId, testOnly: true })
})

test.each(Object.keys(HANDLERS).filter((door) => !/\/api\/(tests|session)/.test(door)))('%s answers STEP_UP_REQUIRED', async (door) => {
  const { subject, cookie } = await onPhone()
  const [method = 'GET', path = ''] = door.split(' ')
  const outcome = await callRoute(path.replace(/\[\w+\]/g, subject.testId), cookie, { method, body: method === 'GET' ? undefined : '{}', headers: { 'content-type': 'application/json' } })
  expect(outcome).toMatchObject({ status: 403, code: 'STEP_UP_REQUIRED' })
})

test('the locked screen asks no password, and names nobody', async () => {
  const { subject, cookie } = await onPhone()
  for (const page of ['/passation/verrou', `/passation/${subject.testId}`, `/passation/${subject.testId}/rendre`, `/passation/${subject.testId}/arreter`]) {
    const { status, body } = await callRoute(page, cookie)
    expect(status, page).toBe(200)
    expect(body).not.toMatch(/type="password"/)
    for (const hidden of [subject.email, subject.lastName, '@demo.test']) expect(body, page).not.toContain(hidden)
  }
  const other = await aSubject('PRE_own')
  expect((await callRoute(`/passation/${other.testId}`, cookie)).status).toBe(404)
})

test('« J’ai fini » ends the session: the page that closes, and nothing comes back', async () => {
  const { subject, cookie, sessionIdHash } = await onPhone()
  const actor = await actorOfSession(sessionIdHash)
  if (actor) await finishTest(actor, { testId: subject.testId, stopped: true })
  expect((await callRoute(`/passation/${subject.testId}/resultat`, cookie)).body).toContain('Ce résultat est une proposition')
  expect((await callRoute('/api/passation/rendre', cookie, { method: 'POST' })).redirect).toBe('/t/fin')
  expect((await callRoute(`/passation/${subject.testId}/resultat`, cookie)).redirect).toMatch(/^\/connexion/)
  expect((await callRoute('/t/fin', '')).status).toBe(200)
})

test('the page of a code is for who gave it; looking at the code’s own page uses nothing up', async () => {
  const subject = await aSubject('PRE_own')
  const code = await aCode(subject)
  for (const column of COLUMNS) {
    const { cookie } = await signedIn(column)
    const { status, body } = await callRoute(`/utilisateurs/${subject.beneficiaryId}/test/telephone?code=${code}`, cookie)
    if (column === 'PRE_own') expect(status).toBe(200)
    else expect(body, column).not.toContain(subject.lastName.toUpperCase())
  }
  expect((await callRoute(`/t/${code}`, '')).status).toBe(200)
  expect(await db.testHandover.findUniqueOrThrow({ where: { idHash: secretHash(code) } })).toMatchObject({ consumedAt: null })
})

test('a questionnaire is the same for everybody and may be kept; an unknown one is not there', async () => {
  const { version } = await db.questionBank.findFirstOrThrow({ select: { version: true } })
  const answer = await fetch(`${process.env.NEXTAUTH_URL}/api/questionnaires/${version}/beneficiaire?forme=1`)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(await answer.text()).not.toMatch(/"(points|correct|solution|explanation|flags)"/)
  expect((await callRoute('/api/questionnaires/0.0.0/beneficiaire', '')).status).toBe(404)
})
