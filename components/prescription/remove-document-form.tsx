import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { removeDocumentAction } from '@/lib/prescription/document-actions'

/** « Retirer »: asks once more, for the file is erased. Works without scripts. */
export function RemoveDocumentForm({ documentId, label }: { documentId: string; label: string }) {
  return (
    <details className="no-print">
      <summary className="link" aria-label={`Retirer\u00a0: ${label}`}>
        Retirer
      </summary>
      <ActionForm action={removeDocumentAction} idPrefix={`retirer-${documentId}-`} className="mt-2 space-y-2">
        <p>Le fichier sera effacé tout de suite, pour tout le monde.</p>
        <HiddenField name="documentId" value={documentId} />
        <SubmitButton variant="danger">Effacer ce fichier</SubmitButton>
      </ActionForm>
    </details>
  )
}
