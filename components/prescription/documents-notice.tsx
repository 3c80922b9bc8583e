import { Alert } from '@/components/ui/alert'
import { DOCUMENT_REFUSALS, type DocumentRefusalReason } from '@/lib/record/document-refusals'

/** How the sending of a file by a plain form went: a code of the address, said with our own words. */
export function DocumentsNotice({ said }: { said?: string }) {
  if (said === 'ADDED') return <Alert tone="success">La pièce est reçue.</Alert>
  if (!said || !Object.hasOwn(DOCUMENT_REFUSALS, said)) return null
  return <Alert tone="danger">{DOCUMENT_REFUSALS[said as DocumentRefusalReason]}</Alert>
}
