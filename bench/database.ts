import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hash } from '@node-rs/argon2'
import pg from 'pg'
import type { Cluster } from '../scripts/setup/embedded-postgres'
import { freshDatabase } from '../scripts/setup/fresh-database'
import { migrationsFingerprint } from '../scripts/setup/migrations'

export const BENCH_PASSWORD = 'sept-vélos-verts-2026'
const NAME = 'bench'
const seed = readFileSync('bench/seed.sql', 'utf8')

export type BenchDatabase = { ownerUrl: string; webUrl: string; filledInSeconds: number | null }

/** The database of the bench with `people` beneficiaries: filled once, then kept, and filled again when schema or data are others. */
export async function benchDatabase(cluster: Cluster, people: number): Promise<BenchDatabase> {
  const inDatabase = (url: string) => url.replace(/\/postgres$/, `/${NAME}`)
  const urls = { ownerUrl: inDatabase(cluster.ownerUrl), webUrl: inDatabase(cluster.webUrl) }
  const mark = createHash('sha256').update(`${people}/${migrationsFingerprint()}/${seed}`).digest('hex')
  if ((await markOf(cluster.ownerUrl)) === mark) return { ...urls, filledInSeconds: null }
  const started = Date.now()
  await freshDatabase(cluster, NAME)
  await withClient(urls.ownerUrl, (client) => fill(client, people))
  await withClient(cluster.ownerUrl, (client) => client.query(`COMMENT ON DATABASE ${NAME} IS '${mark}'`))
  return { ...urls, filledInSeconds: Math.round((Date.now() - started) / 1000) }
}

/** What earlier runs wrote is taken away, so that each run meets the same rows. */
export async function forgetEarlierRuns(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query("SET session_replication_role = 'replica'")
    await client.query('TRUNCATE session, audit_event, throttle_bucket, idempotency_key, outbox_email, local_mail, step_up_grant, test_answer, test_sitting, notification, worker_heartbeat')
    await client.query(`DELETE FROM beneficiary WHERE id > '0190ffff-ffff-ffff-ffff-ffffffffffff'`)
    await client.query('DELETE FROM message WHERE id > 200000')
    for (const { child, column, parent } of await belongings(client)) {
      await client.query(`DELETE FROM ${child} c WHERE c.${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE p.id = c.${column})`)
    }
    await client.query('VACUUM ANALYZE')
  })
}

// What belongs to a person, a prescription, a thread: it goes when they have gone, the nearest first.
async function belongings(client: pg.Client) {
  const { rows } = await client.query<{ child: string; column: string; parent: string }>(
    `SELECT c.conrelid::regclass::text AS child, a.attname AS column, c.confrelid::regclass::text AS parent
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = ANY (ARRAY['beneficiary', 'prescription', 'thread', 'mobility_test']::regclass[])
     ORDER BY array_position(ARRAY['beneficiary', 'prescription', 'thread', 'mobility_test'], c.confrelid::regclass::text)`,
  )
  return rows
}

export async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>, options?: string): Promise<T> {
  const client = new pg.Client({ connectionString, options })
  await client.connect()
  return work(client).finally(() => client.end())
}

async function markOf(ownerUrl: string) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ mark: string | null }>(`SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1`, [NAME])
    return rows[0]?.mark ?? null
  })
}

// A million rows go in without their secondary indexes, which are then built in one pass each.
async function fill(client: pg.Client, people: number) {
  await publishBank(client)
  const passwordHash = await hash(BENCH_PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(`
    SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
    WHERE i.indrelid = ANY(ARRAY['beneficiary', 'account', 'prescription', 'mobility_test', 'record_event', 'message']::regclass[])
      AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`)
  await client.query(`SET session_replication_role = replica; SET maintenance_work_mem = '512MB'; SET work_mem = '64MB'`)
  await client.query(`SELECT set_config('bench.people', $1, false), set_config('bench.password_hash', $2, false)`, [String(people), passwordHash])
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`)
  await client.query(seed)
  for (const { definition } of indexes) await client.query(definition)
  await client.query('VACUUM ANALYZE')
}

async function publishBank(client: pg.Client) {
  const content = readFileSync('prisma/seed/catalogue/test-mobilite.json', 'utf8')
  const bank = JSON.parse(content) as { meta: { version: string } }
  const contentHash = createHash('sha256').update(JSON.stringify(bank)).digest('hex')
  await client.query('INSERT INTO question_bank (version, content, content_hash) VALUES ($1, $2, $3)', [bank.meta.version, content, contentHash])
}
