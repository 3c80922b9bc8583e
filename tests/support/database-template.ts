import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startCluster } from '../../scripts/setup/embedded-postgres'
import { migrate, migrationsFingerprint } from '../../scripts/setup/migrations'

declare module 'vitest' {
  export interface ProvidedContext {
    ownerUrl: string
    webUrl: string
    template: string
  }
}

/** Once per run: a migrated database with the catalogue, which every test file clones. Kept while the migrations are the same. */
export default async function prepareTemplate(project: TestProject) {
  const cluster = await startCluster('test', { throwaway: true })
  const template = `template_${migrationsFingerprint().slice(0, 16)}`
  const on = (url: string, database: string) => url.replace(/\/postgres$/, `/${database}`)
  const client = new pg.Client({ connectionString: cluster.ownerUrl })
  await client.connect()
  // Two runs at once on the same machine wait for one another here.
  await client.query('SELECT pg_advisory_lock(20261122)')
  const left = await client.query<{ datname: string }>("SELECT datname FROM pg_database d WHERE datname LIKE 'file\\_%' AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datname = d.datname)")
  for (const { datname } of left.rows) await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`)
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [template])
  if (!rowCount) {
    // Built under another name, so that an interrupted run leaves no half-made template behind.
    await client.query('DROP DATABASE IF EXISTS template_building WITH (FORCE)')
    await client.query('CREATE DATABASE template_building')
    await migrate(on(cluster.ownerUrl, 'template_building'), on(cluster.webUrl, 'template_building'))
    await client.query(`ALTER DATABASE template_building RENAME TO ${template}`)
  }
  await client.end()
  project.provide('ownerUrl', cluster.ownerUrl)
  project.provide('webUrl', cluster.webUrl)
  project.provide('template', template)
  return () => cluster.stop()
}
