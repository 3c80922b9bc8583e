import 'server-only'
import pg from 'pg'
import { env } from '@/lib/infra/env'
import { log } from '@/lib/infra/log'
import type { Tx } from '@/lib/infra/db'

/** What a signal carries: ids only, never a word of what was written. Whoever hears it asks the database what it may know. */
export type Signal = { threadId?: string; accountIds: string[] }
/** `null`: signals may have been missed while the connection was lost; ask for everything again. */
type Listener = (signal: Signal | null) => void

const CHANNEL = 'wimoov_signal'
// PostgreSQL refuses payloads of 8,000 bytes: beyond, the accounts are told in several signals.
const ACCOUNTS_A_SIGNAL = 150
const RETRY_MS = 1000

type Hearing = { listeners: Set<Listener>; client: pg.Client | null; connecting: boolean }
// One connection a process, whatever the number of streams: Next loads this module once per layer.
const kept = globalThis as typeof globalThis & { wimoovHearing?: Hearing }
const hearing = (kept.wimoovHearing ??= { listeners: new Set(), client: null, connecting: false })

/** Tells every process of something, when the transaction commits and not before. */
export async function signal(tx: Tx, { threadId, accountIds }: Signal): Promise<void> {
  for (let from = 0; from < accountIds.length; from += ACCOUNTS_A_SIGNAL) {
    const payload = JSON.stringify({ threadId, accountIds: accountIds.slice(from, from + ACCOUNTS_A_SIGNAL) })
    await tx.$queryRaw`SELECT pg_notify(${CHANNEL}, ${payload})::text`
  }
}

/** Hears the signals of every process on the database; returns what ends it. The connection opens with the first listener and ends with the last. */
export function hearSignals(listener: Listener): () => void {
  hearing.listeners.add(listener)
  void connect()
  return () => {
    hearing.listeners.delete(listener)
    if (hearing.listeners.size > 0) return
    const { client } = hearing
    hearing.client = null
    void client?.end().catch(() => undefined)
  }
}

async function connect(): Promise<void> {
  if (hearing.client || hearing.connecting || hearing.listeners.size === 0) return
  hearing.connecting = true
  const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true, connectionTimeoutMillis: 5000 })
  client.on('notification', ({ payload }) => tell(read(payload)))
  client.on('error', (error) => log.warn({ err: error }, 'the connection that hears signals was lost'))
  client.on('end', () => lost(client))
  try {
    await client.connect()
    await client.query(`LISTEN ${CHANNEL}`)
    hearing.client = client
    hearing.connecting = false
    tell(null)
  } catch (error) {
    log.warn({ err: error }, 'signals cannot be heard yet')
    hearing.connecting = false
    await client.end().catch(() => undefined)
    setTimeout(() => void connect(), RETRY_MS).unref()
  }
}

function lost(client: pg.Client) {
  if (hearing.client !== client) return
  hearing.client = null
  setTimeout(() => void connect(), RETRY_MS).unref()
}

function tell(heard: Signal | null) {
  for (const listener of hearing.listeners) listener(heard)
}

function read(payload: string | undefined): Signal | null {
  const heard: unknown = JSON.parse(payload || 'null')
  return heard && typeof heard === 'object' && 'accountIds' in heard ? (heard as Signal) : null
}
