import { Alert } from '@/components/ui/alert'
import { formatDate } from '@/lib/infra/format'
import { DOCUMENT_REFUSALS, type DocumentRefusalReason } from '@/lib/record/document-refusals'

/** How the sending or the removal of a file went: a code of the address, said with our own words. `keptUntil`: when the demand that was just kept open expires. */
export function DocumentsNotice({ said, keptUntil = null }: { said?: string; keptUntil?: Date | null }) {
  if (said === 'ADDED') return <Alert tone="success">La pièce est reçue.</Alert>
  if (said === 'REMOVED') return <Alert tone="success">La pièce est retirée, et son fichier effacé.</Alert>
  if (said === 'KEPT') return keptUntil && <Alert tone="success">Votre demande reste ouverte jusqu’au {formatDate(keptUntil)}.</Alert>
  if (!said || !Object.hasOwn(DOCUMENT_REFUSALS, said)) return null
  return <Alert tone="danger">{DOCUMENT_REFUSALS[said as DocumentRefusalReason]}</Alert>
}
