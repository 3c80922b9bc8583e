import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { recordAudit } from '@/lib/infra/audit'

/**
 * The Test that a prescription calls for, with the newest bank. A person has one open Test at a time: a second prescription
 * meets the first one's. Returns its id.
 */
export async function openTest(tx: Tx, actor: Actor, { beneficiaryId, prescriptionId }: { beneficiaryId: string; prescriptionId: string }): Promise<string> {
  const open = await tx.mobilityTest.findFirst({ where: { beneficiaryId, purpose: 'ENTRY', status: { notIn: ['TAKEN', 'VALIDATED'] } }, select: { id: true } })
  if (open) return open.id
  const bank = await tx.questionBank.findFirstOrThrow({ orderBy: { publishedAt: 'desc' }, select: { version: true } })
  const data = { beneficiaryId, prescriptionId, bankVersion: bank.version, createdAt: now() }
  const { id } = await tx.mobilityTest.create({ data, select: { id: true } })
  await recordAudit({ actorId: actor.accountId, act: 'test.open', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { testId: id } }, tx)
  return id
}
