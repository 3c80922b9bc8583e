import type { Bank } from '@/lib/mobility-test/bank'
import { leavesOf } from '@/lib/mobility-test/condition-leaves'
import type { Condition } from '@/lib/mobility-test/condition-schema'
import type { Score } from '@/lib/mobility-test/score'

type Sources = { questions: Set<string>; flags: Set<string>; profiles: Set<string> }

/**
 * A score as if nobody had been asked about an adaptation need (health data, RGPD art. 9): without the flags that such an answer
 * raises, the rules that look at one, and the services and resources that those rules alone propose. What it returns is the same
 * whatever the adaptation answers are. For whoever may not learn of a need, in the views and on a screen that they hold.
 */
export function withoutAdaptation(bank: Bank, score: Score): Score {
  const sources = adaptationSources(bank)
  const rules = new Map(bank.recommendations.map((rule) => [rule.id, rule]))
  const kept = score.recommendations.flatMap((id) => rules.get(id) ?? []).filter(({ when }) => !reveals(when, sources))
  return {
    ...score,
    flags: score.flags.filter((flag) => !sources.flags.has(flag)),
    recommendations: kept.map(({ id }) => id),
    services: [...new Set(kept.flatMap(({ services }) => services))],
    resources: [...new Set(kept.flatMap(({ resources }) => resources))],
  }
}

/** What tells of a need: the adaptation questions, those that depend on them, and the flags, contradictions and profiles that follow. */
export function adaptationSources(bank: Bank): Sources {
  const sources: Sources = { questions: new Set(), flags: new Set(), profiles: new Set() }
  for (const { id } of bank.flags) if (id.startsWith('adaptation-')) sources.flags.add(id)
  // The questions come in order and look only at earlier ones: one pass is enough.
  for (const { id, dimension, requiresConsent, showIf, options } of bank.questions) {
    if (dimension !== 'adaptation' && !requiresConsent && !(showIf && reveals(showIf, sources))) continue
    sources.questions.add(id)
    for (const { flags = [] } of options) for (const flag of flags) sources.flags.add(flag)
  }
  for (const { flag, when } of bank.consistencyChecks) if (reveals(when, sources)) sources.flags.add(flag)
  for (const { id, when } of bank.profiles) if (reveals(when, sources)) sources.profiles.add(id)
  return sources
}

/** Whether a condition looks at an adaptation need, however deep. */
export function reveals(condition: Condition, { questions, flags, profiles }: Sources): boolean {
  return leavesOf(condition).some((leaf) => {
    if ('question' in leaf) return questions.has(leaf.question)
    if ('practicalFailed' in leaf) return questions.has(leaf.practicalFailed)
    if ('flag' in leaf) return flags.has(leaf.flag)
    return 'profile' in leaf && leaf.profile.some((id) => profiles.has(id))
  })
}
