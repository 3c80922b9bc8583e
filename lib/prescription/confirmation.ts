import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { answerDelayDays } from '@/lib/prescription/answer-delay'
import { prescriptionsServedBy } from '@/lib/prescription/policy'
import { readEligibility } from '@/lib/prescription/read-eligibility'

export type Confirmation = NonNullable<Awaited<ReturnType<typeof confirmation>>>

/** What « Créer » did: the reference, who will answer and how soon that team usually does, what the rules said. Null when it is not the actor's. */
export async function confirmation(actor: Actor, prescriptionId: string) {
  if (!z.guid().safeParse(prescriptionId).success) return null
  const prescription = await db.prescription.findFirst({
    where: { AND: [{ id: prescriptionId }, prescriptionsServedBy(actor)] },
    select: {
      id: true,
      reference: true,
      sentAt: true,
      testChoice: true,
      eligibility: true,
      platformId: true,
      laterDocuments: true,
      prescriber: { select: { firstName: true, lastName: true } },
      organisation: { select: { name: true } },
      platform: {
        select: {
          name: true,
          phone: true,
          email: true,
          memberships: {
            where: { endedAt: null, account: { role: 'ADVISOR', disabledAt: null, removedAt: null } },
            orderBy: { accountId: 'asc' },
            take: 20,
            select: { account: { select: { firstName: true, lastName: true, jobTitle: true, phone: true, email: true } } },
          },
        },
      },
      beneficiary: { select: { id: true, firstName: true, lastName: true, email: true, phone: true } },
    },
  })
  if (!prescription) return null
  const { platformId, eligibility, platform, ...rest } = prescription
  const { memberships, ...team } = platform
  return { ...rest, platform: { ...team, people: memberships.map(({ account }) => account) }, eligibility: readEligibility(eligibility), delay: await answerDelayDays(platformId) }
}
