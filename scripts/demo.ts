import { startCluster } from './setup/embedded-postgres'
import { localEnvironment } from './setup/environment'
import { interruption } from './setup/interruption'
import { migrate } from './setup/migrations'
import { buildOnce, refuseTakenPort, startNext, stopServers } from './setup/next-server'

const port = Number(process.env.PORT ?? 3000)

async function demo() {
  // Its accounts have a public password: they only ever go into a database of its own.
  if (process.env.DATABASE_URL) throw new Error('La démonstration remplit sa propre base : retirez DATABASE_URL, ou lancez npm start.')
  await refuseTakenPort(port)
  const interrupted = interruption()
  const cluster = await startCluster('demo')
  try {
    const served = serve(cluster)
    await Promise.race([interrupted, served.then(({ stoppedByItself }) => stoppedByItself)])
  } finally {
    await stopServers()
    await cluster.stop()
  }
}

async function serve({ ownerUrl, webUrl }: { ownerUrl: string; webUrl: string }) {
  const env = { ...localEnvironment(webUrl, ownerUrl, port), DEMO: '1', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' }
  Object.assign(process.env, env)
  await migrate(ownerUrl, webUrl, { recover: true })
  const { seedDemo } = await import('../prisma/seed/demo')
  await seedDemo()
  console.log('Préparation du site (une à deux minutes la première fois)…')
  await buildOnce(env)
  const server = await startNext(env, port)
  const { demoAccountsText } = await import('../prisma/seed/personas')
  console.log(`\nLe site est prêt : http://localhost:${port}\n\n${demoAccountsText}\nMessages envoyés : http://localhost:${port}/demo/courriels\nCtrl-C arrête tout ; les données restent.\n`)
  return { stoppedByItself: new Promise<void>((done) => server.once('exit', () => done())) }
}

demo().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)
