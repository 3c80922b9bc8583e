import { newMigration } from './setup/migrations'
import { startCluster } from './setup/embedded-postgres'

const name = process.argv[2]
if (!name) {
  console.error('Usage : npm run db:new-migration -- nom-de-la-migration')
  process.exit(1)
}
const cluster = await startCluster('development')
const path = await newMigration(cluster.ownerUrl, name)
console.log(path ? `Écrite : ${path}. Relisez-la, complétez-la, puis npm run db:migrate.` : 'Le schéma n’a pas changé.')
await cluster.stop()
