import 'server-only'
import type { Tx } from '@/lib/infra/db'
import { currentRules } from '@/lib/organisation/current-rules'
import { CRITERION_FIELDS } from '@/lib/organisation/criterion-fields'
import { type EligibilityAnswers, judge } from '@/lib/prescription/eligibility'
import type { Prescription } from '@/lib/prescription/prescription-shape'
import { today } from '@/lib/prescription/prescription-context'

type Judgement = { rulesId: string | null; eligibility?: ReturnType<typeof judge>; services: readonly string[] }

/** What the plateforme's rules of today say, with the version that says it: kept on the prescription. Nothing for a plateforme without rules. */
async function judgement(tx: Tx, platformId: string, answers: EligibilityAnswers): Promise<Judgement> {
  const rules = (await currentRules([platformId], tx)).get(platformId)
  return rules ? { rulesId: rules.id, eligibility: judge(rules.content, answers, today()), services: rules.content.services } : { rulesId: null, services: [] }
}

/** What is kept of the form that is being sent: the judgement, and of the services wished those that the plateforme offers. */
export async function judgementOfForm(tx: Tx, input: Prescription, beneficiaryId: string) {
  const birthDate = input.personKind === 'NEW' ? input.birthDate : await birthDateOf(tx, beneficiaryId)
  const { services, ...judged } = await judgement(tx, input.platformId, { ...input, birthDate })
  return { ...judged, wishedServices: services.length > 0 ? input.wishedServices.filter((service) => services.includes(service)) : input.wishedServices }
}

/** The judgement of a prescription that was sent already, read anew by another plateforme. */
export async function judgementOf(tx: Tx, prescriptionId: string, platformId: string) {
  const { beneficiary, ...answers } = await tx.prescription.findUniqueOrThrow({ where: { id: prescriptionId }, select: read })
  const { birthDate, inseeCode, priorityArea } = beneficiary
  const { services: _, ...judged } = await judgement(tx, platformId, { ...answers, priorityArea, inseeCode, birthDate: dayOf(birthDate) })
  return judged
}

async function birthDateOf(tx: Tx, beneficiaryId: string) {
  const { birthDate } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { birthDate: true } })
  return dayOf(birthDate)
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

const read = {
  ...(Object.fromEntries(CRITERION_FIELDS.filter((field) => field !== 'priorityArea').map((field) => [field, true])) as Record<Exclude<(typeof CRITERION_FIELDS)[number], 'priorityArea'>, true>),
  beneficiary: { select: { birthDate: true, inseeCode: true, priorityArea: true } },
}
