import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/prisma/client/client'
import { CONNECTION_OPTIONS } from '@/lib/infra/connection-options'
import { env } from '@/lib/infra/env'

/** A client inside a transaction. Functions that write take it, so that data, audit and mails commit together. */
export type Tx = Prisma.TransactionClient

function connect() {
  const adapter = new PrismaPg({ connectionString: env().DATABASE_URL, max: 10, options: CONNECTION_OPTIONS, connectionTimeoutMillis: 5000 })
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
