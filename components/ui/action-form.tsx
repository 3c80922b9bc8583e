'use client'

import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { Alert } from '@/components/ui/alert'
import { buttonStyle } from '@/components/ui/button-style'
import { FormContext, FormIdPrefix } from '@/components/ui/form-context'
import { OUTDATED, useFormAction } from '@/components/ui/use-form-action'
import { type FormState, idleForm } from '@/lib/infra/form-state'

type ActionFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** What fields hold before anything is typed, by name. */
  initialValues?: FormState['values']
  /** Needed when several forms of a page have fields of the same name, e.g. `refuser-`. */
  idPrefix?: string
  children: ReactNode
  className?: string
}

/**
 * A form whose answer is a `FormState`: errors in a summary that takes the focus and beside their field, what was typed kept.
 * Works before hydration: the server action is the form's own.
 */
export function ActionForm({ action, initialValues, idPrefix = '', children, className }: ActionFormProps) {
  const answer = useRef<HTMLDivElement>(null)
  const [state, submit, pending] = useActionState(useFormAction(action, answer), { ...idleForm, values: initialValues ?? {} })
  useEffect(() => {
    // An answer that says nothing leaves the focus where its fields put it.
    if (state.attempt > 0 && answer.current?.hasChildNodes()) answer.current.focus()
  }, [state])
  return (
    <FormContext value={state}>
      <form action={submit} noValidate key={state.attempt}>
        <div ref={answer} tabIndex={-1} className="mt-4 outline-none empty:hidden">
          <FormAnswer state={state} idPrefix={idPrefix} />
        </div>
        <p role="status" className="sr-only">
          {pending && 'Envoi en cours…'}
        </p>
        {/* What would be typed while the answer comes would be lost with it. */}
        <div inert={pending} className={className}>
          <FormIdPrefix value={idPrefix}>{children}</FormIdPrefix>
        </div>
      </form>
    </FormContext>
  )
}

function FormAnswer({ state, idPrefix }: { state: FormState; idPrefix: string }) {
  const errors = Object.entries(state.errors)
  if (errors.length === 0 && !state.message) return null
  if (errors.length === 0)
    return (
      <Alert tone={state.status === 'done' ? 'success' : 'danger'}>
        {state.message}
        {state.code === OUTDATED && (
          <button type="button" onClick={() => window.location.reload()} className={buttonStyle('secondary', 'mt-3')}>
            Recharger la page
          </button>
        )}
      </Alert>
    )
  return (
    <Alert tone="danger" title={errors.length === 1 ? 'Il y a 1 erreur dans ce formulaire' : `Il y a ${errors.length} erreurs dans ce formulaire`}>
      {state.message && !errors.some(([, sentences]) => sentences[0] === state.message) && <p>{state.message}</p>}
      <ul className="mt-2 list-disc pl-5">
        {errors.map(([name, sentences]) => (
          <li key={name}>
            <a href={`#${idPrefix}${name}`} className="underline underline-offset-3">
              {sentences[0]}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
