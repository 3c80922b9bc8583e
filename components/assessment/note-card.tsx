import { KeptField } from '@/components/prescription/kept-field'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { saveAdvisorNoteAction } from '@/lib/assessment/actions'
import type { AdvisorNote } from '@/lib/assessment/advisor-note'
import { formatDateTime } from '@/lib/infra/format'

/** « Mes notes »: what an advisor notes of a passation for themselves; nobody else ever reads them. Never printed. */
export function NoteForm({ note: { testId, body, version, updatedAt } }: { note: AdvisorNote }) {
  return (
    <div className="no-print">
      <ActionForm action={saveAdvisorNoteAction} idPrefix="notes-" initialValues={{ body, version: String(version) }} className="space-y-3">
        <HiddenField name="testId" value={testId} />
        <KeptField name="version" />
        <TextareaField name="body" label="Mes notes" maxLength={4000} rows={4} help="Personne d’autre ne les lit. Ni santé, ni numéro de sécurité sociale." />
        {updatedAt && <p className="text-ink-soft text-sm">Notées le {formatDateTime(updatedAt)}.</p>}
        <SubmitButton variant="secondary">Enregistrer mes notes</SubmitButton>
      </ActionForm>
    </div>
  )
}
