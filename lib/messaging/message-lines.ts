import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { messageVisibleSql } from '@/lib/messaging/threads-sql'
import { Prisma } from '@/prisma/client/client'
import type { MessageKind, Role } from '@/prisma/client/enums'

export type MessageFile = { id: string; mediaType: string; size: number }
/** A message as screens show it, and as a browser gets it from the route: ids and dates as texts. */
export type MessageLine = { id: string; body: string; kind: MessageKind; sentAt: string; own: boolean; author: { id: string; name: string; role: Role }; files: MessageFile[]; reported: boolean }

const PAGE_SIZE = 50
const MOST_NEW = 200

type Asked = { before?: string; after?: string }

/**
 * The messages of a thread that the actor reads (the caller has checked), oldest first: the last fifty, the fifty before an id, or what came after
 * one. `earlier`: whether there are older ones. One statement, with authors, files and what the actor reported.
 */
export async function messageLines(actor: Actor, threadId: string, { before, after }: Asked = {}): Promise<{ lines: MessageLine[]; earlier: boolean }> {
  const [asked, order, take] = after ? [Prisma.sql`m.id > ${BigInt(after)}`, Prisma.sql`m.id`, MOST_NEW] : [before ? Prisma.sql`m.id < ${BigInt(before)}` : Prisma.sql`true`, Prisma.sql`m.id DESC`, PAGE_SIZE + 1]
  const rows = await db.$queryRaw<(Omit<MessageLine, 'sentAt' | 'own'> & { sentAt: Date })[]>`
    SELECT m.id::text, m.body, m.kind::text, m.sent_at AS "sentAt", json_build_object('id', w.id, 'name', w.first_name || ' ' || w.last_name, 'role', w.role) AS author,
      (SELECT coalesce(json_agg(json_build_object('id', f.id, 'mediaType', f.media_type, 'size', f.size) ORDER BY f.uploaded_at, f.id), '[]') FROM document f WHERE f.message_id = m.id AND f.removed_at IS NULL) AS files,
      EXISTS (SELECT 1 FROM message_report p WHERE p.message_id = m.id AND p.reporter_id = ${actor.accountId}::uuid) AS reported
    FROM message m JOIN account w ON w.id = m.author_id
    WHERE m.thread_id = ${threadId}::uuid AND ${messageVisibleSql(actor)} AND ${asked} ORDER BY ${order} LIMIT ${take}`
  const shown = after ? rows : rows.slice(0, PAGE_SIZE).reverse()
  const lines = shown.map((row) => ({ ...row, sentAt: row.sentAt.toISOString(), own: row.author.id === actor.accountId }))
  return { lines, earlier: !after && rows.length > PAGE_SIZE }
}

/** Whether an id of an address could be a message's. */
export const isMessageId = (value: unknown): value is string => typeof value === 'string' && /^(0|[1-9]\d{0,17})$/.test(value)
