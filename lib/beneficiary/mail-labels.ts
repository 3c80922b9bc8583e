/** What a mail of the outbox was for, as the hotline says it to a person who waits for it. */
export const MAIL_LABELS = {
  invitation: 'Invitation à choisir un mot de passe',
  'account-link': 'Lien pour changer de mot de passe',
  'password-changed': 'Confirmation du changement de mot de passe',
  'test-unlocked': 'Accès au Test Mobilité débloqué',
  'test-delegated': 'Délégation du Test, à la plateforme',
  'prescription-received': 'Nouvelle demande, à la plateforme',
  'prescription-sent': 'Accusé de la prescription',
  'prescription-referent': 'Orientation, au référent',
  'person-oriented': 'Information de la personne',
  'person-objected': 'Opposition de la personne',
  'prescription-step': 'Suite donnée à la prescription',
  'waiting-digest': 'Rappel de ce qui attend',
  'waiting-escalated': 'Attente signalée au responsable',
  'documents-provided': 'Pièces demandées arrivées, à la plateforme',
} as const satisfies Record<string, string>
