import { MAIL_LABELS } from '@/lib/beneficiary/mail-labels'
import { after, hours } from '@/lib/infra/clock'
import { isCodeOf } from '@/lib/infra/codes'
import type { EmailState } from '@/prisma/client/enums'

/** What a mail was for; « Message » for a kind that no longer exists. */
export const mailLabel = (kind: string): string => (isCodeOf(MAIL_LABELS, kind) ? MAIL_LABELS[kind] : 'Message')

export const MAIL_STATES = {
  SENT: { label: 'Envoyé', tone: 'success' },
  PENDING: { label: 'En attente', tone: 'info' },
  DEAD: { label: 'Non remis', tone: 'danger' },
  CANCELLED: { label: 'Annulé', tone: 'neutral' },
} as const satisfies Record<EmailState, { label: string; tone: string }>

/** Kinds whose link is made once and dies: a new one is sent instead of the same mail again. */
const MAILS_WITH_LINK = ['invitation', 'account-link']
export const mayReplay = (kind: string) => !MAILS_WITH_LINK.includes(kind)

// The provider remembers a key for 24 hours.
const ONCE_FOR_MS = hours(23)

/** Whether the provider may have forgotten the key of a mail: sent again, one that had left in spite of its answer arrives a second time. */
export const mayArriveTwice = ({ createdAt }: { createdAt: Date }) => createdAt < after(-ONCE_FOR_MS)

const REASONS: Record<string, string> = {
  timeout: 'Le service d’envoi n’a pas répondu à temps.',
  rate_limit_exceeded: 'Trop de messages à la fois\u00a0: il repartira de lui-même.',
  validation_error: 'L’adresse a été refusée\u00a0: vérifiez-la.',
  invalid_idempotent_request: 'Le message avait changé entre deux essais.',
  render_failed: 'Le message n’a pas pu être préparé\u00a0: prévenez un administrateur.',
  unknown_kind: 'Ce genre de message n’existe plus.',
  missing_api_key: 'L’envoi est arrêté\u00a0: la clé du service d’envoi manque.',
  daily_quota_exceeded: 'Le nombre de messages du jour est atteint\u00a0: il repartira de lui-même.',
  monthly_quota_exceeded: 'Le nombre de messages du mois est atteint\u00a0: prévenez un administrateur.',
}

/** Why a mail did not leave, in words; the provider's code when it is none of ours. */
export const deliveryReason = (code: string): string => REASONS[code] ?? `Réponse du service d’envoi\u00a0: ${code}.`
