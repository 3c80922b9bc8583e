import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { isOver } from '@/lib/beneficiary/alive'
import { db } from '@/lib/infra/db'

/** A professional who follows the person: the beneficiary sees their own contacts only. */
export type Follower = { id: string; part: 'PRESCRIBER' | 'ADVISOR'; name: string; jobTitle: string | null; structure: string | null; phone: string | null; email: string | null }
export type FollowingPlatform = { id: string; name: string; phone: string | null; email: string }
export type Followers = { people: Follower[]; platforms: FollowingPlatform[] }

const contact = { id: true, firstName: true, lastName: true, jobTitle: true, phone: true, email: true, disabledAt: true, removedAt: true } as const
type Contact = { id: string; firstName: string; lastName: string; jobTitle: string | null; phone: string | null; email: string | null; disabledAt: Date | null; removedAt: Date | null }

/**
 * Who follows the person today: their prescriber, those with whom the follow-up is shared, the plateformes that have their demands and the
 * advisors who lead them. A plateforme whose demand is over is told as long as no other has one. Null for whoever is not a person with a record.
 */
export async function followers(actor: Actor): Promise<Followers | null> {
  if (actor.role !== 'BENEFICIARY' || !actor.beneficiaryId) return null
  const person = await db.beneficiary.findFirst({
    where: { id: actor.beneficiaryId, removedAt: null },
    select: {
      followedBy: { select: contact },
      followedIn: { select: { name: true } },
      sharedFollowUps: { where: { endedAt: null }, orderBy: { createdAt: 'asc' }, select: { account: { select: { ...contact, organisationMemberships: { where: { endedAt: null }, take: 1, select: { organisation: { select: { name: true } } } } } } } },
      prescriptions: { orderBy: [{ sentAt: 'desc' }, { id: 'desc' }], take: 10, select: { status: true, platform: { select: { id: true, name: true, phone: true, email: true } }, advisor: { select: contact } } },
    },
  })
  if (!person) return null
  const alive = person.prescriptions.filter(({ status }) => !isOver(status))
  const told = alive.length > 0 ? alive : person.prescriptions.slice(0, 1)
  const people = [
    ...follower('PRESCRIBER', person.followedBy, person.followedIn?.name ?? null),
    ...person.sharedFollowUps.flatMap(({ account }) => follower('PRESCRIBER', account, account.organisationMemberships[0]?.organisation.name ?? null)),
    ...told.flatMap(({ advisor, platform }) => follower('ADVISOR', advisor, platform.name)),
  ]
  return { people: firstOfEach(people), platforms: firstOfEach(told.map(({ platform }) => platform)) }
}

function follower(part: Follower['part'], account: Contact | null, structure: string | null): Follower[] {
  if (!account || account.disabledAt || account.removedAt) return []
  const { id, firstName, lastName, jobTitle, phone, email } = account
  return [{ id, part, name: `${firstName} ${lastName}`, jobTitle, structure, phone, email }]
}

const firstOfEach = <T extends { id: string }>(list: T[]): T[] => [...new Map(list.toReversed().map((one) => [one.id, one])).values()].toReversed()
