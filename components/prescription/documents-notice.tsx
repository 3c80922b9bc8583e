import { Alert } from '@/components/ui/alert'
import { DOCUMENT_REFUSALS, type DocumentRefusalReason } from '@/lib/record/document-refusals'

/** How the sending or the removal of a file went: a code of the address, said with our own words. */
export function DocumentsNotice({ said }: { said?: string }) {
  if (said === 'ADDED') return <Alert tone="success">La pièce est reçue.</Alert>
  if (said === 'REMOVED') return <Alert tone="success">La pièce est retirée, et son fichier effacé.</Alert>
  if (said === 'KEPT') return <Alert tone="success">Votre demande reste ouverte, trente jours de plus.</Alert>
  if (!said || !Object.hasOwn(DOCUMENT_REFUSALS, said)) return null
  return <Alert tone="danger">{DOCUMENT_REFUSALS[said as DocumentRefusalReason]}</Alert>
}
