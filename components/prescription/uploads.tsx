'use client'

import { createContext, type ReactNode, use, useRef, useState } from 'react'
import { dateFile, sendFile, type SentDocument } from '@/components/prescription/send-file'
import { idleForm } from '@/lib/infra/form-state'
import { removeDocumentAction } from '@/lib/prescription/document-actions'

/** A file on its way, or that was refused. */
export type Outgoing = { key: number; type: string; file: File; percent: number; error?: string }

type Uploads = {
  documents: SentDocument[]
  outgoing: Outgoing[]
  send: (type: string, files: Iterable<File>) => void
  retry: (one: Outgoing) => void
  forget: (key: number) => void
  /** Both resolve with the sentence to show when it was refused. */
  remove: (documentId: string) => Promise<string | undefined>
  date: (documentId: string, issuedOn: string) => Promise<string | undefined>
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
 * leaving, the form waits for them.
 */
export function UploadsProvider({ draftId, initial, children }: { draftId: string; initial: SentDocument[]; children: ReactNode }) {
  const [documents, setDocuments] = useState(initial)
  const [outgoing, setOutgoing] = useState<Outgoing[]>([])
  const [held, setHeld] = useState(false)
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
        (refused: Error) => change(key, { error: refused.message }),
      ),
    )
  }
  const send = (type: string, files: Iterable<File>) => {
    setHeld(false)
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
    setDocuments((all) => all.filter(({ id }) => id !== documentId))
    return undefined
  }
  const date = async (documentId: string, issuedOn: string) => {
    try {
      const dates = await dateFile(documentId, issuedOn)
      setDocuments((all) => all.map((one) => (one.id === documentId ? { ...one, ...dates } : one)))
      return undefined
    } catch (refused) {
      return (refused as Error).message
    }
  }

  const leaving = outgoing.some(({ error }) => !error)
  return (
    <UploadsContext value={{ documents, outgoing, send, retry, forget, remove, date }}>
      <div
        onSubmitCapture={(event) => {
          if (!leaving) return
          event.preventDefault()
          event.stopPropagation()
          setHeld(true)
        }}
      >
        {children}
      </div>
      {held && leaving && (
        <p role="alert" className="text-warning-700 mt-3 font-bold">
          Un fichier est encore en cours d’envoi&nbsp;: attendez qu’il arrive, puis recommencez.
        </p>
      )}
    </UploadsContext>
  )
}
