'use client'

import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { Alert } from '@/components/ui/alert'
import { FormContext, FormIdPrefix } from '@/components/ui/form-context'
import { type FormState, idleForm } from '@/lib/infra/form-state'
import { valuesToGiveBack } from '@/lib/infra/form-values'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type ActionFormProps = {
  action: Act
  /** What fields hold before anything is typed, by name. */
  initialValues?: FormState['values']
  /** Needed when several forms of a page have fields of the same name, e.g. `refuser-`. */
  idPrefix?: string
  children: ReactNode
  className?: string
}

/**
 * A form whose answer is a `FormState`: errors in a summary that takes the focus and beside their field, what was typed kept.
 * Works before hydration: the server action is the form's own. A server that does not answer is an answer too.
 */
export function ActionForm({ action, initialValues, idPrefix = '', children, className }: ActionFormProps) {
  const [state, submit, pending] = useActionState(inBrowser ? answered(action) : action, { ...idleForm, values: initialValues ?? {} })
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // An answer that says nothing leaves the focus where its fields put it.
    if (state.attempt > 0 && answer.current?.hasChildNodes()) answer.current.focus()
  }, [state])
  return (
    <FormContext value={state}>
      <form action={submit} noValidate key={state.attempt}>
        <div ref={answer} tabIndex={-1} className="outline-none empty:hidden">
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

const inBrowser = typeof window !== 'undefined'

/**
 * The act, and what is said when nothing came back: the network was lost, or the server is gone. Whether it was done is not known: what was typed stays, with
 * the keys that make a second sending harmless. What the server itself threw, or its redirections, carry a digest and rise.
 */
const answered = (action: Act): Act => async (state, form) => {
  try {
    return await action(state, form)
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'digest' in error) throw error
    return { status: 'refused', code: 'NO_ANSWER', message: 'Le site n’a pas répondu. Ce que vous avez écrit est toujours là\u00a0: réessayez dans un instant.', errors: {}, values: valuesToGiveBack(form), attempt: state.attempt + 1 }
  }
}

function FormAnswer({ state, idPrefix }: { state: FormState; idPrefix: string }) {
  const errors = Object.entries(state.errors)
  if (errors.length === 0) return state.message ? <Alert tone={state.status === 'done' ? 'success' : 'danger'}>{state.message}</Alert> : null
  return (
    <Alert tone="danger" title={errors.length === 1 ? 'Il y a 1 erreur dans ce formulaire' : `Il y a ${errors.length} erreurs dans ce formulaire`}>
      {state.message && <p>{state.message}</p>}
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
