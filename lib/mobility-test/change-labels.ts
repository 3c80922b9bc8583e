import type { Change } from '@/lib/mobility-test/compare'

/** How an answer moved, for professionals. */
export const CHANGE_LABELS: Record<Change, string> = { BETTER: 'Mieux', SAME: 'Pareil', WORSE: 'Moins bien', DIFFERENT: 'Réponse différente', UNKNOWN: 'Pas de réponse' }

/** The same for the person, in their words. */
export const PLAIN_CHANGE_LABELS: Record<Change, string> = { BETTER: 'C’est mieux', SAME: 'C’est pareil', WORSE: 'C’est plus difficile', DIFFERENT: 'Cela a changé', UNKNOWN: 'Sans réponse' }
