import { Paperclip } from 'lucide-react'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { removeFileAction } from '@/lib/messaging/actions'
import { weightOf } from '@/lib/record/document-limits'

/** The files that leave with the next message. */
export function PendingFiles({ files }: { files: { id: string; mediaType: string; size: number }[] }) {
  if (files.length === 0) return null
  return (
    <div className="bg-surface-sunken rounded-control my-4 p-4">
      <p className="font-bold">Joint à votre prochain message</p>
      <ul>
        {files.map(({ id, mediaType, size }, index) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2">
            <span className="inline-flex items-center gap-1.5">
              <Paperclip aria-hidden className="size-4" />
              Fichier {index + 1} ({mediaType === 'application/pdf' ? 'PDF' : 'image'}, {weightOf(size)})
            </span>
            <ActionForm action={removeFileAction}>
              <HiddenField name="documentId" value={id} />
              <SubmitButton variant="quiet">
                Retirer<span className="sr-only"> le fichier {index + 1}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </div>
  )
}
