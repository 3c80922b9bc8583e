import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { VersionField } from '@/components/ui/version-field'
import { Unfolding } from '@/components/parcours/unfolding'
import { reopenExpiredAction } from '@/lib/prescription/answer-actions'

/** « Rouvrir la demande » that expired: it goes back to the plateforme. */
export function ReopenExpiredForm({ prescription }: { prescription: { id: string; version: number } }) {
  return (
    <div className="no-print mt-3">
      <ActionForm action={reopenExpiredAction} idPrefix={`rouvrir-${prescription.id}-`}>
        <Unfolding title="Rouvrir la demande">
          <p>Elle a expiré faute de réponse. Rouverte, elle revient à la plateforme, qui reprend son étude.</p>
          <HiddenField name="prescriptionId" value={prescription.id} />
          <VersionField value={prescription.version} />
          <TextareaField name="comment" label="Message à la plateforme" maxLength={600} rows={2} help="La personne peut lire ce texte." />
          <SubmitButton variant="secondary">Rouvrir la demande</SubmitButton>
        </Unfolding>
      </ActionForm>
    </div>
  )
}
