import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './setup/chromium'
import { startCluster } from './setup/embedded-postgres'
import { localEnvironment } from './setup/environment'
import { freePort } from './setup/free-port'
import { freshDatabase } from './setup/fresh-database'
import { buildOnce, startNext, stopNext } from './setup/next-server'

// The production build on a database of its own with the demo data: browsers first, then the access matrix, which compares the
// whole database before and after each call and so wants to be alone. Arguments run Playwright with them, or `access` alone.
const [only] = process.argv.slice(2)
const chromium = findChromium()
const cluster = await startCluster('test', { throwaway: true })
const database = await freshDatabase(cluster, 'e2e')
const port = await freePort()
const origin = `http://localhost:${port}`
const env = { ...localEnvironment(database.webUrl, database.ownerUrl, port), NEXTAUTH_URL: origin, DEMO: '1', LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' }
Object.assign(process.env, env)
let code = 0
let server: Awaited<ReturnType<typeof startNext>> | undefined
try {
  const { seedDemo } = await import('../prisma/seed/demo')
  await seedDemo()
  await buildOnce(env)
  server = await startNext(env, port)
  rmSync(join('.data', 'e2e'), { recursive: true, force: true })
  if (only !== 'access') code = await run('@playwright/test/cli.js', ['test', ...process.argv.slice(2)], server.pid ?? 0)
  if (!only || only === 'access') {
    const report = join('.data', 'reports', 'access.json')
    code = Math.max(code, await run('vitest/vitest.mjs', ['run', '--project', 'access', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], server.pid ?? 0))
  }
} catch (error) {
  code = 1
  console.error((error as Error).message)
} finally {
  if (server) await stopNext(server)
  await cluster.stop()
}
process.exit(code)

function run(runner: string, args: string[], serverPid: number): Promise<number> {
  const child = spawn(process.execPath, [join('node_modules', runner), ...args], {
    stdio: 'inherit',
    env: { ...env, BASE_URL: origin, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: join('.data', 'reports', 'e2e.json'), SERVER_PID: String(serverPid) },
  })
  return new Promise((done) => child.once('exit', (status) => done(status ?? 1)))
}
