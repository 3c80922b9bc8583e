import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { benchDatabase, forgetEarlierRuns } from '../bench/database'
import { rateTable, ratioTable } from '../bench/figures'
import type { Case } from '../bench/load'
import { watchMemory } from '../bench/memory'
import { append, keepReport, machineTable, say } from '../bench/report'
import { buildEmptyApp, startEmptyApp, startRawServer, stopServer } from '../bench/servers'
import { startCluster } from './setup/embedded-postgres'
import { localEnvironment } from './setup/environment'
import { freePort } from './setup/free-port'
import { CONNECTION_OPTIONS } from '@/lib/infra/connection-options'
import { buildOnce, startNext } from './setup/next-server'

// What is measured, against what and how to read it: bench/README.md.
const people = Number(process.env.BENCH_PEOPLE ?? 1_000_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 8)
const seconds = Number(process.env.BENCH_SECONDS ?? 2)

const cluster = await startCluster('bench')
const servers: Awaited<ReturnType<typeof startNext>>[] = []
let code = 0
try {
  const database = await benchDatabase(cluster, people)
  await forgetEarlierRuns(database.ownerUrl)
  const ports = { product: await freePort(), empty: await freePort(), raw: await freePort() }
  const at = (port: number) => `http://127.0.0.1:${port}`
  const site = `http://localhost:${ports.product}`
  const env = { ...localEnvironment(database.webUrl, database.ownerUrl, ports.product), NEXTAUTH_URL: site, NODE_ENV: 'production' as const, DEMO: '1', LOG_LEVEL: 'error' }
  Object.assign(process.env, env)
  await buildOnce(env)
  await buildEmptyApp(env)
  const product = await startNext(env, ports.product)
  servers.push(product, await startEmptyApp(env, ports.empty))
  say('Machine', machineTable(people, database.filledInSeconds))
  const { scoringTable } = await import('../bench/scoring')
  say('Scoring', scoringTable())

  // The application is imported only now: it reads the settings made above.
  const { advisors, hotline, prescribers } = await import('../bench/sessions')
  const pages = await import('../bench/pages')
  const { demandReads } = await import('../bench/demands')
  const { conversationReads } = await import('../bench/conversations')
  const { plannedReads, readAims, readCases } = await import('../bench/reads')
  const signed = { hotline: await hotline(200), usual: await prescribers(101, 200), large: await prescribers(1, 40), advisors: await advisors(100) }
  const [demands, conversations] = [demandReads(signed), await conversationReads(signed)]
  const file = join('.data', 'bench', 'statements.json')
  mkdirSync(join('.data', 'bench'), { recursive: true })
  writeFileSync(file, JSON.stringify(await pages.listStatements(signed)))
  servers.push(await startRawServer(file, ports.raw, database.webUrl))
  const { planReport } = await import('../bench/plans')
  const { summary, plans } = await planReport(database.webUrl, [...(await pages.plannedStatements(signed)), ...(await plannedReads([...demands, ...conversations]))])
  say('Plans', summary)
  append('Plans in full', plans)

  const { answerCases, ANSWER_AIMS, openSittings } = await import('../bench/answers')
  const sittings = await openSittings(await prescribers(601, 50))
  const { bundleTable } = await import('../bench/bundles')
  const { routesMeasured } = await import('../bench/routes-measured')
  say('Client JavaScript', await bundleTable(`${at(ports.empty)}/vide`, await routesMeasured(at(ports.product), signed, sittings)))

  const memory = watchMemory(product.pid ?? 0)
  const rows = await measured(4, pages.pageCases(signed, { product: at(ports.product), empty: at(ports.empty), raw: at(ports.raw) }))
  say('Pages (4 at once)', rateTable(rows), ratioTable(rows, pages.PAGE_AIMS), await pages.throttledNote())
  const answers = await answerCases(sittings, { product: at(ports.product), empty: at(ports.empty), site })
  const saved = await measured(8, answers.cases)
  say('An answer saved (8 at once)', rateTable(saved), ratioTable(saved, ANSWER_AIMS), answers.note)
  const { signInCases, SIGN_IN_AIMS } = await import('../bench/sign-ins')
  const signIns = await measured(4, await signInCases(at(ports.product), site))
  say('Sign-in (4 at once)', rateTable(signIns), ratioTable(signIns, SIGN_IN_AIMS))
  say('Memory', memory.stop())
  const { streamTable } = await import('../bench/streams')
  const { db } = await import('@/lib/infra/db')
  const { signal } = await import('@/lib/infra/signals')
  const everybody = [...signed.usual, ...signed.advisors, ...signed.hotline]
  say('Event streams', await streamTable(at(ports.product), everybody, product.pid ?? 0, (accountIds) => db.$transaction((tx) => signal(tx, { accountIds }))))

  const { useCases, USE_CASE_AIMS } = await import('../bench/use-cases')
  const pool = new pg.Pool({ connectionString: database.webUrl, max: 10, options: CONNECTION_OPTIONS })
  const { cases, note } = await useCases(await prescribers(301, 200), pool)
  const used = await measured(8, cases)
  say('Use cases in process (8 at once)', rateTable(used), ratioTable(used, USE_CASE_AIMS), note)
  const asked = await readCases(demands, pool)
  const answered = await measured(1, asked.cases)
  say('Demands and duplicates in process (one at a time; aim of the duplicate check: p95 ≤ 100 ms)', rateTable(answered), ratioTable(answered, readAims(demands)), asked.note)
  const shown = await readCases(conversations, pool)
  const read = await measured(4, shown.cases)
  await pool.end()
  say('Calendar and messages in process (4 at once)', rateTable(read), ratioTable(read, readAims(conversations)), shown.note)
} catch (error) {
  code = 1
  console.error(error)
} finally {
  for (const server of servers) await stopServer(server)
  console.log(`\n${keepReport()}`)
  await cluster.stop()
}
process.exit(code)

async function measured(at: number, cases: Case[]) {
  const { sideBySide } = await import('../bench/load')
  return sideBySide(cases, { rounds, seconds, at })
}
