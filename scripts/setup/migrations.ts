import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const require = createRequire(import.meta.url)
const schemaFolder = 'prisma/schema'
const migrationsFolder = 'prisma/migrations'
const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
const noFilters = { externalTables: [], externalEnums: [] }

/**
 * Applies what is not applied yet, then lets the application's role use the tables. Returns the names applied. `recover`: on this machine's
 * own database, a migration that was cut (Ctrl-C) is applied again instead of being refused.
 */
export async function migrate(ownerUrl: string, webUrl: string, { recover = false } = {}): Promise<string[]> {
  if (recover) await forgetCutMigrations(ownerUrl)
  const { engine, close } = await schemaEngine(ownerUrl)
  const migrationDirectories = migrationNames().map((name) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') } },
  }))
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: { baseDir: migrationsFolder, lockfile, shadowDbInitScript: '', migrationDirectories },
    filters: noFilters,
  })
  await close()
  await grantToWebRole(ownerUrl, webUrl)
  return appliedMigrationNames
}

/**
 * Writes the SQL from the schema of the last migration to today's schema; returns its path, or null when nothing changed.
 * Each migration keeps the schema it leads to beside its SQL: the engine's other sources need a shadow database.
 */
export async function newMigration(ownerUrl: string, name: string): Promise<string | null> {
  const { engine, close } = await schemaEngine(ownerUrl)
  const last = migrationNames().at(-1)
  const snapshot = last ? join(migrationsFolder, last, 'schema.prisma') : undefined
  const from = snapshot && existsSync(snapshot)
    ? { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: readFileSync(snapshot, 'utf8') }] }
    : { tag: 'empty' }
  const content = currentSchema()
  const { stdout } = await engine.diff({
    from, to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] }, script: true, exitCode: null, shadowDatabaseUrl: null, filters: noFilters,
  })
  await close()
  if (!stdout || stdout.includes('This is an empty migration')) return null
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${stamp}_${name.replace(/\W+/g, '_')}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), stdout)
  writeFileSync(join(folder, 'schema.prisma'), content)
  writeFileSync(join(migrationsFolder, 'migration_lock.toml'), lockfile.content)
  return join(folder, 'migration.sql')
}

/** A fingerprint of all migrations: a cloned database that carries it needs no migration. */
export function migrationsFingerprint(): string {
  const hash = createHash('sha256')
  for (const name of migrationNames()) hash.update(readFileSync(join(migrationsFolder, name, 'migration.sql')))
  return hash.digest('hex')
}

function migrationNames() {
  return readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()
}

function currentSchema() {
  return readdirSync(schemaFolder).sort().map((file) => readFileSync(join(schemaFolder, file), 'utf8')).join('\n')
}

// Each script is sent whole, hence one transaction: of a cut one nothing is left but the line that says it began.
async function forgetCutMigrations(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ known: string | null }>(`SELECT to_regclass('_prisma_migrations')::text AS known`)
  if (rows[0]?.known) await client.query('DELETE FROM _prisma_migrations WHERE finished_at IS NULL')
  await client.end()
}

// The web role never owns a table: no DDL, and an audit trail that it can only append to (security.md §3).
async function grantToWebRole(ownerUrl: string, webUrl: string) {
  const role = decodeURIComponent(new URL(webUrl).username)
  if (role === decodeURIComponent(new URL(ownerUrl).username)) return
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const name = client.escapeIdentifier(role)
  await client.query(`
    GRANT USAGE ON SCHEMA public TO ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${name};
    REVOKE UPDATE, DELETE, TRUNCATE ON audit_event FROM ${name};
    REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON _prisma_migrations FROM ${name};`)
  await client.end()
}

type SchemaEngine = {
  applyMigrations(input: object): Promise<{ appliedMigrationNames: string[] }>
  diff(input: object): Promise<{ stdout?: string | null }>
}

// Prisma's own engine as WebAssembly: no binary to download (docs/decisions/003).
async function schemaEngine(connectionString: string): Promise<{ engine: SchemaEngine; close: () => Promise<void> }> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = readFileSync(join(dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  const opened: { dispose: () => Promise<void> }[] = []
  const adapter = bindMigrationAwareSqlAdapterFactory(wholeScriptAdapter(connectionString, opened))
  const engine = await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', currentSchema()]] }, () => undefined, adapter)
  return { engine, close: async () => void (await Promise.all(opened.map((connection) => connection.dispose()))) }
}

// The driver adapter cuts a script at every semicolon, even inside a function body: PostgreSQL reads whole scripts by itself.
function wholeScriptAdapter(connectionString: string, opened: { dispose: () => Promise<void> }[]) {
  const factory = new PrismaPg({ connectionString })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    opened.push(adapter)
    adapter.executeScript = async (script) => {
      const client = new pg.Client({ connectionString })
      await client.connect()
      await client.query(script).finally(() => client.end())
    }
    return adapter
  }
  return factory
}
