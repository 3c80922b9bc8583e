import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './setup/chromium'
import { startCluster } from './setup/embedded-postgres'
import { freshDatabase } from './setup/fresh-database'
import { localEnvironment } from './setup/environment'
import { freePort } from './setup/free-port'
import { buildOnce, startNext, stopNext } from './setup/next-server'

// The browser tests: a database of their own with the demo data, the production build, then Playwright.
const chromium = findChromium()
const cluster = await startCluster('test', { throwaway: true })
const database = await freshDatabase(cluster, 'e2e')
const port = await freePort()
const env = { ...localEnvironment(database.webUrl, database.ownerUrl, port), NEXTAUTH_URL: `http://localhost:${port}`, DEMO: '1', LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' }
Object.assign(process.env, env)
let code = 1
let server: Awaited<ReturnType<typeof startNext>> | undefined
try {
  const { seedDemo } = await import('../prisma/seed/demo')
  await seedDemo()
  await buildOnce(env)
  server = await startNext(env, port)
  rmSync(join('.data', 'e2e'), { recursive: true, force: true })
  const runner = spawn(process.execPath, [join('node_modules', '@playwright', 'test', 'cli.js'), 'test', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...env, BASE_URL: `http://localhost:${port}`, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: process.env.E2E_REPORT ?? join('.data', 'reports', 'e2e.json'), SERVER_PID: String(server.pid) },
  })
  code = await new Promise<number>((done) => runner.once('exit', (status) => done(status ?? 1)))
} catch (error) {
  console.error((error as Error).message)
} finally {
  if (server) await stopNext(server)
  await cluster.stop()
}
process.exit(code)
