import type { ChildProcess } from 'node:child_process'
import { cpSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { freePort } from '../../scripts/setup/free-port'
import { startNext, stopNext } from '../../scripts/setup/next-server'
import { test as base } from './fixtures'

export type ServerToKill = {
  origin: string
  start: () => Promise<void>
  /** `kill -9`: nothing is ended properly. */
  kill: () => void
  /** Stops it, and starts the next version of the site at the same address. */
  redeploy: () => Promise<void>
}

/** Tests that have a server of their own, on the database of all: it may be killed, and pages are opened on it. */
export const test = base.extend<{ server: ServerToKill }>({
  server: async ({}, use) => {
    const port = await freePort()
    const origin = `http://localhost:${port}`
    const env = { ...process.env, NEXTAUTH_URL: origin, WORKER: '0' }
    const next = join('.data', 'redeployed', String(port))
    let running: ChildProcess | undefined
    const kill = () => void (running?.pid && process.kill(-running.pid, 'SIGKILL'))
    const start = async () => void (running = await startNext(env, port))
    const redeploy = async () => {
      copyAsAnotherVersion(next)
      if (running) await stopNext(running)
      running = await startNext(env, port, 'start', next)
    }
    await start()
    await use({ origin, start, kill, redeploy })
    if (running) await stopNext(running)
    rmSync(next, { recursive: true, force: true })
  },
  baseURL: ({ server }, use) => use(server.origin),
})

const WORDS = /\.(js|json|html|rsc|txt|css)$/

/**
 * The build as another deployment would have it, for the price of a copy: another build id, scripts at other addresses, actions under other names. A
 * page of the first knows nothing that this one still serves, apart from the addresses that never change.
 */
function copyAsAnotherVersion(folder: string) {
  const built = (path: string) => readFileSync(join('.next', path), 'utf8')
  const buildId = built('BUILD_ID')
  const { node } = JSON.parse(built('server/server-reference-manifest.json')) as { node: Record<string, unknown> }
  const reversed = (text: string) => [...text].reverse().join('')
  // The first byte of an action's name says which arguments it takes.
  const names = new Map([[buildId, reversed(buildId)], ['static/chunks', 'static/pieces'], ...Object.keys(node).map((id): [string, string] => [id, id.slice(0, 2) + reversed(id.slice(2))])])
  const known = new RegExp([...names.keys()].join('|'), 'g')
  const renamed = (text: string) => text.replace(known, (name) => names.get(name) ?? name)
  rmSync(folder, { recursive: true, force: true })
  for (const path of filesUnder('.next')) {
    const [from, to] = [join('.next', path), join(folder, '.next', renamed(path))]
    mkdirSync(dirname(to), { recursive: true })
    if (lstatSync(from).isSymbolicLink()) symlinkSync(readlinkSync(from), to)
    else if (WORDS.test(path) || path === 'BUILD_ID') writeFileSync(to, renamed(readFileSync(from, 'utf8')))
    else linkSync(from, to)
  }
  for (const file of ['package.json', 'next.config.ts', 'tsconfig.json']) cpSync(file, join(folder, file))
  for (const name of ['node_modules', 'public']) symlinkSync(join(process.cwd(), name), join(folder, name))
}

function filesUnder(root: string, under = ''): string[] {
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const path = join(under, entry.name)
    // What the compiler keeps for the next build is not part of this one.
    if (path === 'cache') return []
    return entry.isDirectory() ? filesUnder(root, path) : [path]
  })
}
