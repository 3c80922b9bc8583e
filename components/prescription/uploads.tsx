'use client'

import { createContext, type ReactNode, use, useRef, useState } from 'react'
import { isDraftSubmit } from '@/components/prescription/draft-button'
import { dateFile, sendFile, type SendingError, type SentDocument } from '@/components/prescription/send-file'
import { idleForm } from '@/lib/infra/form-state'
import { removeDocumentAction } from '@/lib/prescription/document-actions'

/** A file on its way, or that was refused. */
export type Outgoing = { key: number; type: string; file: File; percent: number; error?: string; /** Whether sending it again may help. */ again?: boolean }

type Uploads = {
  documents: SentDocument[]
  outgoing: Outgoing[]
  send: (type: string, files: Iterable<File>) => void
  retry: (one: Outgoing) => void
  forget: (key: number) => void
  /** Both resolve with the sentence to show when it was refused. */
  remove: (documentId: string) => Promise<string | undefined>
  date: (documentId: string, issuedOn: string) => Promise<string | undefined>
  /** The field of a date that is refused, by document: the form does not leave without it. Undefined once it is right. */
  holdFor: (documentId: string, field?: HTMLElement) => void
}

const UploadsContext = createContext<Uploads | null>(null)

/** The files of the form around. */
export function useUploads(): Uploads {
  const uploads = use(UploadsContext)
  if (!uploads) throw new Error('No <UploadsProvider> around')
  return uploads
}

/**
 * Holds the files of a draft outside its form, which is drawn anew after each answer. One file leaves at a time; while some are still
 * leaving, or a date is refused, the form waits.
 */
export function UploadsProvider({ draftId, initial, children }: { draftId: string; initial: SentDocument[]; children: ReactNode }) {
  const [documents, setDocuments] = useState(initial)
  const [outgoing, setOutgoing] = useState<Outgoing[]>([])
  const [held, setHeld] = useState<'LEAVING' | 'DATE' | null>(null)
  const wrongDates = useRef(new Map<string, HTMLElement>())
  const dating = useRef(0)
  const line = useRef(Promise.resolve())
  const keys = useRef(0)

  const change = (key: number, changes: Partial<Outgoing>) => setOutgoing((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)))
  const forget = (key: number) => setOutgoing((all) => all.filter((one) => one.key !== key))
  const leave = ({ key, type, file }: Outgoing) => {
    line.current = line.current.then(() =>
      sendFile({ draft: draftId, type, file, onProgress: (percent) => change(key, { percent }) }).then(
        (sent) => {
          setDocuments((all) => [...all.filter(({ id }) => id !== sent.id), sent])
          forget(key)
        },
        (refused: SendingError) => change(key, { error: refused.message, again: refused.again }),
      ),
    )
  }
  const send = (type: string, files: Iterable<File>) => {
    setHeld(null)
    const added = [...files].map((file) => ({ key: (keys.current += 1), type, file, percent: 0 }))
    setOutgoing((all) => [...all, ...added])
    added.forEach(leave)
  }
  const retry = (one: Outgoing) => {
    change(one.key, { error: undefined, percent: 0 })
    leave(one)
  }
  const remove = async (documentId: string) => {
    const form = new FormData()
    form.set('documentId', documentId)
    const { status, code, message } = await removeDocumentAction(idleForm, form)
    if (status === 'refused' && code !== 'NOT_FOUND') return message
    holdFor(documentId)
    setDocuments((all) => all.filter(({ id }) => id !== documentId))
    return undefined
  }
  const holdFor = (documentId: string, field?: HTMLElement) => {
    if (field) return void wrongDates.current.set(documentId, field)
    wrongDates.current.delete(documentId)
    if (wrongDates.current.size === 0) setHeld((why) => (why === 'DATE' ? null : why))
  }
  const date = async (documentId: string, issuedOn: string) => {
    dating.current += 1
    try {
      const dates = await dateFile(documentId, issuedOn)
      setDocuments((all) => all.map((one) => (one.id === documentId ? { ...one, ...dates } : one)))
      return undefined
    } catch (refused) {
      return (refused as Error).message
    } finally {
      dating.current -= 1
    }
  }

  const leaving = outgoing.some(({ error }) => !error)
  const whyHeld = (event: Event) => {
    if (leaving || dating.current > 0) return 'LEAVING'
    return wrongDates.current.size > 0 && !isDraftSubmit(event) ? 'DATE' : null
  }
  return (
    <UploadsContext value={{ documents, outgoing, send, retry, forget, remove, date, holdFor }}>
      <div
        onSubmitCapture={(event) => {
          const why = whyHeld(event.nativeEvent)
          if (!why) return
          event.preventDefault()
          event.stopPropagation()
          setHeld(why)
          if (why === 'DATE') [...wrongDates.current.values()][0]?.focus()
        }}
      >
        {children}
      </div>
      {held === 'LEAVING' && leaving && (
        <p role="alert" className="text-warning-700 mt-3 font-bold">
          Un fichier est encore en cours d’envoi&nbsp;: attendez qu’il arrive, puis recommencez.
        </p>
      )}
      {held === 'DATE' && (
        <p role="alert" className="text-danger-700 mt-3 font-bold">
          Rien n’est encore envoyé&nbsp;: la date d’un document n’est pas bonne. Corrigez-la ou effacez-la, puis recommencez.
        </p>
      )}
    </UploadsContext>
  )
}
