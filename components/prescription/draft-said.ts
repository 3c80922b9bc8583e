import type { DraftConflict, DraftValues } from '@/components/prescription/draft-saver'

/** How the saving of a draft goes. */
export type SavingState = { kind: 'IDLE' | 'SAVING' | 'OFFLINE' | 'SIGNED_OUT' | 'LOCKED' | 'SENT' | 'REFUSED' } | { kind: 'SAVED'; at: Date } | { kind: 'CONFLICT'; mine: DraftValues; theirs: DraftConflict; /** « Enregistrer le brouillon » was pressed before a version was chosen. */ unchosen?: boolean }

/** What is said of it, quietly. */
export const SAID: Record<Exclude<SavingState['kind'], 'SAVED' | 'CONFLICT'>, string> = {
  IDLE: '',
  SAVING: 'Enregistrement du brouillon…',
  OFFLINE: 'Pas de réseau\u00a0: le brouillon s’enregistrera dès que possible. Gardez cette page ouverte.',
  SIGNED_OUT: 'Votre session est terminée. Ouvrez la page de connexion dans un nouvel onglet, connectez-vous, puis revenez ici\u00a0: rien n’est perdu.',
  LOCKED: 'Une passation est en cours dans un autre onglet\u00a0: le brouillon s’enregistrera après. Gardez cette page ouverte.',
  SENT: 'Ce formulaire a déjà été envoyé\u00a0: il n’y a plus rien à enregistrer.',
  REFUSED: 'Le brouillon ne s’enregistre pas. Choisissez «\u00a0Enregistrer le brouillon\u00a0».',
}
