import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { savePreferencesAction } from '@/lib/notification/actions'
import { BELL_EVENTS, RHYTHM_LABELS } from '@/lib/notification/event-labels'
import type { Preferences } from '@/lib/notification/schema'

const RHYTHMS = Object.entries(RHYTHM_LABELS).map(([value, label]) => ({ value, label }))

/** For each kind of event: a mail at once, a summary of the day, or none. The page itself always tells everything. */
export function PreferencesForm({ preferences }: { preferences: Preferences }) {
  return (
    <ActionForm action={savePreferencesAction} initialValues={preferences} className="space-y-5">
      {Object.entries(BELL_EVENTS).map(([event, { label, what }]) => (
        <SelectField key={event} name={event} label={label} help={what} choices={RHYTHMS} required />
      ))}
      <p className="text-ink-soft">Les courriels de sécurité (mot de passe, connexion) et ceux que la loi impose partent toujours.</p>
      <SubmitButton>Enregistrer mes choix</SubmitButton>
    </ActionForm>
  )
}
