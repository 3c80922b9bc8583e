import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/lib/infra/db'
import { type CurrentRules, currentRules, keptRules } from '@/lib/organisation/current-rules'
import { CRITERION_FIELDS } from '@/lib/organisation/criterion-fields'
import { type EligibilityAnswers, judge } from '@/lib/prescription/eligibility'
import type { Prescription } from '@/lib/prescription/prescription-shape'
import { today } from '@/lib/prescription/prescription-context'

/** What is kept of the form that is being sent: the judgement by the rules of today, and of the services wished those that the plateforme offers. */
export async function judgementOfForm(tx: Tx, input: Prescription, beneficiaryId: string) {
  const birthDate = input.personKind === 'NEW' ? input.birthDate : await birthDateOf(tx, beneficiaryId)
  const rules = await rulesOfToday(tx, input.platformId)
  const offered = rules?.content.services ?? []
  const wishedServices = offered.length > 0 ? input.wishedServices.filter((service) => offered.includes(service)) : input.wishedServices
  return { ...judged(rules, { ...input, birthDate }), wishedServices }
}

/**
 * The judgement of a prescription that was sent already, as it stands now: by the version that judged it while it stays at its plateforme,
 * by today's for another plateforme.
 */
export async function judgementOf(tx: Tx, prescriptionId: string, platformId: string) {
  const { beneficiary, rulesId, ...answers } = await tx.prescription.findUniqueOrThrow({ where: { id: prescriptionId }, select: read })
  const { birthDate, inseeCode, priorityArea } = beneficiary
  const kept = rulesId && (await keptRules(tx, { rulesId, platformId }))
  return judged(kept || (await rulesOfToday(tx, platformId)), { ...answers, priorityArea, inseeCode, birthDate: dayOf(birthDate) })
}

async function rulesOfToday(tx: Tx, platformId: string) {
  return (await currentRules([platformId], tx)).get(platformId) ?? null
}

// What the rules say, with the version that says it. Nothing for a plateforme without rules: what another one said is forgotten.
function judged(rules: CurrentRules | null, answers: EligibilityAnswers) {
  return rules ? { rulesId: rules.id, eligibility: judge(rules.content, answers, today()) } : { rulesId: null, eligibility: Prisma.DbNull }
}

async function birthDateOf(tx: Tx, beneficiaryId: string) {
  const { birthDate } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { birthDate: true } })
  return dayOf(birthDate)
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

const read = {
  rulesId: true,
  ...(Object.fromEntries(CRITERION_FIELDS.filter((field) => field !== 'priorityArea').map((field) => [field, true])) as Record<Exclude<(typeof CRITERION_FIELDS)[number], 'priorityArea'>, true>),
  beneficiary: { select: { birthDate: true, inseeCode: true, priorityArea: true } },
}
