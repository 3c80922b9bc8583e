'use client'

import { CheckboxGroup } from '@/components/ui/choice-group'
import { FieldError } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Choice } from '@/components/ui/select-field'

/** Whole départements by name, and single communes of others, found by name, postal code or INSEE code. */
export function TerritoryFields({ departements }: { departements: Choice[] }) {
  const chosen = useField('departements').ticked
  const names = departements.filter(({ value }) => chosen.includes(value)).map(({ label }) => label)
  return (
    <div className="space-y-6">
      <details open={chosen.length === 0}>
        <summary className="cursor-pointer font-bold">{names.length > 0 ? `Départements entiers\u00a0: ${names.join(', ')}` : 'Choisir des départements entiers'}</summary>
        <div className="mt-4">
          <CheckboxGroup name="departements" label="Départements entiers" choices={departements} columns />
        </div>
      </details>
      <Communes />
    </div>
  )
}

function Communes() {
  const { id, error, ticked } = useField('communes')
  const labels = useField('communeLabels').ticked
  const found = useField('communesFound').ticked
  const said = useField('said').typed
  const focus = useField('focus').typed
  const searched = useField('communeSearch')
  const known = ticked.map((code) => labels.find((label) => label.startsWith(`${code} `)) ?? found.find((label) => label.startsWith(`${code} `)) ?? code)
  return (
    <fieldset id={id} tabIndex={-1} className="min-w-0">
      <legend className="font-bold">
        Communes isolées d’autres départements <span className="text-ink-soft font-normal">(facultatif)</span>
      </legend>
      <div className="mt-2 flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <label htmlFor="communeSearch" className="text-sm">
            Nom, code postal ou code INSEE
          </label>
          <input id="communeSearch" name="communeSearch" type="search" defaultValue={searched.typed} autoFocus={focus === 'communes'} maxLength={100} autoComplete="off" className="control" />
        </div>
        <SubmitButton name="act" value="search" variant="secondary">
          Chercher la commune
        </SubmitButton>
      </div>
      <p role="status" className="mt-2">
        {focus === 'communes' && said}
      </p>
      <ul className="mt-2 grid gap-2 sm:grid-cols-2">
        {known.map((label) => (
          <Commune key={label} label={label} chosen />
        ))}
        {found.filter((label) => !known.includes(label)).map((label) => (
          <Commune key={label} label={label} />
        ))}
      </ul>
      {known.map((label) => (
        <input key={label} type="hidden" name="communeLabels" value={label} />
      ))}
      {found.map((label) => (
        <input key={label} type="hidden" name="communesFound" value={label} />
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  )
}

function Commune({ label, chosen }: { label: string; chosen?: boolean }) {
  const [code = '', ...name] = label.split(' ')
  return (
    <li>
      <label className="border-line-control bg-surface rounded-control has-checked:border-brand-700 has-checked:bg-brand-50 flex min-h-11 items-start gap-3 border px-3.5 py-2">
        <input type="checkbox" name="communes" value={code} defaultChecked={chosen} className="accent-brand-700 mt-1 size-5 shrink-0" />
        {name.join(' ') || code}
      </label>
    </li>
  )
}
