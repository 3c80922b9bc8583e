'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Unfolding } from '@/components/messaging/unfolding'
import { buttonStyle } from '@/components/ui/button-style'
import { describedBy, FieldError } from '@/components/ui/field-frame'
import { routes } from '@/lib/infra/routes'
import { ACCEPTED_FILES, FILE_HELP, MAX_FILE_BYTES } from '@/lib/record/document-limits'
import { DOCUMENT_REFUSALS } from '@/lib/record/document-refusals'

type Going = { state: 'busy' } | { state: 'refused'; sentence: string } | { state: 'done' } | null

/** Joins a file to the next message: what is being typed stays. A plain form before scripts. */
export function JoinFile({ threadId, refused }: { threadId: string; refused: string | null }) {
  const router = useRouter()
  const [going, setGoing] = useState<Going>(refused ? { state: 'refused', sentence: refused } : null)
  const error = going?.state === 'refused' ? going.sentence : undefined

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (going?.state === 'busy') return
    const form = event.currentTarget
    const file = new FormData(form).get('file')
    if (!(file instanceof File) || file.name === '') return setGoing({ state: 'refused', sentence: DOCUMENT_REFUSALS.NO_FILE })
    if (file.size > MAX_FILE_BYTES) return setGoing({ state: 'refused', sentence: DOCUMENT_REFUSALS.TOO_LARGE })
    setGoing({ state: 'busy' })
    const answer = await fetch(routes.threadFiles(threadId), { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file }).catch(() => null)
    if (answer?.ok) {
      form.reset()
      setGoing({ state: 'done' })
      return router.refresh()
    }
    const said: { message?: string } | null = await answer?.json().catch(() => null)
    setGoing({ state: 'refused', sentence: said?.message ?? 'La connexion a été perdue. Le fichier n’est pas arrivé\u00a0: réessayez.' })
  }

  return (
    <Unfolding label="Joindre un fichier" open={refused !== null}>
      <form method="post" action={routes.threadFiles(threadId)} encType="multipart/form-data" onSubmit={(event) => void send(event)} noValidate className="space-y-3">
        <div>
          <label htmlFor="piece" className="block font-bold">
            Fichier
          </label>
          <p id="piece-aide" className="text-ink-soft text-sm">
            {FILE_HELP} Il part avec votre prochain message.
          </p>
          <input id="piece" type="file" name="file" accept={ACCEPTED_FILES} aria-invalid={error ? true : undefined} aria-describedby={describedBy('piece', FILE_HELP, error)} className="file:rounded-control file:border-brand-700 file:text-brand-800 file:bg-surface mt-1.5 block w-full file:mr-3 file:min-h-11 file:cursor-pointer file:border-2 file:border-solid file:px-4 file:font-bold" />
          <div role={error ? 'alert' : undefined}>
            <FieldError id="piece" error={error} />
          </div>
        </div>
        <p role="status">{going?.state === 'busy' ? 'Vérification du fichier…' : going?.state === 'done' && 'Le fichier est joint à votre prochain message.'}</p>
        <button type="submit" aria-disabled={going?.state === 'busy'} className={buttonStyle('secondary')}>
          Joindre
        </button>
      </form>
    </Unfolding>
  )
}
