import { startCluster } from './setup/embedded-postgres'
import { localEnvironment } from './setup/environment'
import { migrate } from './setup/migrations'
import { refuseTakenPort, startNext, stopNext } from './setup/next-server'

const port = Number(process.env.PORT ?? 3000)
await refuseTakenPort(port)
const cluster = await startCluster('development')
const env = { ...localEnvironment(cluster.webUrl, cluster.ownerUrl, port), DEMO: '1' }
Object.assign(process.env, env)
await migrate(cluster.ownerUrl, cluster.webUrl)
const { seedDemo } = await import('../prisma/seed/demo')
await seedDemo()
const server = await startNext(env, port, 'dev')
await new Promise<void>((done) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done())
  server.once('exit', () => done())
})
await stopNext(server)
await cluster.stop()
process.exit(0)
