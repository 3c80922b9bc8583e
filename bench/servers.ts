import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stopNext } from '../scripts/setup/next-server'

const next = join('node_modules', 'next', 'dist', 'bin', 'next')
const folder = join('bench', 'empty-app')

/** Builds the empty-handed application unless the last build is of these very sources. It shares the product's components. */
export async function buildEmptyApp(env: NodeJS.ProcessEnv): Promise<void> {
  const wanted = fingerprint()
  const stamp = join(folder, '.next', 'bench-build')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const build = spawn(process.execPath, [next, 'build', folder], { env: { ...env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((done) => build.once('exit', done))
  if (code !== 0) throw new Error('The empty application could not be built.')
  writeFileSync(stamp, wanted)
}

/** `next start` of the empty-handed application. */
export const startEmptyApp = (env: NodeJS.ProcessEnv, port: number) => started([next, 'start', folder, '-p', String(port)], env, `http://127.0.0.1:${port}/api/health/ready`)

/** The server without any framework; it answers as soon as it listens. */
export const startRawServer = (file: string, port: number, databaseUrl: string) =>
  started(['--import', 'tsx', join('bench', 'raw-server.ts'), file, String(port), databaseUrl], process.env, `http://127.0.0.1:${port}/search/0`)

/** Stops a server of the bench, and what it started. */
export const stopServer = (server: ChildProcess) => stopNext(server)

async function started(args: string[], env: NodeJS.ProcessEnv, url: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, args, { env: { ...env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit'], detached: true })
  for (let waited = 0; ; waited += 100) {
    if (server.exitCode !== null) throw new Error(`${args.join(' ')} stopped`)
    if (await fetch(url).then(({ ok }) => ok, () => false)) return server
    if (waited > 60_000) throw new Error(`${url} does not answer`)
    await new Promise((done) => setTimeout(done, 100))
  }
}

function fingerprint() {
  const hash = createHash('sha256')
  const files = ['package-lock.json', 'tailwind.config.ts', 'proxy.ts', ...['app', 'components', 'lib', folder].flatMap(filesIn)]
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(under: string): string[] {
  const names = readdirSync(under, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('.next') && !name.startsWith('next-env'))
  return names.map((name) => join(under, name)).filter((path) => statSync(path).isFile()).sort()
}
