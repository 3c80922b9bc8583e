import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Act, ACTIONS, HANDLERS, LISTS, LOCKED_ONLY_ACTIONS, LOCKED_PAGES, OWN_TEST_PAGES, type PageAct, PAGES, PUBLIC_ACTIONS, PUBLIC_ROUTES } from './acts'
import { BUILT_ACTIONS, BUILT_ROUTES, callRoute, type Outcome } from './calls'
import { type Column, COLUMNS, specified, type Verdict } from './matrix'
import { aSubject, quietWorker, refusals, signedIn, snapshot } from './world'

// One after the other, against the built server: each cell compares the whole database before and after.
const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
let wakeWorker: () => Promise<unknown>
beforeAll(async () => {
  await client.connect()
  wakeWorker = await quietWorker(client)
}, 60_000)
afterAll(async () => {
  await wakeWorker()
  await client.end()
})

test('every action and every address of the build has its row', () => {
  const handled = new Set(Object.keys(HANDLERS).map((door) => door.split(' ')[1]))
  expect(Object.keys(BUILT_ACTIONS).filter((name) => !(name in ACTIONS) && !PUBLIC_ACTIONS.includes(name) && !LOCKED_ONLY_ACTIONS.includes(name))).toEqual([])
  expect(BUILT_ROUTES.filter((path) => !(path in PAGES) && !handled.has(path) && ![...PUBLIC_ROUTES, ...LOCKED_PAGES, ...OWN_TEST_PAGES, ...LISTS].includes(path))).toEqual([])
  expect(Object.keys(ACTIONS).filter((name) => !(name in BUILT_ACTIONS))).toEqual([])
  for (const { row } of [...Object.values(ACTIONS), ...Object.values(HANDLERS), ...Object.values(PAGES)]) specified(row)
})

for (const [name, act] of Object.entries({ ...ACTIONS, ...HANDLERS })) {
  for (const column of act.columns ?? COLUMNS) {
    const verdict = act.tighter?.[column] ?? specified(act.row)[column]
    test(`${name}: ${column} ${verdict}`, () => holdsForAct(act, column, verdict))
  }
}

for (const [path, page] of Object.entries(PAGES)) {
  for (const column of page.columns ?? COLUMNS) {
    const verdict = page.tighter?.[column] ?? specified(page.row)[column]
    test(`${path}: ${column} ${verdict}`, () => holdsForPage(page, column, verdict))
  }
}

async function holdsForAct(act: Act, column: Column, verdict: Verdict) {
  const subject = await aSubject(column)
  const who = await signedIn(column)
  await act.prepare?.(subject, who, column)
  const before = await snapshot(client)
  const refusedBefore = await refusals(client)
  const outcome = await act.call(subject, who, column)
  if (verdict === 'ALLOW') return expect(isRefused(outcome), describe(outcome)).toBe(false)
  expect(codeOf(outcome), describe(outcome)).toMatch(EXPECTED[verdict])
  expect(await snapshot(client), 'a refusal changes nothing').toEqual(before)
  if (verdict === 'FORBIDDEN' || verdict === 'NOT_FOUND') expect(await refusals(client), 'a refusal is audited').toBeGreaterThan(refusedBefore)
  if (verdict !== 'STEP_UP' || !act.confirmed) return
  const confirmed = await act.confirmed(subject, who, column)
  expect(isRefused(confirmed), describe(confirmed)).toBe(false)
}

async function holdsForPage({ path: pathOf, prepare }: PageAct, column: Column, verdict: Verdict) {
  const subject = await aSubject(column)
  await prepare?.(subject)
  const { cookie } = await signedIn(column)
  const ways: Record<string, string>[] = [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }]
  for (const headers of ways) {
    const outcome = await callRoute(pathOf(subject), cookie, { headers })
    // A page asked by the router answers 200 with the refusal inside: what matters is that nothing of the person is in it.
    if (verdict === 'ALLOW' || verdict === 'LIMITED') expect([200, 304], describe(outcome)).toContain(outcome.status)
    else expect(outcome.body, describe(outcome)).not.toContain(subject.email)
    if (verdict === 'LIMITED') expect(outcome.body).not.toContain('Un commentaire que la hotline ne lit pas')
    if ('rsc' in headers) continue
    if (verdict === 'UNAUTHENTICATED') expect(outcome.redirect).toMatch(/^\/connexion/)
    if (verdict === 'FORBIDDEN') expect(outcome.status).toBe(403)
    if (verdict === 'NOT_FOUND') expect(outcome.status).toBe(404)
  }
}

// A wrong password, a sitting that is not held here, a Test unlocked for the person alone: each keeps a STEP_UP cell closed.
const EXPECTED: Record<Exclude<Verdict, 'ALLOW'>, RegExp> = {
  LIMITED: /^$/,
  STEP_UP: /^(STEP_UP_REQUIRED|INVALID|CONFLICT|FORBIDDEN)$/,
  BREAK_GLASS: /^(FORBIDDEN|NOT_FOUND)$/,
  NOT_FOUND: /^NOT_FOUND$/,
  FORBIDDEN: /^FORBIDDEN$/,
  UNAUTHENTICATED: /^UNAUTHENTICATED$/,
}

function codeOf({ code, redirect, status }: Outcome) {
  if (code) return code
  if (redirect?.startsWith('/connexion') || status === 401) return 'UNAUTHENTICATED'
  return `${status}`
}

const isRefused = (outcome: Outcome) => outcome.status >= 400 || !/^(200|303)$/.test(codeOf(outcome))
const describe = ({ status, code, redirect, body }: Outcome) => `${status} ${code} ${redirect} ${body.slice(0, 300)}`
