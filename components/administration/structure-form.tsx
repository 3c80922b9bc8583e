import { ActionForm } from '@/components/ui/action-form'
import { TickWhenAsked } from '@/components/administration/tick-when-asked'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { changeStructureAction, createStructureAction } from '@/lib/administration/actions'
import type { Structure } from '@/lib/administration/structures'
import { STRUCTURE_TYPE_LABELS } from '@/lib/organisation/structure-types'

const TYPES = Object.entries(STRUCTURE_TYPE_LABELS).map(([value, label]) => ({ value, label }))

type StructureFormProps = { structure?: Pick<Structure, 'id' | 'name' | 'type' | 'communeName' | 'readAs'>; idempotencyKey?: string }

/** Name, official type and commune of a structure: a new one, or one to correct. */
export function StructureForm({ structure, idempotencyKey }: StructureFormProps) {
  return (
    <ActionForm action={structure ? changeStructureAction : createStructureAction} className="max-w-2xl space-y-6">
      {structure ? (
        <>
          <HiddenField name="organisationId" value={structure.id} />
          <HiddenField name="readAs" value={structure.readAs} />
        </>
      ) : (
        <HiddenField name="idempotencyKey" value={idempotencyKey ?? ''} />
      )}
      <TextField name="name" label="Nom de la structure" required maxLength={150} defaultValue={structure?.name} help="Tel que les prescripteurs le lisent, par exemple «&nbsp;Mission locale de Démoville&nbsp;»." />
      <SelectField name="type" label="Type" required choices={TYPES} defaultValue={structure?.type} />
      <TextField name="communeName" label="Commune" maxLength={100} defaultValue={structure?.communeName ?? undefined} />
      <TickWhenAsked name="sameName" label="Ce sont bien deux structures différentes" />
      <SubmitButton>{structure ? 'Enregistrer' : 'Créer la structure'}</SubmitButton>
    </ActionForm>
  )
}
