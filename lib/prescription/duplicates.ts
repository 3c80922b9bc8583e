import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { followedSql, ofColleaguesSql, visibleToSql } from '@/lib/beneficiary/scope-sql'
import { db } from '@/lib/infra/db'
import { parseFrenchDate } from '@/lib/infra/french-date'
import { toE164 } from '@/lib/infra/phone'
import { likeness, type LikenessReason } from '@/lib/prescription/likeness'

const text = z.string().max(140).refine((value) => !value.includes('\0') && !/\p{Surrogate}/u.test(value)).catch('')

/** What the form holds of somebody, as it is typed: what cannot be read counts as not said. */
export const TypedPersonSchema = z.object({ lastName: text, firstName: text, birthDate: text, phone: text, email: text }).partial()
export type TypedPerson = z.output<typeof TypedPersonSchema>

export type Duplicate = {
  /** Null for a colleague's person: their record does not open. */
  recordId: string | null
  /** Where the follow-up can be taken over; null for one's own. */
  colleagueId: string | null
  firstName: string
  lastName: string
  prescriber: string | null
  reasons: LikenessReason[]
}

const SHOWN = 5
const CANDIDATES = 60

/**
 * One letter off in all means that one of the two names is the very same, the other as long but for a letter, in this order or exchanged: short
 * names too, which trigrams would miss (ROUX Zoé and RUOX Zoé). Ranges of `sort_key`, « last first » in the C order, and `first_name_key`: indexed.
 */
const begins = (name: Prisma.Sql) => Prisma.sql`(r.sort_key >= ${name} || ' ' AND r.sort_key < ${name} || '!')`
const NEAR_NAME = Prisma.sql`(abs(length(r.sort_key) - length(t.last) - length(t.first) - 1) <= 1
  AND (${begins(Prisma.sql`t.last`)} OR r.first_name_key = t.first OR ${begins(Prisma.sql`t.first`)} OR r.first_name_key = t.last))`

type Candidate = { id: string; own: boolean; firstName: string; lastName: string; prescriber: string | null; first: string; last: string; typedFirst: string; typedLast: string; birthDate: string; phone: string | null; email: string | null }

/**
 * People of the actor's scope (theirs, their structures', their plateformes') who may be the one being typed, the most alike first; five
 * at most. One statement that never leaves the scope; the whole scope is looked through on the index `beneficiary_live`, rows are read for those found. Never
 * merges nor blocks.
 */
export async function duplicatesOf(actor: Actor, typed: TypedPerson): Promise<Duplicate[]> {
  const { lastName = '', firstName = '', email = '' } = typed
  const phone = typed.phone ? toE164(typed.phone) : null
  const address = email.includes('@') ? email.trim().toLowerCase() : null
  const birthDate = typed.birthDate ? parseFrenchDate(typed.birthDate) : null
  const named = lastName.trim().length > 1 && firstName.trim().length > 1
  if (!named && !phone && !address) return []
  const candidates = await db.$queryRaw<Candidate[]>`
    WITH typed AS (SELECT search_normal(${lastName.trim()}) COLLATE "C" AS last, search_normal(${firstName.trim()}) COLLATE "C" AS first),
    found AS MATERIALIZED (
      SELECT r.id FROM beneficiary r CROSS JOIN typed t
      WHERE ${scopeSql(actor)} AND r.removed_at IS NULL AND (r.phone = ${phone} OR r.email_key = ${address} OR (${named} AND ${NEAR_NAME}))),
    near AS (
      SELECT r.id, ${ownSql(actor)} AS own, r.first_name, r.last_name, r.sort_key, r.birth_date, r.phone, lower(r.email) AS email, r.followed_by_id
      FROM found JOIN beneficiary r ON r.id = found.id)
    SELECT s.id::text AS id, s.own, s.first_name AS "firstName", s.last_name AS "lastName", f.first_name || ' ' || f.last_name AS prescriber,
      search_normal(s.first_name) AS first, search_normal(s.last_name) AS last, t.first AS "typedFirst", t.last AS "typedLast",
      s.birth_date::text AS "birthDate", s.phone, s.email
    FROM near s CROSS JOIN typed t LEFT JOIN account f ON f.id = s.followed_by_id
    ORDER BY (s.phone = ${phone} OR s.email = ${address}) DESC NULLS LAST, similarity(s.sort_key, t.last || ' ' || t.first) DESC, s.id LIMIT ${CANDIDATES}`
  return candidates
    .flatMap((candidate) => {
      const one = { lastName: candidate.typedLast, firstName: candidate.typedFirst, birthDate, phone, email: address }
      const reasons = likeness(one, { lastName: candidate.last, firstName: candidate.first, birthDate: candidate.birthDate, phone: candidate.phone, email: candidate.email })
      return reasons.length > 0 ? [shown(candidate, reasons)] : []
    })
    .sort((one, other) => other.reasons.length - one.reasons.length)
    .slice(0, SHOWN)
}

const shown = ({ id, own, firstName, lastName, prescriber }: Candidate, reasons: LikenessReason[]): Duplicate => ({
  recordId: own ? id : null,
  colleagueId: own ? null : id,
  firstName,
  lastName,
  prescriber: own ? null : prescriber,
  reasons,
})

const ownSql = (actor: Actor) => (actor.role === 'PRESCRIBER' ? followedSql(actor, Prisma.sql`r`) : Prisma.sql`true`)

// A prescriber's own people and the short cards of their colleagues; an advisor's plateformes.
const scopeSql = (actor: Actor) => (actor.role === 'PRESCRIBER' ? Prisma.sql`(${visibleToSql(actor)} OR ${ofColleaguesSql(actor)})` : visibleToSql(actor))

/** Whether the row `r` is out of the actor's sight, short cards included. */
export const outOfSightSql = (actor: Actor) => Prisma.sql`NOT coalesce(${scopeSql(actor)}, false)`
