import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { actorOfSession } from '@/lib/account/current-actor'
import { db } from '@/lib/infra/db'
import { ORGANISATIONS, PLATFORMS } from '@/prisma/seed/personas'
import { freePort } from '@/scripts/setup/free-port'
import { startNext } from '@/scripts/setup/next-server'
import { startedBy } from '@/tests/support/a-test'
import { bank } from '@/tests/support/bank'
import { newPersonForm } from '@/tests/support/prescription-form'
import { BUILT_ACTIONS } from './calls'
import { aSubject, signedIn } from './world'

// A server of its own on the same database: it is killed in the middle of writes, started again, and everything is sent again.
let server: Awaited<ReturnType<typeof startNext>> | undefined
afterAll(() => void (server?.pid && process.kill(-server.pid, 'SIGKILL')))

async function start() {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  server = await startNext({ ...process.env, NEXTAUTH_URL: origin, WORKER: '0', NODE_OPTIONS: '' }, port)
  return origin
}

const kill = () => server?.pid && process.kill(-server.pid, 'SIGKILL')

/** Sends every request, and says which ones the server acknowledged before it died. */
async function sendAll(requests: (() => Promise<boolean>)[], killAfterMs?: number): Promise<boolean[]> {
  if (killAfterMs !== undefined) setTimeout(kill, killAfterMs)
  return Promise.all(requests.map((request) => request().catch(() => false)))
}

test('kill -9 during answers: every acknowledged one is there, none twice', async () => {
  for (const killAfterMs of [40, 120, 250]) {
    const subject = await aSubject('PRE_own')
    const who = await signedIn('PRE_own')
    const actor = await actorOfSession(who.sessionIdHash ?? '')
    if (actor) await startedBy(actor, subject)
    const questions = bank.questions.filter(({ passationModes }) => passationModes.includes('prescripteur'))
    const put = (origin: string) => questions.map(({ id, options }, index) => async () => {
      const body = JSON.stringify({ answers: [{ questionId: id, optionIds: [options[0]?.id], sequence: index + 1 }] })
      const { ok } = await fetch(`${origin}/api/tests/${subject.testId}/answers`, { method: 'PUT', body, headers: { origin, cookie: who.cookie, 'content-type': 'application/json' } })
      return ok
    })
    const acknowledged = await sendAll(put(await start()), killAfterMs)
    const stored = new Set((await db.testAnswer.findMany({ where: { testId: subject.testId }, select: { questionId: true } })).map(({ questionId }) => questionId))
    expect(questions.filter(({ id }, index) => acknowledged[index] && !stored.has(id))).toEqual([])
    expect((await sendAll(put(await start()))).every(Boolean)).toBe(true)
    expect(await db.testAnswer.count({ where: { testId: subject.testId } })).toBe(questions.length)
    kill()
  }
}, 120_000)

test('kill -9 during submits: every acknowledged prescription is there, none twice, no half one', async () => {
  const { cookie } = await signedIn('PRE_own')
  const people = Array.from({ length: 12 }, (_, index) => ({ key: randomUUID(), lastName: `Coupure${'abcdefghijkl'[index]}${randomUUID().replace(/[^a-f]/g, '')}` }))
  const post = (origin: string) => people.map(({ key, lastName }) => async () => {
    const body = new FormData()
    const { email: _email, ...rest } = newPersonForm
    const form = { ...rest, idempotencyKey: key, lastName, postalCode: '44000', inseeCode: '44109', platformId: PLATFORMS.nantes.id, organisationId: ORGANISATIONS.missionLocale.id, testChoice: 'DELEGATED' }
    for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(`_1_${name}`, String(one))
    body.append('0', JSON.stringify([{ status: 'idle', errors: {}, values: {}, attempt: 0 }, '$K1']))
    const id = BUILT_ACTIONS.prescribeAction?.id ?? ''
    const response = await fetch(`${origin}/utilisateurs/nouveau`, { method: 'POST', redirect: 'manual', body, headers: { origin, cookie, 'next-action': id, accept: 'text/x-component' } })
    await response.text()
    return response.headers.get('x-action-redirect') !== null
  })
  const acknowledged = await sendAll(post(await start()), 150)
  const named = { lastName: { in: people.map(({ lastName }) => lastName) } }
  const stored = new Set((await db.beneficiary.findMany({ where: named, select: { lastName: true } })).map(({ lastName }) => lastName))
  expect(people.filter(({ lastName }, index) => acknowledged[index] && !stored.has(lastName))).toEqual([])
  // Whoever was not answered presses again, as people do: a server that has just started on a busy machine may ask for more time.
  const again = post(await start())
  await expect.poll(async () => (await sendAll(again)).every(Boolean), { timeout: 60_000 }).toBe(true)
  const all = await db.beneficiary.findMany({ where: named, select: { prescriptions: { select: { id: true } }, tests: { select: { mode: true } } } })
  expect(all).toHaveLength(people.length)
  expect(all.every(({ prescriptions, tests }) => prescriptions.length === 1 && tests.length === 1 && tests[0]?.mode === 'BY_ADVISOR')).toBe(true)
  kill()
}, 120_000)
