import 'server-only'
import { channelOf } from '@/lib/appointment/channel'
import type { Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { smsTransport } from '@/lib/infra/sms/transport'
import { askToCall } from '@/lib/prescription/ask-to-call'

type Person = { id: string; email: string | null; phone: string | null; followedById: string | null }

// Names a proposal among mails and calls.
const proposalKey = (proposalId: string) => `slots-proposed/${proposalId}`

/** Nobody has to be called any more about slots that wait for no choice. */
export async function forgetSlotCalls(tx: Tx, proposalIds: string[]): Promise<void> {
  if (proposalIds.length > 0) await tx.personCall.deleteMany({ where: { doneAt: null, dedupeKey: { in: proposalIds.map(proposalKey) } } })
}

/** Tells the person and whoever follows them that slots wait for a choice: the first who chooses chooses for both. */
export async function tellProposal(tx: Tx, { proposalId, person }: { proposalId: string; person: Person }): Promise<void> {
  const key = proposalKey(proposalId)
  const channel = channelOf(person, smsTransport() !== null)
  if (channel === 'CALL') await askToCall(tx, { beneficiaryId: person.id, reason: 'SLOTS', dedupeKey: key })
  else await queueMail(tx, { kind: channel === 'SMS' ? 'sms' : 'slots-proposed', dedupeKey: `${key}/PERSON`, payload: { proposalId, audience: 'PERSON' } })
  if (person.followedById) await queueMail(tx, { kind: 'slots-proposed', dedupeKey: `${key}/PRESCRIBER`, payload: { proposalId, audience: 'PRESCRIBER' } })
}
