import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { PRESSING, type ToDoReason } from '@/lib/indicator/labels'
import { demandsToTake, waitingForAdvisor, waitingForPrescriber } from '@/lib/indicator/waiting'
import { db } from '@/lib/infra/db'

/** `targetId`: the prescription to answer or the rendez-vous to take on, when that is what waits. */
export type ToDo = { beneficiaryId: string; targetId: string | null; firstName: string; lastName: string; phone: string | null; reason: ToDoReason; since: Date }
export type ToDoList = { items: ToDo[]; total: number; page: number; pages: number }

const A_PAGE = 12
/** Whoever has more than that has another trouble than a list. */
export const LAST_PAGE = 50

/** A page of « À faire »: the people who wait for this actor, what presses before the longest wait, and how many there are in all. */
export async function toDoList(actor: Actor, page = 1): Promise<ToDoList> {
  const waiting = waitingFor(actor)
  if (!waiting) return { items: [], total: 0, page: 1, pages: 1 }
  const rows = await db.$queryRaw<(ToDo & { total: number })[]>`
    SELECT b.id::text AS "beneficiaryId", b.first_name AS "firstName", b.last_name AS "lastName", b.phone, w.reason, w.target::text AS "targetId", w.since, count(*) OVER ()::int AS total
    FROM (${waiting}) w JOIN beneficiary b ON b.id = w.beneficiary_id
    WHERE b.removed_at IS NULL ORDER BY w.reason = ANY(${PRESSING}) DESC, w.since, b.id, w.reason, w.target LIMIT ${A_PAGE} OFFSET ${(page - 1) * A_PAGE}`
  const total = rows[0]?.total ?? 0
  // The last ones were done meanwhile.
  if (rows.length === 0 && page > 1) return toDoList(actor)
  return { items: rows.map(({ total: _, ...item }) => item), total, page, pages: Math.min(LAST_PAGE, Math.max(1, Math.ceil(total / A_PAGE))) }
}

export type MenuCounts = { toDo: number; toTake: number }

/** How many wait, and how many demands are to take, for the menu: each counted up to 100, because every page asks. One statement. */
export async function menuCounts(actor: Actor): Promise<MenuCounts> {
  const waiting = waitingFor(actor)
  if (!waiting) return { toDo: 0, toTake: 0 }
  const toTake = actor.role === 'ADVISOR' ? upTo100(demandsToTake(actor)) : Prisma.sql`0`
  const [counts] = await db.$queryRaw<MenuCounts[]>`SELECT ${upTo100(waiting)} AS "toDo", ${toTake} AS "toTake"`
  return counts ?? { toDo: 0, toTake: 0 }
}

const upTo100 = (waiting: Prisma.Sql) =>
  Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM (${waiting}) w JOIN beneficiary b ON b.id = w.beneficiary_id WHERE b.removed_at IS NULL LIMIT 100) AS waiting_people)`

function waitingFor(actor: Actor): Prisma.Sql | null {
  switch (actor.role) {
    case 'PRESCRIBER':
      return Prisma.join(waitingForPrescriber(actor), ' UNION ALL ')
    case 'ADVISOR':
      return Prisma.join(waitingForAdvisor(actor), ' UNION ALL ')
    case 'HOTLINE':
    case 'ADMIN':
    case 'BENEFICIARY':
      return null
  }
}
