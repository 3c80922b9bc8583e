import type { Decision } from '@/lib/mobility-test/decision'

/** The parts of a bilan that an advisor may change, each with the field of its reason. */
export const REASON_FIELDS = { profile: 'profileReason', modality: 'modalityReason', services: 'servicesReason', resources: 'resourcesReason' } as const
export type Part = keyof typeof REASON_FIELDS
export type Reasons = Record<(typeof REASON_FIELDS)[Part], string | null>

/** What was changed of the proposal, by part: from what, to what, and why. Empty when it was accepted as it is. */
export type Changes = Partial<Record<Part, { from: string[]; to: string[]; reason: string }>>

/** The parts that differ from the proposal; the order of services says nothing. */
export function changedParts(proposed: Decision, decided: Decision): Part[] {
  return (Object.keys(REASON_FIELDS) as Part[]).filter((part) => ids(proposed, part).sort().join() !== ids(decided, part).sort().join())
}

/** The changes with their reasons; sentences by field instead, when a change has none. What was not changed needs no reason and keeps none. */
export function changesWithReasons(proposed: Decision, decided: Decision, reasons: Reasons): { changes: Changes } | { missing: Record<string, string[]> } {
  const missing: Record<string, string[]> = {}
  const changes: Changes = {}
  for (const part of changedParts(proposed, decided)) {
    const reason = reasons[REASON_FIELDS[part]]
    if (reason === null) missing[REASON_FIELDS[part]] = ['Dites pourquoi vous changez la proposition du Test.']
    else changes[part] = { from: ids(proposed, part), to: ids(decided, part), reason }
  }
  return Object.keys(missing).length > 0 ? { missing } : { changes }
}

const ids = (decision: Decision, part: Part): string[] => [decision[part]].flat()
