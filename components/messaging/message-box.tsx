'use client'

import { use, useEffect } from 'react'
import { useKeptText } from '@/components/messaging/use-kept-text'
import { FormContext, useField } from '@/components/ui/form-context'
import { TextareaField } from '@/components/ui/textarea-field'
import type { TextPlace } from '@/lib/messaging/device/kept-text'
import { MAX_MESSAGE } from '@/lib/messaging/labels'

type MessageBoxProps = {
  label: string
  clientKey: string
  /** Whose text, and of which form: where it waits until it is sent. */
  waits: TextPlace
  /** The actor's last words in the thread. */
  lastSent?: string
  help?: string
  /** Comes back to the box once a message is sent, ready for the next. */
  stays?: boolean
  rows?: number
  required?: boolean
}

/** The text of a message, and the key that makes two presses of the button one message. */
export function MessageBox({ label, clientKey, waits, lastSent, help, stays, rows = 4, required = true }: MessageBoxProps) {
  const { status } = use(FormContext)
  const { id } = useField('body')
  const { typed } = useField('clientKey')
  useKeptText(id, waits, lastSent)
  useEffect(() => {
    if (stays && status === 'done') document.getElementById(id)?.focus()
  }, [stays, status, id])
  return (
    <>
      {/* The key of the last answer: a page refreshed meanwhile has another, which would make a second message of a second press. */}
      <input type="hidden" name="clientKey" value={typed ?? clientKey} />
      <TextareaField name="body" label={label} help={help} maxLength={MAX_MESSAGE} rows={rows} required={required} />
    </>
  )
}
