import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

const next = join('node_modules', 'next', 'dist', 'bin', 'next')

/** Throws one clear line when the port is taken. */
export async function refuseTakenPort(port: number): Promise<void> {
  await new Promise<void>((done, failed) => {
    const probe = createServer()
    probe.once('error', () => failed(new Error(`Le port ${port} est déjà utilisé. Choisissez-en un autre : PORT=${port + 1} npm run ${process.env.npm_lifecycle_event ?? 'demo'}`)))
    probe.listen(port, () => probe.close(() => done()))
  })
}

/** Builds the production server unless the last build is of these very sources. */
export async function buildOnce(env: NodeJS.ProcessEnv): Promise<void> {
  const wanted = sourcesFingerprint()
  const stamp = join('.next', 'wimoov-build')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const build = spawn(process.execPath, [next, 'build'], { env: { ...env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const output of [build.stdout, build.stderr]) output.on('data', (chunk: Buffer) => (said += chunk.toString()))
  if ((await exitCode(build)) !== 0) throw new Error(`La construction a échoué :\n${said}`)
  writeFileSync(stamp, wanted)
}

/** Starts the production server (of the build in `folder`) and resolves once it answers. It runs in its own group, so that Ctrl-C reaches it through us. */
export async function startNext(env: NodeJS.ProcessEnv, port: number, mode: 'start' | 'dev' = 'start', folder = '.'): Promise<ChildProcess> {
  const server = spawn(process.execPath, [next, mode, folder, '-p', String(port)], {
    env: { ...env, NODE_ENV: mode === 'start' ? 'production' : 'development' },
    stdio: ['ignore', mode === 'dev' ? 'inherit' : 'ignore', 'inherit'],
    detached: true,
  })
  started.add(server)
  for (let waited = 0; ; waited += 100) {
    if (hasExited(server)) throw new Error('Le serveur s’est arrêté au démarrage (voir ci-dessus).')
    const answered = await fetch(`http://127.0.0.1:${port}/api/health/ready`).then(({ ok }) => ok, () => false)
    if (answered) return server
    if (waited > 60_000) throw new Error('Le serveur ne répond pas.')
    await new Promise((done) => setTimeout(done, 100))
  }
}

/** Asks the server to end what is under way and stop; insists after ten seconds. */
export async function stopNext(server: ChildProcess): Promise<void> {
  if (hasExited(server) || !server.pid) return
  const { pid } = server
  const gone = exitCode(server)
  signal(pid, 'SIGTERM')
  const insist = setTimeout(() => signal(pid, 'SIGKILL'), 10_000)
  await gone
  clearTimeout(insist)
}

/** Stops every server that was started here, even one that does not answer yet. */
export async function stopServers(): Promise<void> {
  await Promise.all([...started].map(stopNext))
}

const started = new Set<ChildProcess>()

// A process that was ended by a signal has no exit code.
const hasExited = ({ exitCode: code, signalCode }: ChildProcess) => code !== null || signalCode !== null

// It may go by itself between the look and the signal.
function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(-pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.once('exit', (code) => done(code)))
}

// What the build reads: a change anywhere else does not call for a new one.
function sourcesFingerprint() {
  const hash = createHash('sha256')
  const folders = ['app', 'components', 'lib', 'prisma/client', 'public']
  const files = ['package-lock.json', 'next.config.ts', 'tailwind.config.ts', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts', 'tsconfig.json']
  for (const file of [...files, ...folders.flatMap(filesIn)]) if (existsSync(file)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile()).sort()
}
