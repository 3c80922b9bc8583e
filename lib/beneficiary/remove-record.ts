import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { revokeSessions } from '@/lib/account/revoke-sessions'
import { consumeStepUp } from '@/lib/account/step-up'
import { refuseUnlessMayChange } from '@/lib/beneficiary/change-record'
import { beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { notFoundRefusal } from '@/lib/infra/refusal'
import { recordEvent } from '@/lib/record/record-event'

/**
 * Removes a record from every list: the dossier is kept, the account can no longer sign in and its e-mail address is free for
 * another one, its access card opens nothing any more, the Test under way stops. Needs a REMOVE grant for this record. NOT_FOUND when it is removed already.
 */
export async function removeRecord(actor: Actor, { beneficiaryId }: { beneficiaryId: string }): Promise<void> {
  await refuseUnlessMayChange(actor, beneficiaryId)
  await db.$transaction(async (tx) => {
    await consumeStepUp(tx, actor, 'REMOVE', beneficiaryId)
    const removedAt = now()
    const { count } = await tx.beneficiary.updateMany({
      where: { AND: [{ id: beneficiaryId, removedAt: null }, beneficiariesVisibleTo(actor)] },
      data: { removedAt, removedById: actor.accountId, version: { increment: 1 } },
    })
    if (count === 0) throw notFoundRefusal()
    await tx.accessCard.updateMany({ where: { beneficiaryId, revokedAt: null }, data: { revokedAt: removedAt, revokedById: actor.accountId } })
    await removeAccount(tx, beneficiaryId, removedAt)
    await stopTest(tx, beneficiaryId)
    await recordEvent(tx, { beneficiaryId, kind: 'REMOVED', actorId: actor.accountId })
    await recordAudit(
      { actorId: actor.accountId, act: 'beneficiary.remove', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId } },
      tx,
    )
  })
}

// The account carries the very moment of the record: restoring gives back what removing took, and nothing else.
async function removeAccount(tx: Tx, beneficiaryId: string, removedAt: Date) {
  const { accountId } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { accountId: true } })
  if (!accountId) return
  const { count } = await tx.account.updateMany({ where: { id: accountId, removedAt: null }, data: { removedAt } })
  if (count === 0) return
  await revokeSessions(tx, accountId, 'account-removed')
  await tx.accountToken.updateMany({ where: { accountId, consumedAt: null }, data: { consumedAt: removedAt } })
}

// Whoever holds the device stays in mode passation, and leaves it with their password: the lock protects them, not the record.
async function stopTest(tx: Tx, beneficiaryId: string) {
  await tx.testSitting.updateMany({
    where: { endedAt: null, test: { beneficiaryId } },
    data: { endedAt: now(), endReason: 'RECORD_REMOVED' },
  })
  await tx.mobilityTest.updateMany({ where: { beneficiaryId, status: 'IN_PROGRESS' }, data: { status: 'PAUSED' } })
}
