'use client'

import { useActionState } from 'react'
import { useFormStatus } from 'react-dom'
import { fieldProps, textProps } from '@/components/prescription/field-props'
import { buttonStyle } from '@/components/ui/button-style'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { idleForm } from '@/lib/infra/form-state'
import { requestAccessAction } from '@/lib/prescription/actions'

/** « Déjà accompagnée »: prescribe anyway, or ask whoever accompanies the person. The form keeps everything. */
export function KnownElsewhere({ mayAskAccess }: { mayAskAccess: boolean }) {
  return (
    <div className="bg-warning-100 rounded-control space-y-4 p-4">
      <CheckboxField {...fieldProps('knownElsewhere')} />
      {mayAskAccess && <AskAccess />}
    </div>
  )
}

function AskAccess() {
  const [{ status, message, errors }, ask] = useActionState(useFormAction(requestAccessAction), idleForm)
  const { pending } = useFormStatus()
  return (
    <div>
      <TextField {...textProps('accessReason')} optional={false} autoComplete="off" />
      <button type="submit" formAction={ask} aria-disabled={pending} onClick={(event) => pending && event.preventDefault()} className={buttonStyle('secondary', 'mt-3')}>
        Demander l’accès
      </button>
      {status === 'refused' && (
        <p role="alert" className="text-danger-700 mt-2 font-bold">
          {errors.accessReason?.[0] ?? Object.values(errors)[0]?.[0] ?? message}
        </p>
      )}
      <p className="text-ink-soft mt-2 text-sm">Le professionnel qui accompagne la personne répond sous trois jours ouvrés, ensuite la plateforme de mobilité. Ce que vous avez saisi reste dans vos brouillons.</p>
    </div>
  )
}
