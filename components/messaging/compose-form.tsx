'use client'

import { useState } from 'react'
import { MessageBox } from '@/components/messaging/message-box'
import { ReadyAnswerPicker, type ReadyAnswerChoice } from '@/components/messaging/ready-answer-picker'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { writeMessageAction } from '@/lib/messaging/actions'
import type { TextPlace } from '@/lib/messaging/device/kept-text'

type ComposeFormProps = { threadId: string; clientKey: string; waits: TextPlace; typed: string; lastSent: string; answers: ReadyAnswerChoice[]; readers: string }

/** The form of the next message; who will read it is said above the button. */
export function ComposeForm({ threadId, clientKey, waits, typed, lastSent, answers, readers }: ComposeFormProps) {
  // A page refreshed by what else happens on it must not change the key of a form that is being sent.
  const [key] = useState(clientKey)
  return (
    <>
      {answers.length > 0 && <ReadyAnswerPicker threadId={threadId} answers={answers} />}
      <ActionForm action={writeMessageAction} initialValues={{ body: typed, clientKey: key }} className="space-y-4">
        <HiddenField name="threadId" value={threadId} />
        <MessageBox label="Votre message" clientKey={key} waits={waits} lastSent={lastSent} stays />
        <p className="text-ink-soft text-sm">{readers}</p>
        <SubmitButton>Envoyer</SubmitButton>
      </ActionForm>
    </>
  )
}
