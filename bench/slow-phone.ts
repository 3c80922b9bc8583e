import { type CDPSession, chromium, type Page } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { CHROMIUM_FLAGS, findChromium } from '../scripts/setup/chromium'
import { startDemoServer } from '../scripts/setup/demo-server'
import { PERSONAS } from '../prisma/seed/personas'
import { median, table } from './figures'

// A cheap phone on a poor network: a quarter of this processor, 400 kbit/s, 400 ms of round trip.
const SLOWER = 4
const NETWORK = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 }
const VISITS = Number(process.env.BENCH_VISITS ?? 5)
const TAPS = 5

/**
 * A first visit of a question on a slow phone: when it can be answered (its form is there and works before scripts), when the scripts run,
 * and how long the next question takes after a tap, with and without network. Figures, not a test: `node --conditions=react-server --import tsx bench/slow-phone.ts`.
 */
const server = await startDemoServer('slow_phone')
try {
  const { cookie, address } = await aTestUnderWay(server.origin)
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  const visits: Visit[] = []
  for (let turn = 0; turn < VISITS; turn += 1) {
    // A browser of its own: nothing is kept from the visit before.
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
    await context.addCookies([{ ...cookie, url: server.origin }])
    const page = await context.newPage()
    visits.push(await visit(page, await context.newCDPSession(page), server.origin + address))
    await context.close()
  }
  await browser.close()
  const said = (name: string, read: (one: Visit) => number, aim: string) => [name, `${Math.round(median(visits.map(read)))} ms`, `${Math.round(Math.max(...visits.map(read)))} ms`, aim]
  console.log(
    table(
      ['Chromium, CPU ÷ 4, 400 kbit/s, 400 ms', 'median', 'worst', 'aim'],
      [
        said('first question can be answered (plain form)', ({ answerable }) => answerable, '≤ 3 s'),
        said('scripts and questionnaire are there', ({ carried }) => carried, '—'),
        said('first tap, next question', ({ first }) => first, '—'),
        said('next question after a tap', ({ next }) => next, '≤ 100 ms'),
        said('next question after a tap, no network', ({ nextOffline }) => nextOffline, '≤ 100 ms'),
      ],
    ),
  )
} finally {
  await server.stop()
}

/** Milliseconds. A tap is the median of `TAPS`, the first one apart: its code has not run yet. */
type Visit = { answerable: number; carried: number; first: number; next: number; nextOffline: number }

async function visit(page: Page, phone: CDPSession, url: string): Promise<Visit> {
  await phone.send('Network.enable')
  await phone.send('Network.emulateNetworkConditions', NETWORK)
  await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const from = Date.now()
  const carried = page.waitForResponse(/\/api\/questionnaires\//).then((answer) => answer.finished())
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator('button[type=submit]:not([name])').first().waitFor()
  const answerable = Date.now() - from
  await carried
  const ready = Date.now() - from
  // Hydrated: nothing is left to run.
  await page.evaluate('new Promise((done) => requestIdleCallback(done))')
  await page.waitForTimeout(500)
  const first = await tap(page)
  const next = await taps(page)
  await phone.send('Network.emulateNetworkConditions', { ...NETWORK, offline: true })
  return { answerable, carried: ready, first, next, nextOffline: await taps(page) }
}

async function taps(page: Page) {
  const times: number[] = []
  for (let turn = 0; turn < TAPS; turn += 1) {
    // Somebody reads the question; what the former tap left to do is done.
    await page.waitForTimeout(1000)
    times.push(await tap(page))
  }
  return median(times)
}

// Measured in the page, from the tap to the frame in which the next title is there. A text: what runs in the browser must not be compiled for Node.
async function tap(page: Page) {
  return page.evaluate<number>(`new Promise((done) => {
    const title = document.getElementById('question').textContent
    const from = performance.now()
    const look = () => (document.getElementById('question').textContent === title ? requestAnimationFrame(look) : done(performance.now() - from))
    document.querySelector('button[name=passer]').click()
    requestAnimationFrame(look)
  })`)
}

/** The person of the demo, signed in, with their Test begun. */
async function aTestUnderWay(origin: string) {
  const { db } = await import('@/lib/infra/db')
  const { openSession } = await import('@/lib/account/open-session')
  const { secretHash } = await import('@/lib/account/secret-token')
  const { actorOfSession } = await import('@/lib/account/current-actor')
  const { sessionCookieName } = await import('@/lib/account/session-cookie')
  const { ownTest } = await import('@/lib/mobility-test/queries')
  const { startTest } = await import('@/lib/mobility-test/start-test')
  const { id, role } = PERSONAS.beneficiary
  const secret = await db.$transaction((tx) => openSession(tx, { id, role }, false))
  const actor = await actorOfSession(secretHash(secret))
  const test = actor && (await ownTest(actor))
  if (!actor || !test) throw new Error(`the demo has no Test to pass at ${origin}`)
  await startTest(actor, { testId: test.id, holder: 'ALONE' })
  const value = await encode({ token: { sid: secret }, secret: process.env.NEXTAUTH_SECRET ?? '' })
  return { cookie: { name: sessionCookieName(), value }, address: '/mon-espace/test' }
}
