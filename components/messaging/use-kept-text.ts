import { use, useEffect, useRef } from 'react'
import { isUntouched, writeBack, writtenIn } from '@/components/messaging/written-fields'
import { FormContext } from '@/components/ui/form-context'
import { forgetOthers, forgetSent, forgetText, keepText, keptText, type TextPlace } from '@/lib/messaging/device/kept-text'

/**
 * Keeps in this tab what is typed in the form of a message until it is sent, and puts it back when the same account opens the same form again:
 * a session may end without the server knowing any more whose it was. `boxId`: the text of the message. `lastSent`: the actor's last words in the thread.
 */
export function useKeptText(boxId: string, { accountId, place }: TextPlace, lastSent?: string): void {
  const { status } = use(FormContext)
  const held = useRef(place)
  useEffect(() => {
    if (status === 'done') forgetText({ accountId, place })
  }, [status, accountId, place])
  useEffect(() => {
    const box = document.getElementById(boxId)
    if (!(box instanceof HTMLTextAreaElement) || !box.form) return
    const { form } = box
    const keep = () => {
      const written = writtenIn(form)
      if (written) keepText({ accountId, place }, written)
      else forgetText({ accountId, place })
    }
    forgetOthers(accountId)
    if (lastSent) forgetSent({ accountId, place }, lastSent)
    // A recipient more, or less: what was written for some is not offered to others.
    if (held.current !== place) forgetText({ accountId, place: held.current })
    held.current = place
    const kept = keptText({ accountId, place })
    if (!isUntouched(form)) keep()
    else if (kept) {
      writeBack(form, kept)
      box.closest('details')?.setAttribute('open', '')
    }
    form.addEventListener('input', keep)
    return () => form.removeEventListener('input', keep)
  }, [boxId, accountId, place, lastSent])
}
