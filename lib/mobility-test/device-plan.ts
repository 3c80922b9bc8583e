import { existsIn, type AskedQuestion, type Passage, type Questionnaire } from '@/lib/mobility-test/branching'
import type { Answers } from '@/lib/mobility-test/condition'
import type { Condition } from '@/lib/mobility-test/condition-schema'

/** What a phone needs, beside the questionnaire, to branch as the server does without knowing what was answered in another mode. */
export type DevicePlan = {
  /** Questions answered in another mode: not shown here, counted as answered. Never which option. */
  elsewhere: string[]
  /** By question, the condition that is left of its `showIf` once those answers are taken into account. */
  rules: Record<string, Condition | null>
}

const NEVER: Condition = { any: [] }

/**
 * Takes the answers given in another mode out of the conditions: on this device they cannot change, so each of their leaves is
 * already false, or true whenever the question itself is shown. What remains looks at this device's own answers alone.
 */
export function devicePlan({ questions }: Questionnaire, passage: Passage, all: Answers, mine: Answers): DevicePlan {
  const known = new Map(questions.filter((question) => existsIn(passage, question)).map((question) => [question.id, question]))
  const foreign = (id: string) => id in all && !(id in mine)
  const elsewhere = [...known.keys()].filter(foreign)
  const isShown = (question: AskedQuestion | undefined): Condition | boolean => (!question ? false : question.showIf ? left(question.showIf) : true)

  function left(condition: Condition): Condition | boolean {
    if ('always' in condition) return true
    if ('all' in condition) return combined(condition.all.map(left), true)
    if ('any' in condition) return combined(condition.any.map(left), false)
    if ('not' in condition) {
      const inner = left(condition.not)
      return typeof inner === 'boolean' ? !inner : { not: inner }
    }
    if (!('question' in condition) || !foreign(condition.question)) return condition
    return all[condition.question]?.some((option) => condition.in.includes(option)) ? isShown(known.get(condition.question)) : false
  }

  const rules = [...known.values()].flatMap(({ id, showIf }): [string, Condition | null][] => {
    if (!showIf || elsewhere.length === 0) return []
    const rest = left(showIf)
    return [[id, rest === true ? null : rest === false ? NEVER : rest]]
  })
  return { elsewhere, rules: Object.fromEntries(rules) }
}

// `every`: true disappears and false decides; otherwise the reverse.
function combined(parts: (Condition | boolean)[], every: boolean): Condition | boolean {
  if (parts.includes(!every)) return !every
  const open = parts.filter((part) => typeof part !== 'boolean')
  if (open.length === 0) return every
  return every ? { all: open } : { any: open }
}
