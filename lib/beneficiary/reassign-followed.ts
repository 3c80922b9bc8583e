import 'server-only'
import { routeAccessRequests } from '@/lib/beneficiary/route-access-requests'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { Refusal } from '@/lib/infra/refusal'

/** Whose people: those an account follows, in one structure when it is said. */
export type Followed = { accountId: string; organisationId?: string }

const PEOPLE_SHOWN = 50

/** The people that a prescriber follows, by name: the first fifty, and how many there are. Removed ones are not counted. */
export async function peopleFollowedBy({ accountId, organisationId }: Followed) {
  const where = { followedById: accountId, removedAt: null, ...(organisationId ? { followedInId: organisationId } : {}) }
  const [total, people] = await Promise.all([
    db.beneficiary.count({ where }),
    db.beneficiary.findMany({ where, orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }], take: PEOPLE_SHOWN, select: { id: true, firstName: true, lastName: true, followedIn: { select: { name: true } } } }),
  ])
  return { total, people }
}

/** The colleagues who can follow these people instead: prescribers who may sign in, in a structure where the account has its people. */
export async function colleaguesWhoCanFollow({ accountId, organisationId }: Followed) {
  const places = await db.organisationMembership.findMany({
    where: {
      endedAt: null,
      accountId: { not: accountId },
      account: { role: 'PRESCRIBER', disabledAt: null, removedAt: null },
      organisation: { closedAt: null, ...(organisationId ? { id: organisationId } : {}), followedBeneficiaries: { some: { followedById: accountId } } },
    },
    orderBy: [{ account: { lastName: 'asc' } }, { accountId: 'asc' }, { organisationId: 'asc' }],
    take: 500,
    select: { organisation: { select: { name: true } }, account: { select: { id: true, firstName: true, lastName: true } } },
  })
  return places.map(({ organisation, account }) => ({ ...account, organisation: organisation.name }))
}

/** Who follows instead: a colleague by their account, or null for « la plateforme répond ». */
export type Follower = string | null
export type Handover = Followed & { actorId: string; /** Somebody chosen for one person. */ chosen: Map<string, Follower>; /** For all the others. Undefined: nobody was said. */ otherwise: Follower | undefined }

/**
 * Gives the people of a prescriber to others, in the transaction that makes the prescriber leave, and tells each new follower once; returns how many. The
 * follow-ups shared with them end. Refused beside
 * `follower` when somebody is left without an answer, or given to who does not work in their structure.
 */
export async function reassignFollowed(tx: Tx, { accountId, organisationId, actorId, chosen, otherwise }: Handover): Promise<number> {
  const followed = await tx.$queryRaw<{ id: string; organisationId: string | null; removed: boolean }[]>`
    SELECT id::text, followed_in_id::text AS "organisationId", removed_at IS NOT NULL AS removed FROM beneficiary
    WHERE followed_by_id = ${accountId}::uuid AND (${organisationId ?? null}::uuid IS NULL OR followed_in_id = ${organisationId ?? null}::uuid) ORDER BY id FOR UPDATE`
  const answers = followed.map(({ id, removed, ...person }) => ({ id, ...person, follower: chosen.has(id) ? chosen.get(id) : (otherwise ?? (removed ? null : otherwise)) }))
  if (answers.some(({ follower }) => follower === undefined)) throw refused('Dites qui suit ces personnes\u00a0: un collègue, ou la plateforme.')
  await refuseUnlessColleagues(tx, accountId, answers)
  for (const [follower, ids] of groupedByFollower(answers)) {
    await tx.beneficiary.updateMany({ where: { id: { in: ids } }, data: { followedById: follower, version: { increment: 1 } } })
    await tx.recordEvent.createMany({ data: ids.map((beneficiaryId) => ({ beneficiaryId, kind: follower ? 'FOLLOW_UP_TAKEN_OVER' : 'FOLLOW_UP_ENDED', actorId, data: { formerId: accountId, followerId: follower }, happenedAt: now() })) })
    await routeAccessRequests(tx, { beneficiaryIds: ids, follower, actorId })
    // One mail for all of them; who leaves knows.
    const told = { beneficiaryId: ids[0] ?? null, accountId: follower, taken: true, count: ids.length }
    if (follower && follower !== actorId) await queueMail(tx, { kind: 'follow-up-moved', dedupeKey: `follow-up-moved/${accountId}/${organisationId ?? 'all'}/${follower}/${now().toISOString()}`, payload: told })
  }
  // What other structures had shared was shared with somebody of this one: who comes back asks again.
  await tx.sharedFollowUp.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: now() } })
  return followed.length
}

type Answer = { id: string; organisationId: string | null; follower?: Follower }

async function refuseUnlessColleagues(tx: Tx, accountId: string, answers: Answer[]) {
  const followers = [...new Set(answers.flatMap(({ follower }) => follower ?? []))]
  const places = await tx.organisationMembership.findMany({
    where: { accountId: { in: followers }, endedAt: null, account: { role: 'PRESCRIBER', disabledAt: null, removedAt: null } },
    select: { accountId: true, organisationId: true },
  })
  const works = new Set(places.map((place) => `${place.accountId}/${place.organisationId}`))
  const fits = ({ follower, organisationId }: Answer) => !follower || (follower !== accountId && works.has(`${follower}/${organisationId}`))
  if (!answers.every(fits)) throw refused('Une personne ne peut être suivie que par un collègue de sa structure. Choisissez pour chacune, ou «\u00a0la plateforme répond\u00a0».')
}

function groupedByFollower(answers: Answer[]): Map<Follower, string[]> {
  const groups = new Map<Follower, string[]>()
  for (const { id, follower = null } of answers) groups.set(follower, [...(groups.get(follower) ?? []), id])
  return groups
}

const refused = (sentence: string) => new Refusal('Rien n’est enregistré.', 'INVALID', { follower: [sentence] })
