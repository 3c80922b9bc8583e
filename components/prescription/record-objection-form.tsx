import { Unfolding } from '@/components/parcours/unfolding'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { recordObjectionAction } from '@/lib/prescription/person-actions'

/** « La personne s'oppose », said by voice: for who has no e-mail, no more link, or prefers to say it. */
export function RecordObjectionForm({ beneficiaryId }: { beneficiaryId: string }) {
  return (
    <div className="no-print mt-6">
      <ActionForm action={recordObjectionAction} idPrefix="refus-">
        <Unfolding title="La personne ne veut pas de cet accompagnement">
          <p className="max-w-prose">Notez-le ici si elle vous l’a dit de vive voix ou par écrit. La plateforme et le prescripteur sont prévenus, et aucune demande n’est acceptée avant que quelqu’un lui ait répondu.</p>
          <HiddenField name="beneficiaryId" value={beneficiaryId} />
          <CheckboxField name="said" label="La personne m’a dit qu’elle s’oppose à son orientation vers Wimoov" />
          <SubmitButton variant="secondary">Noter son opposition</SubmitButton>
        </Unfolding>
      </ActionForm>
    </div>
  )
}
