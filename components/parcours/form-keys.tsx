import { HiddenField } from '@/components/ui/hidden-field'

type FormKeysProps = { parcours: { id: string; formKey: string; version: number }; versioned?: boolean }

/** What each form of the card carries: whose it is, what tells a double click, and the version it was read at for what moves the parcours. */
export function FormKeys({ parcours, versioned = false }: FormKeysProps) {
  return (
    <>
      <HiddenField name="prescriptionId" value={parcours.id} />
      <HiddenField name="idempotencyKey" value={parcours.formKey} />
      {versioned && <HiddenField name="version" value={String(parcours.version)} />}
    </>
  )
}

/** A button on the line of the fields beside it, below the height of their labels: an error under one of them moves nothing. */
export const BESIDE_FIELDS = 'items-start sm:[&>button]:mt-[calc(1lh+0.375rem)]'

/** One line: its choice, its date, its button; one under the other on a phone. */
export const ONE_LINE = `grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(9.5rem,0.7fr)_auto] ${BESIDE_FIELDS}`
