'use client'

import type { FormEvent } from 'react'
import { describedBy, FieldError } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'
import type { Choice } from '@/components/ui/select-field'

/** `aside`: not to be seen nor sent for now; its tick is kept for when it comes back. */
type GroupChoice = Choice & { aside?: boolean }
type ChoiceGroupProps = { name: string; label: string; choices: GroupChoice[]; required?: boolean; help?: string; defaultValue?: string[]; columns?: boolean }

/** One answer among a few, all in sight. */
export const RadioGroup = (props: ChoiceGroupProps) => <ChoiceGroup type="radio" {...props} />

/** Several answers; an exclusive one (« Aucun ») unticks the others, and is unticked by them. */
export const CheckboxGroup = (props: ChoiceGroupProps) => <ChoiceGroup type="checkbox" {...props} />

function ChoiceGroup({ type, name, label, choices, required, help, defaultValue = [], columns }: ChoiceGroupProps & { type: 'radio' | 'checkbox' }) {
  const { id, error, ticked } = useField(name)
  const chosen = ticked.length > 0 ? ticked : defaultValue
  const untickOthers = (event: FormEvent<HTMLFieldSetElement>) => {
    const changed = event.target
    if (type === 'radio' || !(changed instanceof HTMLInputElement) || !changed.checked) return
    const exclusive = choices.some((choice) => choice.exclusive && choice.value === changed.value)
    for (const box of event.currentTarget.querySelectorAll('input')) {
      if (box !== changed && (exclusive || choices.some((choice) => choice.exclusive && choice.value === box.value))) box.checked = false
    }
  }
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy(id, help, error)} aria-required={type === 'radio' ? required : undefined} role={type === 'radio' ? 'radiogroup' : undefined} onChange={untickOthers} className="min-w-0 outline-none">
      <legend className="font-bold">
        {label} {!required && <span className="text-ink-soft font-normal">(facultatif)</span>}
      </legend>
      {help && (
        <p id={`${id}-aide`} className="text-ink-soft text-sm">
          {help}
        </p>
      )}
      <div className={`mt-2 grid gap-2 ${columns ? 'sm:grid-cols-2' : ''}`}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            hidden={choice.aside}
            className="border-line-control bg-surface rounded-control has-checked:border-brand-700 has-checked:bg-brand-50 has-checked:ring-brand-700 flex min-h-12 items-start gap-3 border px-3.5 py-2.5 has-checked:ring-1"
          >
            <input type={type} name={name} value={choice.value} defaultChecked={chosen.includes(choice.value)} disabled={choice.aside} className="accent-brand-700 mt-1 size-5 shrink-0" />
            <span>
              {choice.label}
              {choice.help && <span className="text-ink-soft block text-sm">{choice.help}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
