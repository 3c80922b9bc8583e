'use client'

import { Camera, Paperclip } from 'lucide-react'
import { useAlive } from '@/components/prescription/live-form'
import { OutgoingFile } from '@/components/prescription/outgoing-file'
import { SentFile } from '@/components/prescription/sent-file'
import { useUploads } from '@/components/prescription/uploads'
import { buttonStyle } from '@/components/ui/button-style'
import { FieldError } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'
import { DOCUMENT_TYPES } from '@/lib/organisation/document-types'
import type { AskedDocument } from '@/lib/organisation/platform-rules-schema'
import { documentField } from '@/lib/prescription/document-checklist'
import { ACCEPTED_FILES } from '@/lib/record/document-limits'

/** One document that is asked for: its files, how to add some, or « À fournir plus tard ». */
export function DocumentLine({ asked: { type, required, monthsValid }, today }: { asked: AskedDocument; today: string }) {
  const alive = useAlive()
  const { documents, outgoing } = useUploads()
  const id = documentField(type)
  const { ticked } = useField('laterDocuments')
  const { error: refused } = useField(id)
  const given = documents.filter((document) => document.type === type)
  const leaving = outgoing.filter((one) => one.type === type)
  // Said by the last answer of the form: what was joined since has answered it.
  const error = given.length + leaving.length > 0 ? undefined : refused
  const { label } = DOCUMENT_TYPES[type]
  return (
    <li id={id} tabIndex={-1} className="border-line rounded-control space-y-3 border p-4">
      <p className="font-bold">
        {label} {!required && <span className="text-ink-soft font-normal">(facultatif)</span>}
      </p>
      {monthsValid && <p className="text-ink-soft text-sm">De moins de {monthsValid} mois.</p>}
      {given.map((document, index) => (
        <SentFile key={document.id} document={document} label={label} number={given.length > 1 ? index + 1 : undefined} monthsValid={monthsValid} today={today} />
      ))}
      {leaving.map((one) => (
        <OutgoingFile key={one.key} outgoing={one} label={label} />
      ))}
      {alive && (
        <div className="flex flex-wrap gap-3">
          <FileButton type={type} label={`Joindre un fichier\u00a0: ${label}`} multiple>
            <Paperclip aria-hidden className="size-4" />
            {given.length > 0 ? 'Joindre un autre fichier' : 'Joindre un fichier'}
          </FileButton>
          <FileButton type={type} label={`Prendre en photo\u00a0: ${label}`} capture className="pointer-fine:hidden">
            <Camera aria-hidden className="size-4" />
            Prendre en photo
          </FileButton>
        </div>
      )}
      {given.length === 0 && leaving.length === 0 && (
        <label className="flex items-start gap-3">
          <input
            type="checkbox"
            name="laterDocuments"
            value={type}
            defaultChecked={ticked.includes(type)}
            aria-describedby={error ? `${id}-erreur` : undefined}
            aria-invalid={error ? true : undefined}
            aria-label={`À fournir plus tard\u00a0: ${label}`}
            className="accent-brand-700 mt-1 size-5 shrink-0"
          />
          À fournir plus tard
        </label>
      )}
      <FieldError id={id} error={error} />
    </li>
  )
}

type FileButtonProps = { type: string; label: string; multiple?: boolean; capture?: boolean; className?: string; children: React.ReactNode }

// The control stays in the page, under its label: it is reached and pressed with the keyboard. It has no name: its file leaves by itself, not with the form.
function FileButton({ type, label, multiple, capture, className = '', children }: FileButtonProps) {
  const { send } = useUploads()
  return (
    <label className={buttonStyle('secondary', `focus-within:outline-brand-700 relative cursor-pointer focus-within:outline-3 focus-within:outline-offset-2 ${className}`)}>
      <input
        type="file"
        aria-label={label}
        accept={capture ? 'image/jpeg,image/png' : ACCEPTED_FILES}
        capture={capture ? 'environment' : undefined}
        multiple={multiple}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        onChange={({ target }) => {
          send(type, [...(target.files ?? [])])
          // The same file can be chosen again after it was removed.
          target.value = ''
        }}
      />
      {children}
    </label>
  )
}
