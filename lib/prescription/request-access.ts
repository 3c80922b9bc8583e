import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now, parisDay } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { forbiddenRefusal, Refusal } from '@/lib/infra/refusal'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import { shortText } from '@/lib/infra/text'
import { afterWorkingDays } from '@/lib/infra/working-days'
import { newPersonShape } from '@/lib/prescription/person-schema'
import { personElsewhere } from '@/lib/prescription/known-elsewhere'
import { recordEvent } from '@/lib/record/record-event'

const { lastName, firstName, birthDate, phone, email } = newPersonShape

/** The person of the form, found again on the server: no identifier ever came from the browser. */
export const RequestAccessSchema = z.object({ lastName, firstName, birthDate, phone, email, accessReason: shortText(300, 'Pourquoi demander l’accès') })
export type AccessAsked = z.output<typeof RequestAccessSchema>

const WORKING_DAYS = 3

/**
 * « Demander l'accès » to the record of somebody accompanied elsewhere. Answered by who follows them, if they still work there, within
 * three working days, then by the plateforme; at once by the plateforme when nobody is left. Asking twice is asking once.
 */
export async function requestAccess(actor: Actor, { accessReason, ...person }: AccessAsked): Promise<void> {
  const [organisationId] = actor.organisationIds
  if (actor.role !== 'PRESCRIBER' || !organisationId) throw forbiddenRefusal()
  // Asking tells whether somebody is accompanied elsewhere, as sending the form does: one count for both.
  await spendAttempt(THROTTLES.knownElsewhere, actor.accountId)
  await db.$transaction(async (tx) => {
    const beneficiaryId = await personElsewhere(tx, actor, person)
    const known = beneficiaryId && (await responderFor(tx, beneficiaryId))
    if (!known) throw new Refusal('Aucun accès n’est à demander pour cette personne\u00a0: choisissez «\u00a0Créer\u00a0».')
    const { responderId, platformId } = known
    const request = { beneficiaryId, requesterId: actor.accountId, organisationId, responderId, platformId, reason: accessReason, dueAt: dueAt(), createdAt: now(), escalatedAt: responderId ? null : now() }
    // One pending request a person and requester, by an index: the second press of a double click waits here for the first, and finds it.
    const [asked] = await tx.accessRequest.createManyAndReturn({ data: [request], skipDuplicates: true, select: { id: true } })
    if (!asked) return
    const { id } = asked
    await queueMail(tx, { kind: 'access-asked', dedupeKey: `access-asked/${id}/${responderId ? 'responder' : 'platform'}`, payload: { requestId: id } })
    await recordEvent(tx, { beneficiaryId, kind: 'ACCESS_REQUESTED', actorId: actor.accountId, data: { requestId: id } })
    await recordAudit({ actorId: actor.accountId, act: 'access.request', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { requestId: id } }, tx)
  })
}

// The end of the third working day, in Paris or nearly: a clock that is an hour early gives nobody less than they were promised.
const dueAt = () => new Date(`${afterWorkingDays(parisDay(), WORKING_DAYS)}T22:59:59Z`)

async function responderFor(tx: Tx, beneficiaryId: string) {
  const person = await tx.beneficiary.findUnique({
    where: { id: beneficiaryId },
    select: { followedById: true, followedInId: true, prescriptions: { orderBy: [{ sentAt: 'desc' }, { id: 'desc' }], take: 1, select: { platformId: true } } },
  })
  const platformId = person?.prescriptions[0]?.platformId
  if (!person || !platformId) return null
  const { followedById, followedInId } = person
  const works = followedById && followedInId && { accountId: followedById, organisationId: followedInId, endedAt: null, account: { disabledAt: null, removedAt: null } }
  const responderId = works && (await tx.organisationMembership.count({ where: works })) > 0 ? followedById : null
  return { responderId, platformId }
}
