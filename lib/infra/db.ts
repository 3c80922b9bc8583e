import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/prisma/client/client'
import { env } from '@/lib/infra/env'

/** A client inside a transaction. Functions that write take it, so that data, audit and mails commit together. */
export type Tx = Prisma.TransactionClient

// A hung query must not hold a connection, nor a forgotten transaction a lock (security.md §3).
const limits = '-c statement_timeout=5000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=10000'
// Many short reads at once: a query that starts workers, or compiles itself, takes more from the others than it gains. Random reads
// cost about what others do, on an SSD or in memory: PostgreSQL then walks the indexes that are there (docs/decisions/016).
const planning = '-c max_parallel_workers_per_gather=0 -c jit=off -c random_page_cost=1.1'

function connect() {
  const adapter = new PrismaPg({ connectionString: env().DATABASE_URL, max: 10, options: `${limits} ${planning}`, connectionTimeoutMillis: 5000 })
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5000, timeout: 8000 } })
}

// One pool a process: Next loads this module once per layer, and again at each hot reload.
const kept = globalThis as typeof globalThis & { wimoovDatabase?: PrismaClient }

/** The database. Connects at the first query. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    const client = (kept.wimoovDatabase ??= connect())
    const value = Reflect.get(client, property, client)
    return typeof value === 'function' ? value.bind(client) : value
  },
})
