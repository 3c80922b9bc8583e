import { startCluster } from './setup/embedded-postgres'
import { localEnvironment } from './setup/environment'
import { migrate } from './setup/migrations'

// Demo data for the development database only: a given database is never filled with made-up people.
if (process.env.DATABASE_URL) {
  console.error('db:seed remplit seulement la base de développement : retirez DATABASE_URL.')
  process.exit(1)
}
const cluster = await startCluster('development')
Object.assign(process.env, localEnvironment(cluster.webUrl, cluster.ownerUrl, 3000))
await migrate(cluster.ownerUrl, cluster.webUrl, { recover: true })
const { seedDemo } = await import('../prisma/seed/demo')
await seedDemo()
await cluster.stop()
process.exit(0)
