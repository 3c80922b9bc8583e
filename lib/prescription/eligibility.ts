import { ageOn } from '@/lib/infra/french-date'
import type { DocumentType } from '@/lib/organisation/document-types'
import { type CriterionField, TERRITORY_RULE } from '@/lib/organisation/criterion-fields'
import type { Criterion, PlatformRulesContent } from '@/lib/organisation/platform-rules-schema'
import { serves } from '@/lib/organisation/territory'

export type Verdict = 'MET' | 'NOT_MET' | 'UNKNOWN'
export type EligibilityOutcome = 'ELIGIBLE' | 'TO_CHECK' | 'OUT_OF_AREA'
export type EligibilityReason = { rule: string; sentence: string; verdict: Verdict; document: DocumentType | null }
export type Eligibility = { outcome: EligibilityOutcome; reasons: EligibilityReason[] }

/** What the rules look at: a birth date (ISO) and a commune (INSEE code), null while unknown, and the coded answers of the form. */
export type EligibilityAnswers = { birthDate: string | null; inseeCode: string | null } & Partial<Record<CriterionField, string | readonly string[] | null>>

export const OUTCOME_LABELS: Record<EligibilityOutcome, string> = { ELIGIBLE: 'Éligible', TO_CHECK: 'À vérifier', OUT_OF_AREA: 'Hors zone' }

export const VERDICT_LABELS: Record<Verdict, string> = { MET: 'Rempli', NOT_MET: 'Non rempli', UNKNOWN: 'À vérifier' }

type Rules = Pick<PlatformRulesContent, 'territory' | 'criteria'>

/**
 * What a plateforme's rules say of a person, with the rule behind each verdict. « Je ne sais pas » and silence leave a rule to check, and a
 * rule that is not met too: Wimoov decides, never the form. Pure: the browser shows it as one types, the server keeps it. `today`: ISO date.
 */
export function judge({ territory, criteria }: Rules, answers: EligibilityAnswers, today: string): Eligibility {
  const reasons = [
    territoryReason(territory, answers.inseeCode),
    ...criteria.map((criterion) => ({ rule: criterion.id, sentence: criterion.sentence, verdict: verdictOf(criterion, answers, today), document: criterion.document })),
  ]
  return { outcome: outcomeOf(reasons), reasons }
}

function territoryReason(territory: Rules['territory'], inseeCode: string | null): EligibilityReason {
  const verdict = inseeCode === null ? 'UNKNOWN' : serves(territory, inseeCode) ? 'MET' : 'NOT_MET'
  return { rule: TERRITORY_RULE, sentence: 'Habiter le territoire de la plateforme', verdict, document: 'ADDRESS_PROOF' }
}

function outcomeOf(reasons: readonly EligibilityReason[]): EligibilityOutcome {
  if (reasons.some(({ rule, verdict }) => rule === TERRITORY_RULE && verdict === 'NOT_MET')) return 'OUT_OF_AREA'
  return reasons.every(({ verdict }) => verdict === 'MET') ? 'ELIGIBLE' : 'TO_CHECK'
}

// One condition is enough; while none holds, one that is unknown leaves the rule open.
function verdictOf({ anyOf }: Criterion, answers: EligibilityAnswers, today: string): Verdict {
  const verdicts = anyOf.map((condition) => (condition.kind === 'AGE' ? ageVerdict(condition, answers.birthDate, today) : answerVerdict(condition.oneOf, answers[condition.field])))
  if (verdicts.includes('MET')) return 'MET'
  return verdicts.includes('UNKNOWN') ? 'UNKNOWN' : 'NOT_MET'
}

// A birth to come is a slip of the pen: no age.
function ageVerdict({ min, max }: { min: number | null; max: number | null }, birthDate: string | null, today: string): Verdict {
  if (birthDate === null || birthDate > today) return 'UNKNOWN'
  const age = ageOn(birthDate, today)
  return (min === null || age >= min) && (max === null || age <= max) ? 'MET' : 'NOT_MET'
}

function answerVerdict(oneOf: readonly string[], answer: string | readonly string[] | null | undefined): Verdict {
  const given = [answer ?? []].flat().filter((code) => code !== '')
  if (given.some((code) => oneOf.includes(code))) return 'MET'
  return given.length === 0 || given.includes('UNKNOWN') ? 'UNKNOWN' : 'NOT_MET'
}
