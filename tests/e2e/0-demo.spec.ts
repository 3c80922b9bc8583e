import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { expect, test } from '@playwright/test'
import { freePort } from '../../scripts/setup/free-port'

// The site of the browser tests is built: what is tried here is the command, not how long a build takes.
test.describe('npm run demo', { tag: '@desktop' }, () => {
  test('a port that is taken: one clear line, and nothing is left running', async () => {
    const taken = createServer().listen(0)
    const port = await new Promise<number>((done) => taken.once('listening', () => done((taken.address() as { port: number }).port)))
    const demo = start(port)
    expect(await demo.exit).toBe(1)
    expect(demo.said().trim().split('\n')).toEqual([expect.stringMatching(new RegExp(`^Le port ${port} est déjà utilisé\\. Choisissez-en un autre`))])
    taken.close()
  })

  test('stopped half-way, run again, stopped by Ctrl-C, run again: the same data, and no process stays', async () => {
    test.setTimeout(400_000)
    const port = await freePort()
    const cut = start(port)
    await new Promise((done) => setTimeout(done, 2500))
    process.kill(-(cut.child.pid ?? 0), 'SIGINT')
    await cut.exit
    for (const run of ['first', 'second']) {
      const demo = start(port)
      await expect.poll(demo.said, { timeout: 240_000, message: `the ${run} run is ready` }).toContain('Le site est prêt')
      expect(demo.said()).toContain('prescripteur')
      expect((await fetch(`http://127.0.0.1:${port}/connexion`)).status).toBe(200)
      process.kill(-(demo.child.pid ?? 0), 'SIGINT')
      expect(await demo.exit, `the ${run} run ends by itself`).toBe(0)
      await expect(fetch(`http://127.0.0.1:${port}/connexion`)).rejects.toThrow()
      expect(existsSync('.data/demo/cluster/postmaster.pid'), 'PostgreSQL has stopped').toBe(false)
    }
  })
})

/** The command as a terminal runs it: in its own group, which Ctrl-C reaches whole, and without the settings of the tests. */
function start(port: number): { child: ChildProcess; said: () => string; exit: Promise<number | null> } {
  const { DATABASE_URL: _web, DATABASE_OWNER_URL: _owner, NEXTAUTH_URL: _origin, DEMO: _demo, LOG_LEVEL: _level, ...env } = process.env
  const child = spawn(process.execPath, ['scripts/demo.mjs'], { env: { ...env, PORT: String(port) }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return { child, said: () => said, exit: new Promise((done) => child.once('exit', (code) => done(code))) }
}
