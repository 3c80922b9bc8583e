import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { everyWordIn } from '@/lib/infra/search-sql'
import { findsNobody, searchTerm } from '@/lib/infra/search-term'
import type { ThreadFilters } from '@/lib/messaging/thread-filters'
import { lastSeenColumn, threadVisibleSql } from '@/lib/messaging/threads-sql'

export type ThreadLine = {
  id: string
  subject: string
  withPerson: boolean
  person: string | null
  excerpt: string
  /** An internal note: said before its words. */
  isNote: boolean
  author: string
  lastMessageId: string
  at: Date
  unread: boolean
  archived: boolean
}

const PAGE_SIZE = 30

/**
 * The threads that the actor reads, the latest first, thirty at a time (`avant`: those before that message). Each word of the search is in the
 * subject, in the person's name or in a message that the actor may read. One statement.
 */
export async function threadList(actor: Actor, filters: ThreadFilters): Promise<{ threads: ThreadLine[]; next: string | null }> {
  const term = searchTerm(filters.q)
  if (findsNobody(term)) return { threads: [], next: null }
  const last = lastSeenColumn(actor)
  const rows = await db.$queryRaw<ThreadLine[]>`
    SELECT t.id::text, t.subject, t.with_person AS "withPerson", CASE WHEN b.id IS NULL THEN NULL ELSE upper(b.last_name) || ' ' || b.first_name END AS person,
      left(m.body, 200) AS excerpt, m.kind = 'NOTE' AS "isNote", au.first_name || ' ' || au.last_name AS author, m.id::text AS "lastMessageId", m.sent_at AS at,
      coalesce(tp.last_read_message_id < m.id, false) AS unread, coalesce(tp.archived_at >= m.sent_at, false) AS archived
    FROM thread t JOIN message m ON m.id = ${last} JOIN account au ON au.id = m.author_id
    LEFT JOIN beneficiary b ON b.id = t.beneficiary_id
    LEFT JOIN thread_participant tp ON tp.thread_id = t.id AND tp.account_id = ${actor.accountId}::uuid
    WHERE ${threadVisibleSql(actor)} AND ${viewed(filters)} AND ${found(actor, term.words)}
      AND ${filters.personne ? Prisma.sql`t.beneficiary_id = ${filters.personne}::uuid` : Prisma.sql`true`}
      AND ${filters.avant ? Prisma.sql`m.id < ${BigInt(filters.avant)}` : Prisma.sql`true`}
    ORDER BY m.id DESC LIMIT ${PAGE_SIZE + 1}`
  const threads = rows.slice(0, PAGE_SIZE)
  return { threads, next: rows.length > PAGE_SIZE ? (threads.at(-1)?.lastMessageId ?? null) : null }
}

function viewed({ vue }: ThreadFilters): Prisma.Sql {
  switch (vue) {
    case 'non-lus':
      return Prisma.sql`tp.last_read_message_id < m.id`
    case 'archives':
      return Prisma.sql`tp.archived_at >= m.sent_at`
    case 'toutes':
      return Prisma.sql`(tp.archived_at IS NULL OR tp.archived_at < m.sent_at)`
  }
}

function found(actor: Actor, words: string[]): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`true`
  const readable = actor.role === 'BENEFICIARY' ? Prisma.sql`AND s.kind = 'MESSAGE'` : Prisma.empty
  const anywhere = (word: string) => Prisma.sql`(
    ${everyWordIn(Prisma.sql`t.search_text`, [word])} OR ${everyWordIn(Prisma.sql`coalesce(b.search_text, '')`, [word])}
    OR EXISTS (SELECT 1 FROM message s WHERE s.thread_id = t.id ${readable} AND ${everyWordIn(Prisma.sql`s.search_text`, [word])}))`
  return Prisma.join(words.map(anywhere), ' AND ')
}

/** The threads about one person that the actor reads, for the fiche: the latest first, ten at most. */
export async function threadsAbout(actor: Actor, beneficiaryId: string): Promise<ThreadLine[]> {
  const { threads } = await threadList(actor, { q: '', vue: 'toutes', personne: beneficiaryId, avant: null })
  return threads.slice(0, 10)
}
