import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/account/actor'
import { advisorsThere } from '@/lib/appointment/advisors-there'
import { nextFreeSlots } from '@/lib/appointment/book'
import { formHour } from '@/lib/appointment/local-time'
import { placeShown } from '@/lib/appointment/place'
import { zoneLabel } from '@/lib/appointment/zone-labels'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'

const SUGGESTED_MINUTES = 60

/** The person to plan with, and the plateforme of the actor's where they were sent last; null when the actor does not serve them. */
export async function personToPlan(actor: Actor, id: string) {
  if (!isUuid(id)) return null
  return db.beneficiary.findFirst({
    where: { AND: [{ id }, beneficiariesServedBy(actor)] },
    select: {
      id: true, firstName: true, lastName: true, followedBy: { select: { firstName: true, lastName: true } },
      prescriptions: { where: { platformId: { in: actor.platformIds } }, orderBy: [{ sentAt: 'desc' }, { id: 'desc' }], take: 1, select: { platformId: true } },
    },
  })
}
type PersonToPlan = NonNullable<Awaited<ReturnType<typeof personToPlan>>>

type Planned = { person: PersonToPlan | null; moved: ToMove | null; /** The plateforme that was chosen. */ platformId?: unknown }

/**
 * What the form needs: the plateforme (that of the rendez-vous to move, the one that was chosen, or where the person was sent last, among the actor's), the
 * others that could be, who works there, and when whoever receives is free. An atelier of who works in several has no plateforme before one is
 * chosen. Null when there is none.
 */
export async function planForm(actor: Actor, { person, moved, platformId }: Planned) {
  const sent = person ? { prescriptions: { some: { beneficiaryId: person.id } } } : {}
  const platforms = await db.mobilityPlatform.findMany({
    where: { id: { in: actor.platformIds }, closedAt: null, ...sent },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, timeZone: true, addressLine: true, postalCode: true, communeName: true },
  })
  const wanted = moved?.platformId ?? platformId ?? person?.prescriptions[0]?.platformId
  const platform = platforms.find(({ id }) => id === wanted) ?? (person || platforms.length === 1 ? platforms[0] : undefined)
  if (!platform) return platforms.length === 0 ? null : { platform: null, others: platforms.map(({ id, name }) => ({ id, name })) }
  const receives = moved?.advisorId ?? actor.accountId
  const [advisors, slots] = await Promise.all([
    advisorsThere(platform.id),
    nextFreeSlots(db, { advisorId: receives, from: now(), minutes: moved ? lengthOf(moved) : SUGGESTED_MINUTES, timeZone: platform.timeZone, postalCode: platform.postalCode }),
  ])
  const { timeZone } = platform
  // What a rendez-vous moves stays in its plateforme.
  const others = moved ? [] : platforms.filter(({ id }) => id !== platform.id).map(({ id, name }) => ({ id, name }))
  return { platform, others, advisors, ownFree: receives === actor.accountId, zone: zoneLabel(timeZone), formKey: randomUUID(), free: slots.map(({ startsAt }) => ({ startsAt, ...formHour(startsAt, timeZone) })) }
}
const lengthOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)

export type PlanForm = Extract<NonNullable<Awaited<ReturnType<typeof planForm>>>, { formKey: string }>

/** The rendez-vous that new slots would move, as the form is filled with it; null when the actor does not lead it. */
export async function rendezvousToMove(actor: Actor, { id, beneficiaryId }: { id: string; beneficiaryId: string }) {
  if (!isUuid(id)) return null
  return db.appointment.findFirst({
    where: { id, platformId: { in: actor.platformIds }, places: null, cancelledAt: null, startsAt: { gt: now() }, participants: { some: { beneficiaryId } } },
    select: { id: true, platformId: true, type: true, title: true, startsAt: true, endsAt: true, timeZone: true, advisorId: true, ...placeShown, directions: true, videoUrl: true },
  })
}
export type ToMove = NonNullable<Awaited<ReturnType<typeof rendezvousToMove>>>

/** `2027-03-28` as « 28/03/2027 ». */

/** The ateliers to come of the actor's plateformes that still have a place, for « Inscrire à un atelier »; thirty at most. */
export async function openWorkshops(actor: Actor, beneficiaryId: string): Promise<{ id: string; title: string; startsAt: Date; timeZone: string; left: number }[]> {
  if (actor.role !== 'ADVISOR') return []
  return db.$queryRaw`
    SELECT a.id::text, a.title, a.starts_at AS "startsAt", a.time_zone AS "timeZone", (a.places - count(q.beneficiary_id))::int AS left
    FROM appointment a LEFT JOIN appointment_participant q ON q.appointment_id = a.id AND q.cancelled_at IS NULL
    WHERE a.platform_id = ANY(${actor.platformIds}::uuid[]) AND a.places IS NOT NULL AND a.cancelled_at IS NULL AND a.starts_at > ${now()}
    GROUP BY a.id HAVING count(q.beneficiary_id) < a.places AND NOT coalesce(bool_or(q.beneficiary_id = ${beneficiaryId}::uuid), false)
    ORDER BY a.starts_at, a.id LIMIT 30`
}
