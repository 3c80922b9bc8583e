import type { Bank } from '@/lib/mobility-test/bank'
import { adaptationSources } from '@/lib/mobility-test/adaptation'
import type { Change } from '@/lib/mobility-test/compare'
import type { Comparison } from '@/lib/mobility-test/exit-changes'

export type ThemesMoved = { before: Date; after: Date; lines: { theme: string; change: Change }[] }

/**
 * « Avant / après » as a prescriber reads it: how each theme moved, without a question nor an answer, and without anything that depends on
 * an adaptation answer. The type has no place for an answer: it cannot be shown by mistake.
 */
export function themesMoved(bank: Bank, { before, after, lines }: Comparison): ThemesMoved {
  const hidden = adaptationSources(bank).questions
  const moved = new Map(lines.map(({ questionId, change }) => [questionId, change]))
  const changesOf = (dimension: string) => bank.questions.flatMap(({ id, dimension: of }) => (of === dimension && !hidden.has(id) ? (moved.get(id) ?? []) : []))
  const themes = bank.dimensions.map(({ id, label }) => ({ theme: label, changes: changesOf(id) })).filter(({ changes }) => changes.length > 0)
  return { before, after, lines: themes.map(({ theme, changes }) => ({ theme, change: together(changes) })) }
}

// A theme is better, or worse, when nothing in it moved the other way.
function together(changes: Change[]): Change {
  const [better, worse] = [changes.includes('BETTER'), changes.includes('WORSE')]
  if (better !== worse) return better ? 'BETTER' : 'WORSE'
  if (better || changes.includes('DIFFERENT')) return 'DIFFERENT'
  return changes.includes('SAME') ? 'SAME' : 'UNKNOWN'
}
