'use client'

import { type FormEvent, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { useField } from '@/components/ui/form-context'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { TextareaField } from '@/components/ui/textarea-field'
import { saveAnswerAction } from '@/lib/messaging/actions'
import { MAX_MESSAGE } from '@/lib/messaging/labels'
import { fillVariables, SAMPLE_VALUES, VARIABLES } from '@/lib/messaging/ready-answer-labels'

type ReadyAnswerFormProps = {
  /** The one that is changed, or the key of a new one. */
  answer: { id: string; title: string; body: string; version: number } | null
  clientKey: string
  platforms: { id: string; name: string }[]
}

/** Writes or changes a ready answer; its variables are shown filled while one types. */
export function ReadyAnswerForm({ answer, clientKey, platforms }: ReadyAnswerFormProps) {
  const [key] = useState(clientKey)
  const prefix = `reponse-${answer?.id ?? 'nouvelle'}-`
  return (
    <ActionForm action={saveAnswerAction} idPrefix={prefix} initialValues={answer ? { title: answer.title, body: answer.body } : {}} className="space-y-4">
      {answer ? <HiddenField name="answerId" value={answer.id} /> : <HiddenField name="clientKey" value={key} />}
      {answer && <HiddenField name="version" value={String(answer.version)} />}
      {!answer && platforms.length > 1 && <SelectField name="platformId" label="Plateforme" choices={platforms.map(({ id, name }) => ({ value: id, label: name }))} required />}
      {!answer && platforms.length === 1 && <HiddenField name="platformId" value={platforms[0]?.id ?? ''} />}
      <TextField name="title" label="Titre" maxLength={80} required />
      <Body />
      <SubmitButton variant={answer ? 'secondary' : 'primary'}>Enregistrer</SubmitButton>
    </ActionForm>
  )
}

function Body() {
  const { typed = '' } = useField('body')
  const [text, setText] = useState(typed)
  const read = ({ target }: FormEvent<HTMLDivElement>) => target instanceof HTMLTextAreaElement && setText(target.value)
  return (
    <>
      <div onInput={read}>
        <TextareaField name="body" label="Texte" help={`Variables\u00a0: ${Object.entries(VARIABLES).map(([name, what]) => `{${name}} = ${what}`).join('\u00a0; ')}.`} maxLength={MAX_MESSAGE} rows={5} required />
      </div>
      {text.trim() !== '' && (
        <div className="bg-surface-sunken rounded-control p-4">
          <p className="font-bold">Aperçu, avec des données de démonstration</p>
          <p className="mt-1 wrap-anywhere whitespace-pre-wrap">{fillVariables(text, SAMPLE_VALUES)}</p>
        </div>
      )}
    </>
  )
}
