'use client'

import { useState } from 'react'
import { MessageBox } from '@/components/messaging/message-box'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { startThreadAction } from '@/lib/messaging/actions'
import type { Typed } from '@/lib/messaging/keep-typed'

type NewThreadFormProps = {
  clientKey: string
  typed: Typed
  /** About whom, with the plateformes that would answer. */
  person: { id: string; firstName: string; accountId: string | null; platforms: { id: string; name: string }[] } | null
  recipients: { id: string; firstName: string; lastName: string }[]
}

/** The first message of a thread: its subject, its words, and who will read them. */
export function NewThreadForm({ clientKey, typed, person, recipients }: NewThreadFormProps) {
  const [key] = useState(clientKey)
  return (
    <ActionForm action={startThreadAction} initialValues={{ ...typed.values, clientKey: key }} className="space-y-5">
      {person && <HiddenField name="beneficiaryId" value={person.id} />}
      {recipients.map(({ id }) => (
        <HiddenField key={id} name="recipients" value={id} />
      ))}
      {person && person.platforms.length > 1 && (
        <SelectField name="platformId" label="Plateforme qui répond" choices={person.platforms.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={person.platforms[0]?.id} required />
      )}
      {person && person.platforms.length === 1 && <HiddenField name="platformId" value={person.platforms[0]?.id ?? ''} />}
      <TextField name="subject" label="Objet" help={"Sans détail personnel\u00a0: il se lit dans la liste."} maxLength={120} required />
      <MessageBox label="Votre message" clientKey={key} waits={typed} rows={6} />
      {person?.accountId && (
        <CheckboxField name="withPerson" label={`Ajouter ${person.firstName} à la conversation`} help="La personne lit et répond depuis son espace. Vous pourrez aussi l’ajouter plus tard." />
      )}
      <SubmitButton>Envoyer</SubmitButton>
    </ActionForm>
  )
}
