import { isCodeOf } from '@/lib/infra/codes'
import { STRUCTURE_TYPE_LABELS } from '@/lib/organisation/structure-types'

/** The official name of a type of structure; a code of an older list stays as it is. */
export const structureTypeLabel = (type: string): string => (isCodeOf(STRUCTURE_TYPE_LABELS, type) ? STRUCTURE_TYPE_LABELS[type] : type)

/** Whether a professional may sign in. */
export const STATE_LABELS = { ACTIVE: 'Activé', INVITED: 'Invité', DISABLED: 'Désactivé' } as const satisfies Record<string, string>
export type AccountState = keyof typeof STATE_LABELS

export const STATE_TONES = { ACTIVE: 'success', INVITED: 'info', DISABLED: 'warning' } as const satisfies Record<AccountState, string>

/** Where an invitation is. */
export const INVITATION_LABELS = {
  ACCEPTED: 'Acceptée',
  LEAVING: 'En attente d’envoi',
  NOT_DELIVERED: 'Non remise',
  SENT: 'Envoyée',
  EXPIRED: 'Expirée',
  NEVER_SENT: 'Jamais envoyée',
} as const satisfies Record<string, string>
