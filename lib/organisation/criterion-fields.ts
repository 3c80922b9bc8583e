/** The answers of the form that a criterion may look at; their codes are those of lib/prescription/vocabulary. */
export const CRITERION_FIELDS = ['employmentStatus', 'registeredAtFt', 'incomes', 'contracts', 'project', 'licence', 'vehicles', 'priorityArea', 'audiences'] as const
export type CriterionField = (typeof CRITERION_FIELDS)[number]

/** The rule of the territory, judged beside those that a plateforme writes: none of them takes its name. */
export const TERRITORY_RULE = 'territory'
