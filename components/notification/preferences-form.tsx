import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { savePreferencesAction } from '@/lib/notification/actions'
import { BELL_EVENT_CODES, BELL_EVENTS, RHYTHM_LABELS } from '@/lib/notification/event-labels'
import { MAILED_AT_ONCE } from '@/lib/notification/mailed-labels'
import type { Preferences } from '@/lib/notification/schema'
import type { Role } from '@/prisma/client/enums'

const RHYTHMS = Object.entries(RHYTHM_LABELS).map(([value, label]) => ({ value, label }))

/** For each kind of event that a role is mailed of: a mail at once, a summary of the day, or none. The page itself always tells everything. */
export function PreferencesForm({ preferences, role }: { preferences: Preferences; role: Role }) {
  if (BELL_EVENT_CODES.every((event) => MAILED_AT_ONCE[event][role] === null)) return <p>Aucun courriel à régler pour votre rôle&nbsp;: ce qui vous concerne s’affiche sur cette page.</p>
  return (
    <ActionForm action={savePreferencesAction} initialValues={preferences} className="space-y-5">
      <p>Sous chaque titre, ce qui part «&nbsp;tout de suite&nbsp;». Le résumé du jour compte tout ce qui est nouveau sur cette page.</p>
      {BELL_EVENT_CODES.map((event) => {
        const mailed = MAILED_AT_ONCE[event][role]
        return mailed === null ? <HiddenField key={event} name={event} value={preferences[event]} /> : <SelectField key={event} name={event} label={BELL_EVENTS[event].label} help={mailed} choices={RHYTHMS} required />
      })}
      <p className="text-ink-soft">Les courriels de sécurité (mot de passe, connexion) et ceux que la loi impose partent toujours.</p>
      <SubmitButton>Enregistrer mes choix</SubmitButton>
    </ActionForm>
  )
}
