import { startCluster } from './setup/embedded-postgres'
import { localEnvironment } from './setup/environment'
import { interruption } from './setup/interruption'
import { migrate } from './setup/migrations'
import { refuseTakenPort, startNext, stopServers } from './setup/next-server'

const port = Number(process.env.PORT ?? 3000)

async function develop() {
  await refuseTakenPort(port)
  const interrupted = interruption()
  const cluster = await startCluster('development')
  try {
    await Promise.race([interrupted, serve(cluster).then((server) => new Promise((done) => server.once('exit', done)))])
  } finally {
    await stopServers()
    await cluster.stop()
  }
}

async function serve({ ownerUrl, webUrl }: { ownerUrl: string; webUrl: string }) {
  const env = { ...localEnvironment(webUrl, ownerUrl, port), DEMO: '1' }
  Object.assign(process.env, env)
  await migrate(ownerUrl, webUrl, { recover: true })
  const { seedDemo } = await import('../prisma/seed/demo')
  await seedDemo()
  return startNext(env, port, 'dev')
}

develop().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)
