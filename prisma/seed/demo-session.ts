import { newSecret, secretHash } from '@/lib/account/secret-token'
import { after, hours, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { PERSONAS } from './personas'

/** What « Mes connexions » of the prescriber shows while a person passes a Test on their own phone. Nobody has its secret: the row opens nothing. */
export async function createDemoSession(): Promise<void> {
  const onPhone = { accountId: PERSONAS.camille.id, testOnly: true, revokedAt: null }
  if ((await db.session.count({ where: { ...onPhone, absoluteUntil: { gt: now() } } })) > 0) return
  const test = await db.mobilityTest.findFirst({ where: { status: 'PAUSED', beneficiary: { followedById: PERSONAS.camille.id } }, orderBy: { id: 'asc' }, select: { id: true } })
  if (!test) return
  const until = after(hours(4))
  await db.session.create({
    data: { ...onPhone, idHash: secretHash(newSecret()), device: 'Chrome, Android', lockedTestId: test.id, createdAt: now(), lastSeenAt: now(), idleUntil: until, absoluteUntil: until },
    select: { idHash: true },
  })
}
