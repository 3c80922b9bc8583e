import { z } from 'zod'
import { isCodeOf } from '@/lib/infra/codes'
import { frenchDay } from '@/lib/infra/french-date'
import { WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'
import { FOLLOW_UP_OUTCOME_LABELS, MOBILITY_GAIN_LABELS, PROFESSIONAL_OUTCOME_LABELS, SOLUTION_LABELS } from '@/lib/prescription/vocabulary/parcours'

// Data of a step as acts of the parcours write it; anything else has no words.
const ProgressSchema = z.object({
  service: z.string().optional(),
  completed: z.boolean().optional(),
  solution: z.string().optional(),
  outcome: z.string().optional(),
  gains: z.array(z.string()).optional(),
  followUp: z.string().optional(),
  on: z.iso.date().optional(),
})

const worded = (labels: Readonly<Record<string, string>>, code: string | undefined) => (isCodeOf(labels, code) ? labels[code] : undefined)

/** What a step of the parcours is about: service, solution, outcome and gains, and its day. A code that is no longer known is left out. */
export function progressTexts(data: unknown): { label: string; text: string | null }[] {
  const { success, data: step } = ProgressSchema.safeParse(data)
  if (!success) return []
  const said = [
    { label: 'Service', text: worded(WISHED_SERVICE_LABELS, step.service) },
    { label: 'Allé jusqu’au bout', text: step.completed === undefined ? undefined : step.completed ? 'Oui' : 'Non' },
    { label: 'Solution', text: worded(SOLUTION_LABELS, step.solution) },
    { label: 'Situation professionnelle', text: worded(PROFESSIONAL_OUTCOME_LABELS, step.outcome) },
    { label: 'Gain de mobilité', text: step.gains?.flatMap((gain) => worded(MOBILITY_GAIN_LABELS, gain) ?? []).join(', ') },
    { label: 'Situation à six mois', text: worded(FOLLOW_UP_OUTCOME_LABELS, step.followUp) },
    { label: 'Date', text: step.on && frenchDay(step.on) },
  ]
  return said.map(({ label, text }) => ({ label, text: text || null }))
}
