import pg from 'pg'
import type { Cluster } from './embedded-postgres'
import { migrate } from './migrations'

/** An empty migrated database of that name in the cluster; what it held before is gone. */
export async function freshDatabase(cluster: Cluster, name: string): Promise<{ ownerUrl: string; webUrl: string }> {
  const client = new pg.Client({ connectionString: cluster.ownerUrl })
  await client.connect()
  const quoted = client.escapeIdentifier(name)
  await client.query(`DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${quoted}`)
  await client.end()
  const inDatabase = (url: string) => url.replace(/\/postgres$/, `/${name}`)
  const urls = { ownerUrl: inDatabase(cluster.ownerUrl), webUrl: inDatabase(cluster.webUrl) }
  await migrate(urls.ownerUrl, urls.webUrl)
  return urls
}
