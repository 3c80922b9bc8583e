import { startCluster } from './setup/embedded-postgres'
import { migrate } from './setup/migrations'

// With DATABASE_URL: that database (the owner's address applies the migrations). Without: the development cluster.
const given = process.env.DATABASE_URL
const cluster = given ? null : await startCluster('development')
const webUrl = given ?? cluster?.webUrl ?? ''
const applied = await migrate(process.env.DATABASE_OWNER_URL ?? given ?? cluster?.ownerUrl ?? '', webUrl)
const { publishCatalogue } = await import('../prisma/seed/catalogue/publish')
process.env.DATABASE_URL = webUrl
await publishCatalogue()
console.log(applied.length > 0 ? `Migrations appliquées : ${applied.join(', ')}` : 'La base est à jour.')
await cluster?.stop()
process.exit(0)
