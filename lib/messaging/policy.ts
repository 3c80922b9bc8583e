import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesVisibleTo } from '@/lib/beneficiary/policy'

const nothing: Prisma.ThreadWhereInput = { id: { in: [] } }

/**
 * The threads that an actor reads. About a person: whoever follows them, the team of the thread's plateforme as long as the person was sent
 * there, and the person once added, but for who has left. Without a record: whoever takes part. The hotline and administrators read those that
 * they take part in, and no other (authz-matrix.json, global rules). `threadVisibleSql` says the same.
 */
export function threadsVisibleTo(actor: Actor): Prisma.ThreadWhereInput {
  const takenPart: Prisma.ThreadWhereInput = { beneficiaryId: null, participants: { some: { accountId: actor.accountId, leftAt: null } } }
  switch (actor.role) {
    case 'PRESCRIBER':
    case 'ADVISOR':
      return { OR: [{ ...aboutPeopleOf(actor), participants: { none: leftBy(actor) } }, takenPart] }
    case 'HOTLINE':
    case 'ADMIN':
      return takenPart
    case 'BENEFICIARY':
      return aboutPeopleOf(actor)
  }
}

/** The threads about people that an actor has left, and would read. */
export const threadsLeftBy = (actor: Actor): Prisma.ThreadWhereInput => ({ ...aboutPeopleOf(actor), participants: { some: leftBy(actor) } })

const leftBy = ({ accountId }: Actor): Prisma.ThreadParticipantWhereInput => ({ accountId, leftAt: { not: null } })

function aboutPeopleOf(actor: Actor): Prisma.ThreadWhereInput {
  switch (actor.role) {
    case 'PRESCRIBER':
      return { beneficiaryId: { not: null }, beneficiary: beneficiariesVisibleTo(actor) }
    case 'ADVISOR':
      return { beneficiaryId: { not: null }, platformId: { in: actor.platformIds }, beneficiary: beneficiariesVisibleTo(actor) }
    case 'HOTLINE':
    case 'ADMIN':
      return nothing
    case 'BENEFICIARY':
      return actor.beneficiaryId ? { beneficiaryId: actor.beneficiaryId, withPerson: true, beneficiary: { removedAt: null } } : nothing
  }
}

/** Of a thread that one reads, the messages: internal notes are for professionals alone. */
export const messagesVisibleTo = (actor: Actor): Prisma.MessageWhereInput => (actor.role === 'BENEFICIARY' ? { kind: 'MESSAGE' } : {})

/** Who writes, starts threads, archives and reports: everybody but administrators. */
export const mayWrite = (actor: Actor) => actor.role !== 'ADMIN'

/** Who leaves a thread: professionals who write. The person is added and removed by them. */
export const mayLeave = (actor: Actor) => mayWrite(actor) && actor.role !== 'BENEFICIARY'

/** Who takes the person out of a thread: the plateforme's team, and who opened it. Who opened it themself stays. */
export const mayRemovePerson = (actor: Actor, { createdById, beneficiary }: { createdById: string; beneficiary: { accountId: string | null } | null }) =>
  beneficiary !== null && createdById !== beneficiary.accountId && (actor.role === 'ADVISOR' || (actor.role === 'PRESCRIBER' && createdById === actor.accountId))

/** Who looks after people: writes internal notes, adds the person to a thread. */
export const mayWriteNotes = (actor: Actor) => actor.role === 'PRESCRIBER' || actor.role === 'ADVISOR'

/** Who edits the ready answers: advisors those of their plateformes, the hotline and administrators those of all. */
export const mayManageAnswers = (actor: Actor) => actor.role === 'ADVISOR' || actor.role === 'HOTLINE' || actor.role === 'ADMIN'

/** Who reviews what was reported and blocked. */
export const mayReviewReports = (actor: Actor) => actor.role === 'HOTLINE' || actor.role === 'ADMIN'

/** The ready answers that an actor may use: those of all, and those of their plateformes. */
export const answersOfferedTo = (actor: Actor): Prisma.ReadyAnswerWhereInput => ({
  removedAt: null,
  OR: [{ platformId: null }, { platformId: { in: actor.platformIds } }],
})

/** Those that an actor may change. */
export function answersManagedBy(actor: Actor): Prisma.ReadyAnswerWhereInput {
  switch (actor.role) {
    case 'ADVISOR':
      return { removedAt: null, platformId: { in: actor.platformIds } }
    case 'HOTLINE':
    case 'ADMIN':
      return { removedAt: null, platformId: null }
    case 'PRESCRIBER':
    case 'BENEFICIARY':
      return { id: { in: [] } }
  }
}

/**
 * Whom an actor may write to outside any record. Prescribers: their colleagues, and whoever works at Wimoov; advisors: those too, and the
 * prescribers who sent somebody to their plateformes; the hotline: every professional. Nobody writes to an administrator this way.
 */
export function accountsReachableBy(actor: Actor): Prisma.AccountWhereInput {
  const open: Prisma.AccountWhereInput = { id: { not: actor.accountId }, disabledAt: null, removedAt: null, passwordHash: { not: null } }
  const wimoov: Prisma.AccountWhereInput[] = [{ role: 'ADVISOR', platformMemberships: { some: { endedAt: null } } }, { role: 'HOTLINE' }]
  switch (actor.role) {
    case 'PRESCRIBER':
      return { ...open, OR: [...wimoov, { role: 'PRESCRIBER', organisationMemberships: { some: { organisationId: { in: actor.organisationIds }, endedAt: null } } }] }
    case 'ADVISOR':
      return { ...open, OR: [...wimoov, { role: 'PRESCRIBER', prescriptions: { some: { platformId: { in: actor.platformIds } } } }] }
    case 'HOTLINE':
      return { ...open, role: { in: ['PRESCRIBER', 'ADVISOR', 'HOTLINE'] } }
    case 'ADMIN':
    case 'BENEFICIARY':
      return { id: { in: [] } }
  }
}
