'use client'

import { Unfolding } from '@/components/messaging/unfolding'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { reportMessageAction } from '@/lib/messaging/actions'

/** « Signaler ce message »: staff read it, with the reason, and decide. */
export function ReportForm({ messageId }: { messageId: string }) {
  return (
    <Unfolding label="Signaler ce message" quiet>
      <ActionForm action={reportMessageAction} idPrefix={`signaler-${messageId}-`} className="space-y-3">
        <HiddenField name="messageId" value={messageId} />
        <TextareaField name="reason" label="Ce qui ne va pas" help="L’équipe de Wimoov lit ce message et votre raison, et rien d’autre de la conversation." maxLength={1000} rows={2} required />
        <SubmitButton variant="secondary">Envoyer le signalement</SubmitButton>
      </ActionForm>
    </Unfolding>
  )
}
