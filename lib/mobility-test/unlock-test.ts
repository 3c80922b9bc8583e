import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { Refusal } from '@/lib/infra/refusal'
import { endOpenSitting, type ServedTest, statusOnceChosen, testToChoose } from '@/lib/mobility-test/served-test'
import { recordEvent } from '@/lib/record/record-event'

/**
 * « Débloquer l’accès du Test au bénéficiaire »: the person takes it in their own space. Makes their account if they have none
 * and tells them by mail, once per Test. Returns whose Test it is. Refused without an e-mail, or when the address signs in to somebody else's account.
 */
export async function unlockTest(actor: Actor, { testId }: { testId: string }): Promise<string> {
  return db.$transaction(async (tx) => {
    const test = await testToChoose(tx, actor, testId)
    const account = test.beneficiary.account ?? (await openAccount(tx, test))
    if (account.disabledAt) throw new Refusal('Le compte de cette personne est désactivé. Demandez à la hotline de le réactiver.')
    await endOpenSitting(tx, testId, 'MODE_CHANGED')
    await tx.mobilityTest.update({ where: { id: testId }, data: { mode: 'BY_BENEFICIARY', status: statusOnceChosen(test), unlockedAt: now() }, select: { id: true } })
    if (account.passwordHash) await queueMail(tx, { kind: 'test-unlocked', dedupeKey: `test-unlocked/${testId}`, payload: { testId } })
    else await queueMail(tx, { kind: 'invitation', dedupeKey: `invitation/${account.id}/${testId}`, payload: { accountId: account.id } })
    if (test.mode !== 'BY_BENEFICIARY' && test.purpose === 'ENTRY') await recordEvent(tx, { beneficiaryId: test.beneficiaryId, kind: 'TEST_UNLOCKED', actorId: actor.accountId, data: { testId } })
    await recordAudit({ actorId: actor.accountId, act: 'test.chooseMode', outcome: 'DONE', subject: { type: 'beneficiary', id: test.beneficiaryId }, detail: { testId, mode: 'BY_BENEFICIARY' } }, tx)
    return test.beneficiaryId
  })
}

async function openAccount(tx: Tx, { beneficiaryId, beneficiary }: ServedTest) {
  const email = beneficiary.email?.toLowerCase()
  if (!email) throw new Refusal('Cette personne n’a pas d’adresse e-mail. Ajoutez-en une, passez le Test avec elle maintenant, ou déléguez-le à Wimoov.')
  const taken = await tx.account.findFirst({ where: { email, removedAt: null }, select: { id: true } })
  if (taken) {
    throw new Refusal('Cette adresse e-mail ouvre déjà le compte d’une autre personne. Indiquez une autre adresse, passez le Test avec elle maintenant, ou déléguez-le à Wimoov.')
  }
  const { firstName, lastName } = beneficiary
  const account = await tx.account.create({
    data: { role: 'BENEFICIARY', email, firstName, lastName, invitedAt: now() },
    select: { id: true, passwordHash: true, disabledAt: true },
  })
  await tx.beneficiary.update({ where: { id: beneficiaryId }, data: { accountId: account.id }, select: { id: true } })
  return account
}
