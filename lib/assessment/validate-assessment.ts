import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/account/actor'
import { secretHash } from '@/lib/account/secret-token'
import { changedParts, changesWithReasons } from '@/lib/assessment/changes'
import type { Validation } from '@/lib/assessment/schema'
import { tellOfBilan } from '@/lib/assessment/tell-of-bilan'
import { testToAssess } from '@/lib/assessment/test-to-assess'
import { newReference, verificationToken } from '@/lib/assessment/verification'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { formatDateTime } from '@/lib/infra/format'
import { once } from '@/lib/infra/idempotency'
import { Refusal } from '@/lib/infra/refusal'
import type { Bank } from '@/lib/mobility-test/bank'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import type { Decision } from '@/lib/mobility-test/decision'
import type { Score } from '@/lib/mobility-test/score'
import { recordEvent } from '@/lib/record/record-event'

/**
 * « Valider le bilan »: the advisor's word on a result, as it is or changed with a reason for each change (RGPD art. 22). Never rewritten:
 * validating again makes the next version. The prescriber and the person are told. Throws a Refusal beside the fields; CONFLICT when
 * somebody validated in the meantime, with what they decided.
 */
export async function validateAssessment(actor: Actor, input: Validation): Promise<{ beneficiaryId: string; version: number }> {
  const { testId, idempotencyKey: key, profile, modality, services, resources, reason, ...reasons } = input
  return once({ accountId: actor.accountId, act: 'assessment.validate', key, request: input }, async (tx) => {
    const test = await testToAssess(tx, actor, testId)
    const { status, result, assessments } = await assessed(tx, testId)
    if (test.purpose === 'EXIT' || !result || (status !== 'TAKEN' && status !== 'VALIDATED')) throw new Refusal('Ce Test n’est pas encore passé\u00a0: il n’y a rien à valider.')
    const bank = await bankOfVersion(test.bankVersion)
    const decision: Decision = { profile, modality, services, resources }
    refuseUnknown(bank, decision)
    const [last] = assessments
    if ((last?.version ?? 0) !== input.version) throw conflict(bank, last)
    const said = changesWithReasons(result as Score, decision, reasons)
    if ('missing' in said) throw new Refusal('Rien n’est encore validé.', 'INVALID', said.missing)
    if (last && changedParts(last, decision).length === 0) throw new Refusal('Ce bilan dit déjà cela\u00a0: il n’y a rien à valider à nouveau.')
    if (last && !reason) throw new Refusal('Rien n’est encore validé.', 'INVALID', { reason: ['Dites pourquoi le bilan est validé à nouveau.'] })
    const id = randomUUID()
    const version = (last?.version ?? 0) + 1
    await tx.assessment.create({
      data: { id, testId, version, reference: newReference(now()), secretHash: secretHash(verificationToken(id)), advisorId: actor.accountId, ...decision, changes: said.changes, reason: last ? reason : null, validatedAt: now() },
      select: { id: true },
    })
    if (status === 'TAKEN') await tx.mobilityTest.update({ where: { id: testId }, data: { status: 'VALIDATED' }, select: { id: true } })
    const { beneficiaryId, prescriptionId } = test
    await recordEvent(tx, { beneficiaryId, kind: last ? 'ASSESSMENT_REVISED' : 'ASSESSMENT_VALIDATED', actorId: actor.accountId, data: { testId, version } })
    await tellOfBilan(tx, { assessmentId: id, beneficiaryId, prescriptionId })
    await recordAudit({ actorId: actor.accountId, act: 'assessment.validate', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { testId, version, changed: Object.keys(said.changes) } }, tx)
    return { beneficiaryId, version }
  })
}

function assessed(tx: Tx, testId: string) {
  return tx.mobilityTest.findUniqueOrThrow({
    where: { id: testId },
    select: { status: true, result: true, assessments: { orderBy: { version: 'desc' }, take: 1, select: { version: true, profile: true, modality: true, services: true, resources: true, validatedAt: true, advisor: { select: { firstName: true, lastName: true } } } } },
  })
}

function refuseUnknown(bank: Bank, { profile, modality, services, resources }: Decision) {
  const among = (list: { id: string }[], chosen: string[]) => chosen.every((id) => list.some((one) => one.id === id))
  const wrong = {
    ...(among(bank.profiles, [profile]) ? {} : { profile: ['Choisissez le profil dans la liste.'] }),
    ...(among(bank.modalities, [modality]) ? {} : { modality: ['Choisissez la modalité dans la liste.'] }),
    ...(among(bank.services, services) ? {} : { services: ['Choisissez les services dans la liste.'] }),
    ...(among(bank.resources, resources) ? {} : { resources: ['Choisissez les ressources dans la liste.'] }),
  }
  if (Object.keys(wrong).length > 0) throw new Refusal('Rien n’est encore validé.', 'INVALID', wrong)
}

// Both texts: what the other one decided is said, what was typed stays in the form.
function conflict(bank: Bank, last: (Decision & { validatedAt: Date; advisor: { firstName: string; lastName: string } }) | undefined) {
  if (!last) return new Refusal('Rechargez la page\u00a0: ce bilan n’est plus celui que vous avez lu. Rien n’est enregistré.', 'CONFLICT')
  const label = (list: { id: string; label: string }[], id: string) => list.find((one) => one.id === id)?.label ?? id
  const services = last.services.map((id) => label(bank.services, id)).join(', ') || 'aucun'
  const told = `profil «\u00a0${label(bank.profiles, last.profile)}\u00a0», modalité «\u00a0${label(bank.modalities, last.modality)}\u00a0», services\u00a0: ${services}`
  const { firstName, lastName } = last.advisor
  return new Refusal(`${firstName} ${lastName} a validé ce bilan le ${formatDateTime(last.validatedAt)}\u00a0: ${told}. Rien de votre version n’est enregistré\u00a0; elle est encore dans ce formulaire. Rechargez la page pour partir de la sienne.`, 'CONFLICT')
}
