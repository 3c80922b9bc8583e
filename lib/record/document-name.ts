import { DOCUMENT_TYPES, type DocumentType } from '@/lib/organisation/document-types'
import { MEDIA_TYPES, type MediaType } from '@/lib/record/document-limits'

/** The name of a downloaded file, made by us: what it is and its day, never a person's name nor what the sender called it. */
export function documentName({ type, mediaType, uploadedAt }: { type: string; mediaType: string; uploadedAt: Date }): string {
  const label = DOCUMENT_TYPES[type as DocumentType]?.label ?? 'Pièce'
  const words = label.replace(/\(.*\)/, '').replace(/[’']/g, ' ').normalize('NFD').replace(/[^A-Za-z ]/g, '').trim().toLowerCase().split(/\s+/)
  return `${words.join('-')}-${uploadedAt.toISOString().slice(0, 10)}.${MEDIA_TYPES[mediaType as MediaType] ?? 'bin'}`
}
