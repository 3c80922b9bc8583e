import { startCluster } from './setup/embedded-postgres'
import { localEnvironment } from './setup/environment'
import { migrate } from './setup/migrations'
import { buildOnce, refuseTakenPort, startNext, stopNext } from './setup/next-server'

const port = Number(process.env.PORT ?? 3000)

async function demo() {
  await refuseTakenPort(port)
  const given = process.env.DATABASE_URL
  const cluster = given ? { webUrl: given, ownerUrl: process.env.DATABASE_OWNER_URL ?? given, stop: async () => undefined } : await startCluster('demo')
  const env = { ...localEnvironment(cluster.webUrl, cluster.ownerUrl, port), DEMO: '1', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' }
  Object.assign(process.env, env)
  try {
    await migrate(cluster.ownerUrl, cluster.webUrl)
    const { seedDemo } = await import('../prisma/seed/demo')
    await seedDemo()
    console.log('Préparation du site (une à deux minutes la première fois)…')
    await buildOnce(env)
    const server = await startNext(env, port)
    const { demoAccountsText } = await import('../prisma/seed/personas')
    console.log(`\nLe site est prêt : http://localhost:${port}\n\n${demoAccountsText}\nMessages envoyés : http://localhost:${port}/demo/courriels\nCtrl-C arrête tout ; les données restent.\n`)
    await interrupted(server)
    await stopNext(server)
  } finally {
    await cluster.stop()
  }
}

// Ctrl-C, a closed terminal, or a server that stopped by itself.
function interrupted(server: Awaited<ReturnType<typeof startNext>>) {
  return new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done())
    server.once('exit', () => done())
  })
}

demo().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)
