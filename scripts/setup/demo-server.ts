import { startCluster } from './embedded-postgres'
import { localEnvironment } from './environment'
import { freePort } from './free-port'
import { freshDatabase } from './fresh-database'
import { buildOnce, startNext, stopServers } from './next-server'

export type DemoServer = { origin: string; pid: number; env: NodeJS.ProcessEnv; stop: () => Promise<void> }

/** The production build on a throw-away database of that name, with the demo data, on a free port. */
export async function startDemoServer(name: string): Promise<DemoServer> {
  const cluster = await startCluster('test', { throwaway: true })
  const stop = async () => {
    await stopServers()
    await cluster.stop()
  }
  try {
    const database = await freshDatabase(cluster, name)
    const port = await freePort()
    const origin = `http://localhost:${port}`
    const env = { ...localEnvironment(database.webUrl, database.ownerUrl, port), NEXTAUTH_URL: origin, DEMO: '1', LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' }
    Object.assign(process.env, env)
    const { seedDemo } = await import('../../prisma/seed/demo')
    await seedDemo()
    await buildOnce(env)
    const server = await startNext(env, port)
    return { origin, pid: server.pid ?? 0, env, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
