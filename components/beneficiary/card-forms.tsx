import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { issueCardAction, revokeCardAction } from '@/lib/beneficiary/card-actions'

export function IssueCardForm({ beneficiaryId }: { beneficiaryId: string }) {
  return (
    <ActionForm action={issueCardAction} idPrefix="carte-">
      <HiddenField name="beneficiaryId" value={beneficiaryId} />
      <SubmitButton variant="secondary">Faire une carte d’accès</SubmitButton>
    </ActionForm>
  )
}

/** Folded: a press by mistake would make a card that somebody holds useless. */
export function RevokeCardForm({ beneficiaryId }: { beneficiaryId: string }) {
  return (
    <details>
      <summary className="text-brand-800 flex min-h-11 items-center font-bold">Carte perdue&nbsp;?</summary>
      <p className="my-2">La carte imprimée ne marchera plus et la personne sera déconnectée. Vous pourrez en faire une autre.</p>
      <ActionForm action={revokeCardAction} idPrefix="retrait-">
        <HiddenField name="beneficiaryId" value={beneficiaryId} />
        <SubmitButton variant="danger">Retirer la carte</SubmitButton>
      </ActionForm>
    </details>
  )
}
