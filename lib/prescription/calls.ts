import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal } from '@/lib/infra/refusal'
import { mayLookAfter } from '@/lib/prescription/policy'
import { recordEvent } from '@/lib/record/record-event'

/** What a call about a rendez-vous tells: `event` as the mail would have said it; `stands` false once cancelled or given back, with nothing left to print. */
export type CalledAbout = { id: string; event: string | null; startsAt: Date; timeZone: string; stands: boolean }
export type OpenCall = { id: string; reason: string; prescriptionId: string | null; appointment: CalledAbout | null; createdAt: Date }

/** The calls that wait for a person of the actor's, the oldest first: what a mail would have told. */
export async function openCalls(actor: Actor, beneficiaryId: string): Promise<OpenCall[]> {
  if (!mayLookAfter(actor)) return []
  const calls = await db.personCall.findMany({
    where: { beneficiaryId, doneAt: null, beneficiary: beneficiariesServedBy(actor) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true, reason: true, prescriptionId: true, createdAt: true, dedupeKey: true,
      appointment: { select: { id: true, startsAt: true, timeZone: true, cancelledAt: true, participants: { where: { beneficiaryId, cancelledAt: null }, take: 1, select: { appointmentId: true } } } },
    },
  })
  return calls.map(({ appointment, dedupeKey, ...call }) => {
    if (!appointment) return { ...call, appointment: null }
    const { id, startsAt, timeZone, cancelledAt, participants } = appointment
    return { ...call, appointment: { id, startsAt, timeZone, event: eventIn(dedupeKey), stands: !cancelledAt && participants.length > 0 } }
  })
}

// `appointment/<rendez-vous>/<person>/<event>/<sequence>`, as lib/appointment/tell.ts names it.
const eventIn = (dedupeKey: string) => /^appointment\/[^/]+\/[^/]+\/([A-Z]+)\//.exec(dedupeKey)?.[1] ?? null

/** « C'est fait »: the person was called. Twice records one. Returns whose fiche it is. */
export async function endCall(actor: Actor, { callId }: { callId: string }): Promise<string> {
  if (!mayLookAfter(actor)) throw forbiddenRefusal()
  return db.$transaction(async (tx) => {
    const call = await tx.personCall.findFirst({ where: { id: callId, beneficiary: beneficiariesServedBy(actor) }, select: { beneficiaryId: true, reason: true } })
    if (!call) throw notFoundRefusal()
    const { beneficiaryId, reason } = call
    const { count } = await tx.personCall.updateMany({ where: { id: callId, doneAt: null }, data: { doneAt: now(), doneById: actor.accountId } })
    if (count === 0) return beneficiaryId
    await recordEvent(tx, { beneficiaryId, kind: 'PERSON_CALLED', actorId: actor.accountId, data: { callId, reason } })
    await recordAudit({ actorId: actor.accountId, act: 'person.call', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { callId } }, tx)
    return beneficiaryId
  })
}
