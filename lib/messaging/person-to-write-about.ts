import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { demandEnd, writtenUntil } from '@/lib/messaging/ended-demands'

export type PersonToWriteAbout = NonNullable<Awaited<ReturnType<typeof personToWriteAbout>>>

/**
 * A person about whom the actor may start a thread, with the plateformes whose team would answer: where the person was sent, for an advisor
 * their own, demands that are still alive first; not those where everything is over for good. Null for anybody else's person, and for an advisor whose plateforme is closed.
 */
export async function personToWriteAbout(actor: Actor, beneficiaryId: string, tx: Tx = db) {
  if (!isUuid(beneficiaryId)) return null
  const person = await tx.beneficiary.findFirst({
    where: { AND: [beneficiariesServedBy(actor), { id: beneficiaryId }] },
    select: {
      id: true,
      firstName: true,
      lastName: true,
      accountId: true,
      prescriptions: {
        where: actor.role === 'ADVISOR' ? { platformId: { in: actor.platformIds } } : {},
        orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
        select: { ...demandEnd, platform: { select: { id: true, name: true } } },
      },
    },
  })
  if (!person) return null
  const { prescriptions, ...named } = person
  const until = (platformId: string) => writtenUntil(prescriptions, platformId)
  const isOpen = (end: Date | null) => end === null || end > now()
  const open = prescriptions.filter(({ platformId }) => isOpen(until(platformId)))
  const ordered = open.sort((one, other) => Number(until(one.platformId) !== null) - Number(until(other.platformId) !== null))
  const platforms = new Map(ordered.map(({ platform }) => [platform.id, platform]))
  return { ...named, platforms: [...platforms.values()] }
}
