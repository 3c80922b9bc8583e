'use client'

import { useActionState } from 'react'
import { useFormStatus } from 'react-dom'
import { buttonStyle } from '@/components/ui/button-style'
import { useFormAction } from '@/components/ui/use-form-action'
import { idleForm } from '@/lib/infra/form-state'
import { saveDraftAction } from '@/lib/prescription/actions'

/** Whether a form is being sent by « Enregistrer le brouillon ». */
export const isDraftSubmit = (event: Event) => event instanceof SubmitEvent && event.submitter?.hasAttribute('data-draft') === true

/** « Enregistrer le brouillon »: keeps what was typed, as it is, and sends nothing. */
export function DraftButton() {
  const [{ status, message }, save] = useActionState(useFormAction(saveDraftAction), idleForm)
  const { pending } = useFormStatus()
  return (
    <div>
      <button
        type="submit"
        formAction={save}
        data-draft=""
        aria-disabled={pending}
        onClick={(event) => pending && event.preventDefault()}
        className={buttonStyle('secondary', 'w-full')}
      >
        Enregistrer le brouillon
      </button>
      {status === 'refused' && (
        <p role="alert" className="text-danger-700 mt-2 font-bold">
          {message}
        </p>
      )}
    </div>
  )
}
