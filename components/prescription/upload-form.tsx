'use client'

import { Camera } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useState } from 'react'
import { useAlive } from '@/components/prescription/live-form'
import { sendFile } from '@/components/prescription/send-file'
import { buttonStyle } from '@/components/ui/button-style'
import { describedBy, FieldError } from '@/components/ui/field-frame'
import { routes } from '@/lib/infra/routes'
import { DOCUMENT_LABELS, type DocumentType } from '@/lib/organisation/document-types'
import { ACCEPTED_FILES, FILE_HELP } from '@/lib/record/document-limits'

type UploadFormProps = {
  prescriptionId: string
  /** One kind, or those to choose from. */
  types: readonly DocumentType[]
  /** Asks for the day of the document, where its age matters. */
  dated: boolean
}

type Going = { percent: number } | { error: string } | { done: true } | null

/** Sends a document of a prescription: a plain form before scripts, with its progress once they have run. */
export function UploadForm({ prescriptionId, types, dated }: UploadFormProps) {
  const id = useId()
  const router = useRouter()
  const alive = useAlive()
  const [going, setGoing] = useState<Going>(null)
  const [only, another] = types
  const error = going && 'error' in going ? going.error : undefined
  const busy = going !== null && 'percent' in going

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const element = event.currentTarget
    const form = new FormData(element)
    const file = form.get('file')
    if (!(file instanceof File) || file.name === '') return setGoing({ error: 'Choisissez un fichier, puis envoyez-le.' })
    await sendOne(file, element)
  }

  // A photo leaves as soon as it is taken.
  async function sendOne(file: File, element: HTMLFormElement) {
    const form = new FormData(element)
    setGoing({ percent: 0 })
    const text = (name: string) => String(form.get(name) ?? '')
    try {
      await sendFile({ prescription: prescriptionId, type: text('type'), issuedOn: text('issuedOn'), file, onProgress: (percent) => setGoing({ percent }) })
      element.reset()
      setGoing({ done: true })
      // What the page says of an earlier act is no longer its news.
      const address = new URL(window.location.href)
      if (address.searchParams.has('fait')) {
        address.searchParams.delete('fait')
        router.replace(`${address.pathname}${address.search}`, { scroll: false })
      } else router.refresh()
    } catch (refused) {
      setGoing({ error: (refused as Error).message })
    }
  }

  return (
    <form method="post" action={routes.documents} encType="multipart/form-data" onSubmit={send} noValidate className="no-print mt-3 space-y-3">
      <input type="hidden" name="prescription" value={prescriptionId} />
      {only && !another && <input type="hidden" name="type" value={only} />}
      {another && (
        <div>
          <label htmlFor={`${id}-type`} className="block font-bold">
            Type de pièce
          </label>
          <select id={`${id}-type`} name="type" className="control mt-1.5" defaultValue="OTHER">
            {types.map((type) => (
              <option key={type} value={type}>
                {DOCUMENT_LABELS[type]}
              </option>
            ))}
          </select>
        </div>
      )}
      {alive && (
        <label className={buttonStyle('secondary', 'focus-within:outline-brand-700 pointer-fine:hidden relative cursor-pointer focus-within:outline-3 focus-within:outline-offset-2')}>
          <input
            type="file"
            aria-label={only && !another ? `Prendre en photo\u00a0: ${DOCUMENT_LABELS[only]}` : 'Prendre la pièce en photo'}
            accept="image/jpeg,image/png"
            capture="environment"
            className="absolute inset-0 size-full cursor-pointer opacity-0"
            onChange={({ target }) => {
              const photo = target.files?.[0]
              if (photo && target.form && !busy) void sendOne(photo, target.form)
            }}
          />
          <Camera aria-hidden className="size-4" />
          Prendre en photo
        </label>
      )}
      <div>
        <label htmlFor={`${id}-file`} className="block font-bold">
          Fichier{only && !another && <span className="sr-only">&nbsp;: {DOCUMENT_LABELS[only]}</span>}
        </label>
        <p id={`${id}-file-aide`} className="text-ink-soft text-sm">
          {FILE_HELP}
        </p>
        <input id={`${id}-file`} type="file" name="file" accept={ACCEPTED_FILES} aria-invalid={error ? true : undefined} aria-describedby={describedBy(`${id}-file`, FILE_HELP, error)} className="file:rounded-control file:border-brand-700 file:text-brand-800 file:bg-surface mt-1.5 block w-full file:mr-3 file:min-h-11 file:cursor-pointer file:border-2 file:border-solid file:px-4 file:font-bold" />
        <div role={error ? 'alert' : undefined}>
          <FieldError id={`${id}-file`} error={error} />
        </div>
      </div>
      {dated && (
        <div>
          <label htmlFor={`${id}-day`} className="block font-bold">
            Date du document <span className="text-ink-soft font-normal">(facultatif)</span>
          </label>
          <input id={`${id}-day`} name="issuedOn" inputMode="numeric" maxLength={10} placeholder="jj/mm/aaaa" autoComplete="off" className="control mt-1.5 max-w-44" />
        </div>
      )}
      {busy && <progress aria-label="Envoi du fichier" value={going.percent} max={100} className="accent-brand-700 h-2 w-full" />}
      <p role="status">{busy ? (going.percent < 100 ? `Envoi, ${going.percent}\u00a0%` : 'Vérification du fichier…') : going && 'done' in going && 'La pièce est reçue.'}</p>
      <button type="submit" aria-disabled={busy} className={buttonStyle('secondary')}>
        Envoyer le fichier
      </button>
    </form>
  )
}
