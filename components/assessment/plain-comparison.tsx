import { ComparisonList } from '@/components/assessment/comparison-list'
import { Card } from '@/components/ui/card'
import type { Comparison } from '@/lib/mobility-test/exit-changes'

/** « Votre chemin »: what the person answered before and after, in plain words, the good news first in the sentence above. */
export function PlainComparison({ comparison }: { comparison: Comparison }) {
  const better = comparison.lines.filter(({ change }) => change === 'BETTER').length
  return (
    <Card title="Votre chemin, avant et après">
      <p className="mb-4">{better > 0 ? 'Bravo, des choses vont mieux pour vous.' : 'Voici vos réponses avant et après l’accompagnement.'} Il n’y a pas de note.</p>
      <ComparisonList comparison={comparison} plain />
    </Card>
  )
}
