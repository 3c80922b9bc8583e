import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { requireFreshGrant } from '@/lib/account/step-up'
import type { Invitation } from '@/lib/administration/account-schema'
import { refuseKnownAddress } from '@/lib/administration/known-address'
import { lockOpenPlaces } from '@/lib/administration/open-places'
import { isStaff, rolesInvitedBy } from '@/lib/administration/policy'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { once } from '@/lib/infra/idempotency'
import { queueMail } from '@/lib/infra/mail/outbox'
import { forbiddenRefusal } from '@/lib/infra/refusal'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'

/**
 * Creates the account of a professional, in their place, and mails the link that sets the password; returns its id, the same one
 * for the same form. Refused beside `email` when the address already signs in. Staff needs the password of who invites.
 */
export async function invite(actor: Actor, { idempotencyKey, ...input }: Invitation): Promise<string> {
  if (!rolesInvitedBy(actor).includes(input.role)) throw forbiddenRefusal()
  await spendAttempt(THROTTLES.invite, actor.accountId)
  const act = isStaff(input.role) ? 'user.inviteStaff' : 'user.inviteProfessional'
  try {
    const { id } = await once({ accountId: actor.accountId, act, key: idempotencyKey, request: input }, async (tx) => {
      if (isStaff(input.role)) await requireFreshGrant(tx, actor)
      await refuseKnownAddress(input.email, tx)
      const created = await createAccount(tx, input)
      await queueMail(tx, { kind: 'invitation', dedupeKey: `invitation/${created.id}/${idempotencyKey}`, payload: { accountId: created.id } })
      await recordAudit({ actorId: actor.accountId, act, outcome: 'DONE', subject: { type: 'account', id: created.id }, detail: { role: input.role, organisationIds: input.organisationIds, platformIds: input.platformIds, lead: input.lead } }, tx)
      return created
    })
    return id
  } catch (error) {
    // Two people invite the same address at the same moment: the second is told whose it is.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') await refuseKnownAddress(input.email)
    throw error
  }
}

async function createAccount(tx: Tx, { role, email, firstName, lastName, phone, jobTitle, organisationIds, platformIds, lead }: Omit<Invitation, 'idempotencyKey'>) {
  const organisations = role === 'PRESCRIBER' ? organisationIds : []
  const platforms = role === 'ADVISOR' ? platformIds : []
  await lockOpenPlaces(tx, organisations, platforms)
  const account = await tx.account.create({ data: { role, email, firstName, lastName, phone, jobTitle, invitedAt: now() }, select: { id: true } })
  await tx.organisationMembership.createMany({ data: organisations.map((organisationId) => ({ accountId: account.id, organisationId })) })
  await tx.platformMembership.createMany({ data: platforms.map((platformId) => ({ accountId: account.id, platformId, lead })) })
  return account
}
