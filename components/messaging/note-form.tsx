'use client'

import { useState } from 'react'
import { MessageBox } from '@/components/messaging/message-box'
import { Unfolding } from '@/components/messaging/unfolding'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { writeNoteAction } from '@/lib/messaging/actions'
import type { TextPlace } from '@/lib/messaging/device/kept-text'

type NoteFormProps = { threadId: string; clientKey: string; waits: TextPlace; typed: string; lastSent: string }

/** « Note interne »: apart from the message, so that neither is ever sent for the other. */
export function NoteForm({ threadId, clientKey, waits, typed, lastSent }: NoteFormProps) {
  const [key] = useState(clientKey)
  return (
    <div className="border-warning-700 rounded-card mt-6 border-2 border-dashed px-4 py-2">
      <Unfolding label="Ajouter une note interne" open={typed !== ''}>
        <ActionForm action={writeNoteAction} idPrefix="note-" initialValues={{ body: typed, clientKey: key }} className="space-y-4">
          <HiddenField name="threadId" value={threadId} />
          <HiddenField name="kind" value="NOTE" />
          <MessageBox label="Note interne" clientKey={key} waits={waits} lastSent={lastSent} help="Les professionnels de cette conversation la lisent. La personne ne la voit jamais." rows={3} />
          <SubmitButton variant="secondary">Enregistrer la note</SubmitButton>
        </ActionForm>
      </Unfolding>
    </div>
  )
}
