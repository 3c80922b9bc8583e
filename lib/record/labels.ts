/** What can happen to a person, as their history says it. Codes are stored; the sentences may be reworded. */
export const EVENT_LABELS = {
  PRESCRIBED: 'Prescription envoyée',
  TEST_LATER: 'Test Mobilité prévu plus tard',
  TEST_DELEGATED: 'Test Mobilité délégué à Wimoov',
  TEST_UNLOCKED: 'Accès au Test Mobilité débloqué',
  TEST_STARTED: 'Test Mobilité commencé',
  TEST_RESUMED: 'Test Mobilité repris',
  TEST_PAUSED: 'Test Mobilité mis en pause',
  TEST_TAKEN: 'Test Mobilité passé',
  TEST_STOPPED: 'Test Mobilité arrêté avant la fin',
  RESOURCES_UNLOCKED: 'Ressources débloquées',
  REMOVED: 'Fiche supprimée',
  RESTORED: 'Fiche rétablie',
} as const satisfies Record<string, string>

export type EventKind = keyof typeof EVENT_LABELS
