import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { storedDay } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { PAST_DEADLINE } from '@/lib/prescription/context-rules'
import { corrected, correctionValues, NOT_TAKEN } from '@/lib/prescription/correctable'
import type { Correction } from '@/lib/prescription/correction-schema'
import { judgementOf } from '@/lib/prescription/judgement'
import { changedMeanwhile } from '@/lib/prescription/shown-value'
import { today } from '@/lib/prescription/prescription-context'
import { recordStep } from '@/lib/prescription/record-step'
import { servedPrescription } from '@/lib/prescription/served-prescription'
import { isUrgent } from '@/lib/prescription/urgency'
import { UNKNOWN_LABEL } from '@/lib/prescription/vocabulary/answer'

/**
 * Corrects or completes a prescription before anybody has taken it up; it is judged anew. A version that has changed meanwhile gives both
 * texts beside each field, and overwrites nothing. Returns whose it is.
 */
export async function correctPrescription(actor: Actor, { prescriptionId, version, ...input }: Correction): Promise<string> {
  return db.$transaction(async (tx) => {
    const { beneficiaryId, platformId } = await servedPrescription(tx, actor, prescriptionId)
    await tx.$queryRaw`SELECT id::text FROM prescription WHERE id = ${prescriptionId}::uuid FOR UPDATE`
    const current = await tx.prescription.findUniqueOrThrow({ where: { id: prescriptionId }, select: { ...corrected, version: true, status: true, advisorId: true, organisation: { select: { name: true } }, platform: { select: { name: true } } } })
    const { version: now, status, advisorId, organisation, platform, ...row } = current
    if (status !== NOT_TAKEN.status || advisorId !== null) throw new Refusal('Un conseiller a pris la demande en charge\u00a0: elle ne se corrige plus ici. Écrivez-lui.', 'CONFLICT')
    const data = columnsOf(input, { sender: organisation?.name ?? platform.name, hidden: row.barriers.filter((barrier) => barrier === 'adaptation') })
    const changed = Object.keys(data).filter((name) => JSON.stringify(data[name as keyof typeof data]) !== JSON.stringify(row[name as keyof typeof row]))
    // Nothing to change: the very same form, sent a second time, meets itself.
    if (changed.length === 0) return beneficiaryId
    if (changed.includes('deadlineOn') && input.deadlineOn !== null && input.deadlineOn < today()) throw pastDeadline()
    if (now !== version) throw bothTexts(changed, correctionValues(row), now)
    await tx.prescription.update({ where: { id: prescriptionId }, data: { ...data, urgent: isUrgent(input.deadlineOn, today()), version: { increment: 1 } }, select: { id: true } })
    await judgeAgain(tx, prescriptionId, platformId)
    await recordStep(tx, { prescriptionId, beneficiaryId, kind: 'PRESCRIPTION_UPDATED', actorId: actor.accountId, data: { fields: changed } })
    await recordAudit({ actorId: actor.accountId, act: 'prescription.update', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { prescriptionId, fields: changed } }, tx)
    return beneficiaryId
  })
}

async function judgeAgain(tx: Tx, prescriptionId: string, platformId: string) {
  await tx.prescription.update({ where: { id: prescriptionId }, data: await judgementOf(tx, prescriptionId, platformId), select: { id: true } })
}

// Beside each field that differs: what the other wrote. What was typed stays in the field.
function bothTexts(changed: string[], theirs: Record<string, string | string[]>, version: number) {
  const fields = changed.map((name): [string, string[]] => [name, [changedMeanwhile(name, theirs[name])]])
  return new Refusal('Cette prescription a changé pendant que vous la corrigiez. Rien n’est remplacé\u00a0: comparez, puis enregistrez.', 'CONFLICT', Object.fromEntries(fields), { version: String(version) })
}

// One that has passed since it was given stays as it is.
const pastDeadline = () => new Refusal('Rien n’est enregistré.', 'INVALID', { deadlineOn: [PAST_DEADLINE] })

type Input = Omit<Correction, 'prescriptionId' | 'version'>

function columnsOf({ referentKind, referentName, deadlineOn, barriers, ...rest }: Input, { sender, hidden }: { sender: string; hidden: string[] }) {
  return {
    ...rest,
    referentKind,
    referentName: referentKind === 'OWN_ORGANISATION' ? sender : (referentName ?? UNKNOWN_LABEL),
    deadlineOn: deadlineOn && storedDay(deadlineOn),
    barriers: [...new Set([...barriers, ...hidden])],
  }
}
