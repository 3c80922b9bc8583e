import { ActionForm } from '@/components/ui/action-form'
import { Alert } from '@/components/ui/alert'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { formatDateTime } from '@/lib/infra/format'
import { handleObjectionAction } from '@/lib/prescription/person-actions'

type ObjectionNoticeProps = { beneficiaryId: string; objection: { createdAt: Date } }

/** The person objects: said before anything else, until somebody has answered them. */
export function ObjectionNotice({ beneficiaryId, objection }: ObjectionNoticeProps) {
  return (
    <div className="no-print mt-6">
      <Alert tone="warning" title="La personne n’est pas d’accord pour être orientée">
        <p>
          Elle l’a dit le {formatDateTime(objection.createdAt)}. Contactez-la, puis notez ce qui est convenu. Elle peut changer d’avis pendant sept jours.
        </p>
        <ActionForm action={handleObjectionAction} idPrefix="opposition-" className="text-ink mt-4 space-y-4">
          <HiddenField name="beneficiaryId" value={beneficiaryId} />
          <TextareaField name="agreed" label="Ce qui est convenu avec elle" required maxLength={600} rows={2} help="Elle peut lire ce texte." />
          <SubmitButton variant="secondary">Noter la réponse</SubmitButton>
        </ActionForm>
      </Alert>
    </div>
  )
}
