/** The answers of the form that a criterion may look at; their codes are those of lib/prescription/vocabulary. */
export const CRITERION_FIELDS = ['employmentStatus', 'registeredAtFt', 'incomes', 'contracts', 'project', 'licence', 'vehicles', 'priorityArea', 'audiences'] as const
export type CriterionField = (typeof CRITERION_FIELDS)[number]
