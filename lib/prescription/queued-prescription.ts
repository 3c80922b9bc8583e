import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { platformsForChoice } from '@/lib/organisation/queries'
import { OPEN_OBJECTION } from '@/lib/prescription/open-objection'
import { prescriptionsServedBy } from '@/lib/prescription/policy'
import { whoCalls } from '@/lib/prescription/who-calls'

export type QueuedPrescription = NonNullable<Awaited<ReturnType<typeof queuedPrescription>>>

/** A demand to answer: who, from whom, what the rules said, who answers, and what may be chosen in its forms. Null when it is not of the actor's plateformes. */
export async function queuedPrescription(actor: Actor, id: string) {
  if (!z.guid().safeParse(id).success) return null
  const prescription = await db.prescription.findFirst({
    where: { AND: [{ id }, prescriptionsServedBy(actor)] },
    select: {
      id: true,
      reference: true,
      version: true,
      status: true,
      sentAt: true,
      waitingOn: true,
      waitingSince: true,
      urgent: true,
      deadlineOn: true,
      arrivedAt: true,
      eligibility: true,
      laterDocuments: true,
      platformId: true,
      platform: { select: { name: true, memberships: { where: { endedAt: null, account: { role: 'ADVISOR', disabledAt: null, removedAt: null } }, orderBy: { accountId: 'asc' }, select: { account: { select: { id: true, firstName: true, lastName: true } } } } } },
      rules: { select: { version: true } },
      advisor: { select: { id: true, firstName: true, lastName: true } },
      prescriber: { select: { firstName: true, lastName: true, email: true, phone: true } },
      organisation: { select: { name: true } },
      requested: { orderBy: { requestedAt: 'asc' }, select: { type: true, requestedAt: true, providedAt: true } },
      beneficiary: { select: { id: true, firstName: true, lastName: true, birthDate: true, phone: true, email: true, communeName: true, postalCode: true, followedById: true } },
    },
  })
  if (!prescription) return null
  const [{ platforms }, objection] = await Promise.all([platformsForChoice(), db.objection.findFirst({ where: { ...OPEN_OBJECTION, prescriptionId: id }, select: { createdAt: true } })])
  const { email, followedById } = prescription.beneficiary
  return { ...prescription, calledBy: whoCalls(actor, { email, followed: followedById !== null }), objectedAt: objection?.createdAt ?? null, otherPlatforms: platforms.filter(({ id: other }) => other !== prescription.platformId) }
}
