import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './setup/chromium'
import { type DemoServer, startDemoServer } from './setup/demo-server'
import { interruption } from './setup/interruption'

// Browsers first, then the access matrix, which compares the whole database before and after each call and so wants to be
// alone. Arguments run Playwright with them, or `access` alone.
const [only] = process.argv.slice(2)
const chromium = findChromium()
let running: ChildProcess | undefined
// Ctrl-C ends the runner, or what would start one; then the server is stopped below.
let interrupted = false
void interruption().then(() => {
  interrupted = true
  running?.kill('SIGINT')
})
let code = 1
let server: DemoServer | undefined
try {
  server = await startDemoServer('e2e')
  rmSync(join('.data', 'e2e'), { recursive: true, force: true })
  code = only === 'access' ? 0 : await run(server, '@playwright/test/cli.js', ['test', ...process.argv.slice(2)])
  if (!only || only === 'access') {
    const report = join('.data', 'reports', 'access.json')
    code = Math.max(code, await run(server, 'vitest/vitest.mjs', ['run', '--project', 'access', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]))
  }
} catch (error) {
  console.error((error as Error).message)
} finally {
  await server?.stop()
}
process.exit(code)

function run({ origin, env, pid }: DemoServer, runner: string, args: string[]): Promise<number> {
  if (interrupted) return Promise.resolve(1)
  const child = spawn(process.execPath, [join('node_modules', runner), ...args], {
    stdio: 'inherit',
    env: { ...env, BASE_URL: origin, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: join('.data', 'reports', 'e2e.json'), SERVER_PID: String(pid) },
  })
  running = child
  return new Promise((done) => child.once('exit', (status) => done(status ?? 1)))
}
