import { startCluster } from './setup/embedded-postgres'
import { localEnvironment } from './setup/environment'
import { migrate } from './setup/migrations'

// With DATABASE_URL: that database, with production's settings (the owner's address applies the migrations). Without: the development cluster.
const given = process.env.DATABASE_URL
const cluster = given ? null : await startCluster('development')
const webUrl = given ?? cluster?.webUrl ?? ''
const ownerUrl = process.env.DATABASE_OWNER_URL ?? given ?? cluster?.ownerUrl ?? ''
if (cluster) Object.assign(process.env, localEnvironment(webUrl, ownerUrl, 3000))
const applied = await migrate(ownerUrl, webUrl, { recover: cluster !== null })
const { publishCatalogue } = await import('../prisma/seed/catalogue/publish')
await publishCatalogue()
console.log(applied.length > 0 ? `Migrations appliquées : ${applied.join(', ')}` : 'La base est à jour.')
await cluster?.stop()
process.exit(0)
