import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import type { ToDoReason } from '@/lib/indicator/labels'
import { waitingForAdvisor, waitingForPrescriber } from '@/lib/indicator/waiting'
import { db } from '@/lib/infra/db'

export type ToDo = { beneficiaryId: string; firstName: string; lastName: string; phone: string | null; reason: ToDoReason; since: Date }
export type ToDoList = { items: ToDo[]; total: number }

const SHOWN = 12

/** « À faire »: the people who wait for this actor, the longest wait first, and how many there are in all. */
export async function toDoList(actor: Actor): Promise<ToDoList> {
  const waiting = waitingFor(actor)
  if (!waiting) return { items: [], total: 0 }
  const rows = await db.$queryRaw<(ToDo & { total: number })[]>`
    SELECT b.id::text AS "beneficiaryId", b.first_name AS "firstName", b.last_name AS "lastName", b.phone, w.reason, w.since, count(*) OVER ()::int AS total
    FROM (${waiting}) w JOIN beneficiary b ON b.id = w.beneficiary_id
    WHERE b.removed_at IS NULL ORDER BY w.since, b.id LIMIT ${SHOWN}`
  return { items: rows.map(({ total: _, ...item }) => item), total: rows[0]?.total ?? 0 }
}

/** How many wait, for the menu: counted up to 100, because every page asks. */
export async function toDoCount(actor: Actor): Promise<number> {
  const waiting = waitingFor(actor)
  if (!waiting) return 0
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM (${waiting}) w JOIN beneficiary b ON b.id = w.beneficiary_id WHERE b.removed_at IS NULL LIMIT 100) AS waiting_people`
  return row?.count ?? 0
}

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
