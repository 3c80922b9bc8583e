import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { requireLiveGrant } from '@/lib/account/step-up'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal } from '@/lib/infra/refusal'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import { appointmentSection, documentSection, messageSection, proposalSection } from '@/lib/own-data/exchange-sections'
import { eventSection, lookSection, wordSection } from '@/lib/own-data/history-sections'
import { identitySection } from '@/lib/own-data/identity-section'
import { prescriptionSection } from '@/lib/own-data/prescription-section'
import type { DataSection } from '@/lib/own-data/section'
import { testSections } from '@/lib/own-data/test-section'
import { recordEvent } from '@/lib/record/record-event'

/** Who may ask for a copy of their data here: the people who are helped. */
export const mayReadOwnData = (actor: Actor) => actor.role === 'BENEFICIARY'

/**
 * Everything that is kept about the person and that is theirs to read (RGPD art. 15 and 20). Needs an EXPORT grant of the last ten
 * minutes, which it does not use up: a download that broke off is started again. Five an hour. Advisors' own notes and internal notes stay out.
 */
export async function ownData(actor: Actor): Promise<DataSection[]> {
  const { beneficiaryId } = actor
  if (!mayReadOwnData(actor) || !beneficiaryId) throw forbiddenRefusal()
  await requireLiveGrant(db, actor, 'EXPORT')
  await spendAttempt(THROTTLES.ownData, actor.accountId)
  const sections = await Promise.all([
    identitySection(beneficiaryId),
    prescriptionSection(beneficiaryId),
    documentSection(beneficiaryId),
    appointmentSection(beneficiaryId),
    proposalSection(beneficiaryId),
    messageSection(beneficiaryId, actor.accountId),
    wordSection(beneficiaryId),
    eventSection(beneficiaryId),
    lookSection(actor),
  ])
  const [identity, sent, ...rest] = sections
  const tests = await testSections(beneficiaryId)
  await db.$transaction(async (tx) => {
    await recordEvent(tx, { beneficiaryId, kind: 'DATA_EXPORTED', actorId: actor.accountId })
    await recordAudit({ actorId: actor.accountId, act: 'self.dataExport', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId } }, tx)
  })
  return [identity, sent, ...tests, ...rest].filter((section): section is DataSection => section !== undefined)
}
