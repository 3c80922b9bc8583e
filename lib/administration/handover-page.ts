import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { rolesManagedBy } from '@/lib/administration/policy'
import { colleaguesWhoCanFollow, peopleFollowedBy } from '@/lib/beneficiary/reassign-followed'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'

/** What is asked before an account, or its place in one structure, ends: who follows its people. Null when the actor may not, or it has ended. */
export async function handoverPage(actor: Actor, accountId: string, organisationId?: string) {
  if (!isUuid(accountId) || (organisationId !== undefined && !isUuid(organisationId))) return null
  const account = await db.account.findFirst({
    where: { id: accountId, removedAt: null, disabledAt: null, role: { in: [...rolesManagedBy(actor)] } },
    select: { id: true, role: true, firstName: true, lastName: true },
  })
  if (!account) return null
  const followed = { accountId, organisationId }
  const place = organisationId ? await db.organisationMembership.findFirst({ where: { ...followed, endedAt: null }, select: { organisation: { select: { id: true, name: true } } } }) : null
  if (organisationId && !place) return null
  const [{ total, people }, colleagues, appointments] = await Promise.all([peopleFollowedBy(followed), colleaguesWhoCanFollow(followed), db.appointment.count({ where: { advisorId: accountId, cancelledAt: null, startsAt: { gt: now() } } })])
  return { account, structure: place?.organisation ?? null, total, people, colleagues, appointments, self: account.id === actor.accountId }
}
export type HandoverPage = NonNullable<Awaited<ReturnType<typeof handoverPage>>>
