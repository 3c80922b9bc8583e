import { DOCUMENT_LABELS, DOCUMENT_TYPES, type DocumentType } from '@/lib/organisation/document-types'
import type { AskedDocument } from '@/lib/organisation/platform-rules-schema'

export type ListedDocument = { id: string; type: string; mediaType: string; size: number; issuedOn: Date | null; expiresOn: Date | null; uploadedAt: Date }
export type DocumentState = 'PROVIDED' | 'REQUESTED' | 'LATER' | 'MISSING' | 'OPTIONAL'

export type ChecklistLine = {
  type: DocumentType
  label: string
  /** How old the document may be, in months; null when its date does not matter. */
  monthsValid: number | null
  state: DocumentState
  documents: ListedDocument[]
}

type Checked = {
  asked: readonly AskedDocument[]
  later: readonly string[]
  requested: readonly { type: string; providedAt: Date | null }[]
  documents: readonly ListedDocument[]
}

/** The field of the form where a missing document is said. */
export const documentField = (type: string) => `piece-${type}`

/**
 * Where each document of a prescription is: what the plateforme asks of everybody, what its advisor asked for this person (which wins: what
 * was given before was not enough), what will come later, and what was added besides.
 */
export function documentChecklist({ asked, later, requested, documents }: Checked): ChecklistLine[] {
  const named = [...asked, ...requested, ...later.map((type) => ({ type })), ...documents].map(({ type }) => type)
  return [...new Set(named)].filter(isDocumentType).map((type) => {
    const rule = asked.find((one) => one.type === type)
    const given = documents.filter((document) => document.type === type)
    const state = (): DocumentState => {
      if (requested.some((one) => one.type === type && !one.providedAt)) return 'REQUESTED'
      if (given.length > 0) return 'PROVIDED'
      if (later.includes(type)) return 'LATER'
      return rule?.required ? 'MISSING' : 'OPTIONAL'
    }
    return { type, label: DOCUMENT_LABELS[type], monthsValid: rule ? rule.monthsValid : DOCUMENT_TYPES[type].monthsValid, state: state(), documents: given }
  })
}

const isDocumentType = (type: string): type is DocumentType => Object.hasOwn(DOCUMENT_TYPES, type)
