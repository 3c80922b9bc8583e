/** The three choices at the end of the form, in the user guide's own words. « Ultérieurement » is what to tick when one does not know. */
export const TEST_CHOICE_LABELS = {
  NOW: 'Faire passer le Test Mobilité maintenant',
  LATER: 'Faire passer le Test Mobilité ultérieurement',
  DELEGATED: 'Déléguer le Test Mobilité à Wimoov',
} as const satisfies Record<string, string>
export type TestChoice = keyof typeof TEST_CHOICE_LABELS
