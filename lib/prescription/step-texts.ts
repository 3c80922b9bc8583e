import { DOCUMENT_TYPES, type DocumentType } from '@/lib/organisation/document-types'
import { progressTexts } from '@/lib/prescription/progress-texts'
import { CANCEL_REASON_LABELS, REFUSAL_REASON_LABELS, TRANSFER_REASON_LABELS } from '@/lib/prescription/vocabulary/decision'
import { ABANDONMENT_REASON_LABELS, SUSPENSION_REASON_LABELS } from '@/lib/prescription/vocabulary/parcours'

type Step = { kind: string; reason: string | null; comment: string | null; remedy: string | null; alternative: string | null; data: unknown }

/** The labels of each kind of act that has a typed reason. */
const REASONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PRESCRIPTION_REFUSED: REFUSAL_REASON_LABELS,
  PRESCRIPTION_TRANSFERRED: TRANSFER_REASON_LABELS,
  PRESCRIPTION_CANCELLED: CANCEL_REASON_LABELS,
  PARCOURS_SUSPENDED: SUSPENSION_REASON_LABELS,
  PARCOURS_ABANDONED: ABANDONMENT_REASON_LABELS,
}

/** The words of an act, each under its label, in the order in which they are read. A code that is no longer known is left out. */
export function stepTexts({ kind, reason, comment, remedy, alternative, data }: Step): { label: string; text: string }[] {
  const texts = [
    { label: 'Raison', text: (reason && REASONS[kind]?.[reason]) || null },
    { label: 'Pièces', text: documentsIn(data) },
    ...progressTexts(data),
    { label: 'Message', text: comment },
    { label: 'Ce qui rendrait la personne éligible', text: remedy },
    { label: 'Autre piste', text: alternative },
  ]
  return texts.flatMap(({ label, text }) => (text ? [{ label, text }] : []))
}

function documentsIn(data: unknown) {
  const types = typeof data === 'object' && data !== null && 'types' in data && Array.isArray(data.types) ? (data.types as unknown[]) : []
  return types.flatMap((type) => (typeof type === 'string' && type in DOCUMENT_TYPES ? [DOCUMENT_TYPES[type as DocumentType].label] : [])).join(', ') || null
}
