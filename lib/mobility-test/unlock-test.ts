import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { giveCard } from '@/lib/beneficiary/give-card'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { Refusal } from '@/lib/infra/refusal'
import { endOpenSitting, type ServedTest, statusOnceChosen, testToChoose } from '@/lib/mobility-test/served-test'
import { recordEvent } from '@/lib/record/record-event'

/** How the person enters: a mail tells them, or a card is to be printed and given to them. */
export type Unlocked = { beneficiaryId: string; way: 'MAIL' | 'CARD' }

/**
 * « Débloquer l’accès du Test au bénéficiaire »: the person takes it in their own space. Makes their account if they have none and tells
 * them by mail, once per Test; without an address of their own, makes an access card. Refused when their account is disabled.
 */
export async function unlockTest(actor: Actor, { testId }: { testId: string }): Promise<Unlocked> {
  return db.$transaction(async (tx) => {
    const test = await testToChoose(tx, actor, testId)
    const { beneficiaryId } = test
    if (test.beneficiary.account?.disabledAt) throw new Refusal('Le compte de cette personne est désactivé. Demandez à la hotline de le réactiver.')
    const way = await letIn(tx, actor, test)
    await endOpenSitting(tx, testId, 'MODE_CHANGED')
    await tx.mobilityTest.update({ where: { id: testId }, data: { mode: 'BY_BENEFICIARY', status: statusOnceChosen(test), unlockedAt: now() }, select: { id: true } })
    if (test.mode !== 'BY_BENEFICIARY') await recordEvent(tx, { beneficiaryId, kind: 'TEST_UNLOCKED', actorId: actor.accountId, data: { testId } })
    await recordAudit({ actorId: actor.accountId, act: 'test.chooseMode', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { testId, mode: 'BY_BENEFICIARY', way } }, tx)
    return { beneficiaryId, way }
  })
}

async function letIn(tx: Tx, actor: Actor, test: ServedTest): Promise<Unlocked['way']> {
  const account = await mailedAccount(tx, test)
  if (!account) {
    await giveCard(tx, actor, test.beneficiaryId)
    return 'CARD'
  }
  if (account.passwordHash) await queueMail(tx, { kind: 'test-unlocked', dedupeKey: `test-unlocked/${test.id}`, payload: { testId: test.id } })
  else await queueMail(tx, { kind: 'invitation', dedupeKey: `invitation/${account.id}/${test.id}`, payload: { accountId: account.id } })
  return 'MAIL'
}

// The account that a mail reaches, made or given the person's address when nobody else signs in with it; null when there is none.
async function mailedAccount(tx: Tx, { beneficiaryId, beneficiary }: ServedTest) {
  const { account, firstName, lastName } = beneficiary
  if (account?.email) return account
  const email = beneficiary.email?.toLowerCase()
  if (!email || (await tx.account.findFirst({ where: { email, removedAt: null }, select: { id: true } }))) return null
  const selected = { id: true, passwordHash: true, disabledAt: true } as const
  if (account) return tx.account.update({ where: { id: account.id }, data: { email }, select: selected })
  const opened = await tx.account.create({ data: { role: 'BENEFICIARY', email, firstName, lastName, invitedAt: now() }, select: selected })
  await tx.beneficiary.update({ where: { id: beneficiaryId }, data: { accountId: opened.id }, select: { id: true } })
  return opened
}
