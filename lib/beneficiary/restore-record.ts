import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { consumeStepUp } from '@/lib/account/step-up'
import { refuseUnlessMayChange } from '@/lib/beneficiary/change-record'
import { beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { recordAudit } from '@/lib/infra/audit'
import { db, type Tx } from '@/lib/infra/db'
import { notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { recordEvent } from '@/lib/record/record-event'

/** `GIVEN_BACK`: the person signs in as before. `ADDRESS_TAKEN`: another account has the address by now, the record comes back without one. */
export type AccountAfter = 'NONE' | 'GIVEN_BACK' | 'ADDRESS_TAKEN'

/** Brings a removed record back into the lists, with the account that went with it if its address is still free. Needs a REMOVE grant. */
export async function restoreRecord(actor: Actor, { beneficiaryId }: { beneficiaryId: string }): Promise<AccountAfter> {
  await refuseUnlessMayChange(actor, beneficiaryId)
  return db
    .$transaction((tx) => restore(tx, actor, beneficiaryId))
    .catch((error: unknown) => {
      // The address was taken between our look and our write.
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
        throw new Refusal('Un compte vient d’être créé à cette adresse. Recommencez.', 'CONFLICT')
      throw error
    })
}

async function restore(tx: Tx, actor: Actor, beneficiaryId: string): Promise<AccountAfter> {
  await consumeStepUp(tx, actor, 'REMOVE', beneficiaryId)
  const removed = { AND: [{ id: beneficiaryId, removedAt: { not: null }, anonymisedAt: null }, beneficiariesVisibleTo(actor)] }
  const record = await tx.beneficiary.findFirst({ where: removed, select: { removedAt: true, accountId: true } })
  if (!record) throw notFoundRefusal()
  const account = await giveAccountBack(tx, record)
  const data = {
    removedAt: null,
    removedById: null,
    version: { increment: 1 },
    ...(account === 'ADDRESS_TAKEN' ? { accountId: null } : {}),
  }
  const { count } = await tx.beneficiary.updateMany({ where: removed, data })
  if (count === 0) throw notFoundRefusal()
  await recordEvent(tx, { beneficiaryId, kind: 'RESTORED', actorId: actor.accountId, data: { account } })
  await recordAudit(
    {
      actorId: actor.accountId,
      act: 'beneficiary.restore',
      outcome: 'DONE',
      subject: { type: 'beneficiary', id: beneficiaryId },
      detail: { account },
    },
    tx,
  )
  return account
}

async function giveAccountBack(
  tx: Tx,
  { removedAt, accountId }: { removedAt: Date | null; accountId: string | null },
): Promise<AccountAfter> {
  const account =
    accountId && removedAt
      ? await tx.account.findFirst({ where: { id: accountId, removedAt }, select: { id: true, email: true } })
      : null
  if (!account) return 'NONE'
  const taken = account.email ? await tx.account.count({ where: { email: account.email, removedAt: null } }) : 0
  if (taken > 0) return 'ADDRESS_TAKEN'
  await tx.account.update({ where: { id: account.id }, data: { removedAt: null }, select: { id: true } })
  return 'GIVEN_BACK'
}
