import { adaptationSources, reveals, withoutAdaptation } from '@/lib/mobility-test/adaptation'
import type { Bank } from '@/lib/mobility-test/bank'
import type { Score } from '@/lib/mobility-test/score'

/** What holds of a result: what the Test proposes, or what an advisor validated. Ids of the bank. */
export type Decision = { profile: string; modality: string; services: string[]; resources: string[] }

/** What the bank proposes for an adaptation need alone (RGPD art. 9): their very name tells of the need. */
export function adaptationItems(bank: Bank): Set<string> {
  const sources = adaptationSources(bank)
  const telling = new Set<string>()
  const open = new Set<string>()
  for (const { when, services, resources } of bank.recommendations) {
    const side = reveals(when, sources) ? telling : open
    for (const id of [...services, ...resources]) side.add(id)
  }
  return new Set([...telling].filter((id) => !open.has(id)))
}

/**
 * A validated decision without what would tell of an adaptation need: the services and resources of that subject alone, and those that only
 * such a rule proposed to this person. For whoever may not learn of a need.
 */
export function decisionWithoutAdaptation(bank: Bank, score: Score, decision: Decision): Decision {
  const hidden = adaptationItems(bank)
  const open = withoutAdaptation(bank, score)
  const kept = (kind: 'services' | 'resources') => decision[kind].filter((id) => !hidden.has(id) && (open[kind].includes(id) || !score[kind].includes(id)))
  return { ...decision, services: kept('services'), resources: kept('resources') }
}
