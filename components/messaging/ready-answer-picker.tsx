'use client'

import type { FormEvent } from 'react'
import { putText } from '@/components/messaging/written-fields'
import { buttonStyle } from '@/components/ui/button-style'
import { routes } from '@/lib/infra/routes'

export type ReadyAnswerChoice = { id: string; title: string; /** With its variables filled. */ text: string }

/** Starts the message from a ready answer: put in the box, to be read again and changed. Without scripts, the page comes back with it. */
export function ReadyAnswerPicker({ threadId, answers }: { threadId: string; answers: ReadyAnswerChoice[] }) {
  function insert(event: FormEvent<HTMLFormElement>) {
    const box = document.getElementById('body')
    if (!(box instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    const chosen = answers.find(({ id }) => id === new FormData(event.currentTarget).get('reponse'))
    if (!chosen) return
    putText(box, box.value.trim() === '' ? chosen.text : `${box.value.trimEnd()}\n\n${chosen.text}`)
    box.focus()
  }
  return (
    <form action={routes.thread(threadId)} onSubmit={insert} className="mb-4 flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-60">
        <label htmlFor="reponse" className="block font-bold">
          Réponse prête <span className="text-ink-soft font-normal">(facultatif)</span>
        </label>
        <select id="reponse" name="reponse" className="control mt-1.5">
          {answers.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className={buttonStyle('secondary')}>
        Insérer
      </button>
    </form>
  )
}
