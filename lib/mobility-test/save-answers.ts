import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { answerRefusal } from '@/lib/mobility-test/answer-shape'
import { answersOf } from '@/lib/mobility-test/answers-of'
import type { Bank } from '@/lib/mobility-test/bank'
import { bankOfTest } from '@/lib/mobility-test/bank-of-test'
import { type HeldSitting, heldSitting } from '@/lib/mobility-test/held-sitting'
import { questionAfter } from '@/lib/mobility-test/walk'

/** An answer as a device sends it; `sequence` grows on that device, so that the last one wins whatever the order of arrival. */
export type SentAnswer = { questionId: string; optionIds: string[]; sequence: number }

/**
 * `acknowledged`: everything up to this sequence is in the database. `nextQuestionId`: null once all shown questions have an answer.
 * `late`: another device of the same sitting had a higher sequence for these; sent again after `lastSequence`, they are the last word.
 * `shared`: another device has answered other questions meanwhile. A device alone sends in order: nothing is ever after what it sends last.
 */
export type Saved = { acknowledged: number; nextQuestionId: string | null; late?: { questionIds: string[]; lastSequence: number }; shared?: true }

/**
 * Saves answers, one by one or in a batch, in the sitting that the actor holds. Sending the same again changes nothing, and an
 * older answer never replaces a newer one. Throws a Refusal when the sitting is no longer theirs or an answer is impossible.
 */
export async function saveAnswers(actor: Actor, testId: string, sent: SentAnswer[]): Promise<Saved> {
  const sitting = await heldSitting(actor, testId)
  const bank = await bankOfTest(sitting.test)
  for (const answer of sent) refuseImpossible(bank, sitting, answer)
  const rows = lastOfEach(sent).map(({ questionId, optionIds, sequence }) => Prisma.sql`(${testId}::uuid, ${questionId}, ${optionIds}::text[], ${sitting.id}::uuid, ${sitting.ordinal}::int, ${sequence}::int, ${now()}::timestamptz)`)
  // The sitting is checked again by the very statement that writes: it may have ended a moment ago on another device.
  const write = (tx: Tx) => tx.$executeRaw`
    INSERT INTO test_answer (test_id, question_id, option_ids, sitting_id, sitting_ordinal, sequence, answered_at)
    SELECT v.* FROM (VALUES ${Prisma.join(rows)}) AS v(test_id, question_id, option_ids, sitting_id, sitting_ordinal, sequence, answered_at)
    WHERE EXISTS (SELECT 1 FROM test_sitting s WHERE s.id = ${sitting.id}::uuid AND s.ended_at IS NULL FOR SHARE)
    ON CONFLICT (test_id, question_id) DO UPDATE SET
      option_ids = excluded.option_ids, sitting_id = excluded.sitting_id, sitting_ordinal = excluded.sitting_ordinal,
      sequence = excluded.sequence, answered_at = excluded.answered_at
    WHERE (excluded.sitting_ordinal, excluded.sequence) > (test_answer.sitting_ordinal, test_answer.sequence)`
  const consented = bank.questions.filter(({ id, requiresConsent }) => requiresConsent && sent.some(({ questionId }) => questionId === id))
  const written = consented.length === 0 ? await write(db) : await db.$transaction(async (tx) => ((await consentHolds(tx, testId)) ? write(tx) : 0))
  if (written === 0) {
    const still = await heldSitting(actor, testId)
    for (const answer of sent) refuseImpossible(bank, still, answer)
  }
  const { all, givenIn, answeredFrom } = await answersOf(testId)
  const last = sent.reduce((one, other) => (other.sequence > one.sequence ? other : one))
  const mine = givenIn(sitting.mode)
  const elsewhere = new Set(Object.keys(all).filter((id) => !(id in mine)))
  const next = questionAfter({ questionnaire: bank, passage: sitting.passage, answers: all, elsewhere }, last.questionId)
  const questionIds = lastOfEach(sent).flatMap(({ questionId, optionIds }) => (sameOptions(all[questionId], optionIds) ? [] : [questionId]))
  const ownIds = new Set(sent.map(({ questionId }) => questionId))
  const shared = answeredFrom(sitting.id, last.sequence).some((id) => !ownIds.has(id))
  const saved: Saved = { acknowledged: last.sequence, nextQuestionId: next?.id ?? null, ...(shared ? { shared } : {}) }
  return questionIds.length > 0 ? { ...saved, late: { questionIds, lastSequence: await lastSequenceOf(testId, sitting.id) } } : saved
}

// Locked until the answers are written: the consent may have been taken back since it was read, and its answers deleted.
async function consentHolds(tx: Tx, testId: string) {
  return (await tx.$queryRaw<unknown[]>`SELECT 1 FROM mobility_test WHERE id = ${testId}::uuid AND adaptation_consent_at IS NOT NULL FOR SHARE`).length > 0
}

const sameOptions = (kept: string[] | undefined, sent: string[]) => kept?.length === sent.length && sent.every((id) => kept.includes(id))

/** The highest sequence that a sitting has received; 0 before its first answer. */
export async function lastSequenceOf(testId: string, sittingId: string): Promise<number> {
  const { _max } = await db.testAnswer.aggregate({ where: { testId, sittingId }, _max: { sequence: true } })
  return _max.sequence ?? 0
}

function refuseImpossible(bank: Bank, { passage }: HeldSitting, { questionId, optionIds }: SentAnswer) {
  const question = bank.questions.find(({ id, passationModes, requiresConsent }) => id === questionId && passationModes.includes(passage.mode) && (passage.adaptationConsent || !requiresConsent))
  const refusal = question ? answerRefusal(question, optionIds) : 'Cette question n’existe pas dans ce Test.'
  if (refusal) throw new Refusal(refusal, 'INVALID', { option: [refusal] })
}

// One statement may touch a row once: of several answers to a question, the last one is the answer.
function lastOfEach(sent: SentAnswer[]): SentAnswer[] {
  const last = new Map<string, SentAnswer>()
  for (const answer of sent) {
    const known = last.get(answer.questionId)
    if (!known || known.sequence <= answer.sequence) last.set(answer.questionId, answer)
  }
  return [...last.values()]
}
