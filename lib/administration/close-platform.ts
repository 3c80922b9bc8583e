import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { requireFreshGrant } from '@/lib/account/step-up'
import { managesPlatforms } from '@/lib/administration/policy'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { plural } from '@/lib/infra/format'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { IN_PARCOURS, UNDECIDED } from '@/lib/prescription/transitions'
import type { PrescriptionStatus } from '@/prisma/client/enums'

const OPEN: PrescriptionStatus[] = [...UNDECIDED, ...IN_PARCOURS]

/** Closes a plateforme: no longer offered, its advisors still read its records. Refused while it has people to answer or to follow. Needs the password. */
export async function closePlatform(actor: Actor, { platformId }: { platformId: string }): Promise<void> {
  if (!managesPlatforms(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    await requireFreshGrant(tx, actor)
    const [current] = await tx.$queryRaw<{ closed: boolean }[]>`SELECT closed_at IS NOT NULL AS closed FROM mobility_platform WHERE id = ${platformId}::uuid FOR UPDATE`
    if (!current) throw notFoundRefusal()
    if (current.closed) return
    await refuseWhileItServes(tx, platformId)
    await tx.mobilityPlatform.update({ where: { id: platformId }, data: { closedAt: now() }, select: { id: true } })
    await recordAudit({ actorId: actor.accountId, act: 'platform.manage', outcome: 'DONE', subject: { type: 'platform', id: platformId }, detail: { what: 'CLOSE' } }, tx)
  })
}

async function refuseWhileItServes(tx: Tx, platformId: string) {
  const open = await tx.prescription.count({ where: { platformId, status: { in: OPEN } } })
  if (open === 0) return
  throw new Refusal(
    `${plural(open, 'prescription attend', 'prescriptions attendent')} encore cette plateforme. Demandez à ses conseillers de les terminer ou de les transmettre à une autre plateforme, puis fermez-la.`,
  )
}
