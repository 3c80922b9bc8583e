'use client'

import { describedBy, FieldError } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'
import { type Choice, SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { CriterionChoices } from '@/lib/administration/criterion-labels'

type OpenCriterionFieldsProps = { criteria: CriterionChoices; documents: Choice[] }

/** A criterion being written: its sentence, the ages or answers that meet it, the document that settles it. */
export function OpenCriterionFields({ criteria, documents }: OpenCriterionFieldsProps) {
  const { typed: id } = useField('criterionId')
  return (
    <fieldset className="border-brand-700 bg-brand-50 rounded-control space-y-5 border-2 p-4">
      <legend className="bg-surface rounded-control px-2 font-bold">{id ? 'Modifier le critère' : 'Nouveau critère'}</legend>
      <input type="hidden" name="criterionId" value={id ?? ''} />
      <Sentence />
      <Ages />
      <Answers criteria={criteria} />
      <SelectField name="document" label="Pièce qui le prouve" choices={documents} placeholder="Aucune" />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="act" value="keep" variant="secondary">
          Garder ce critère
        </SubmitButton>
        <SubmitButton name="act" value="drop" variant="quiet">
          {id ? 'Retirer ce critère' : 'Abandonner ce critère'}
        </SubmitButton>
      </div>
    </fieldset>
  )
}

function Sentence() {
  const { id, error, typed } = useField('sentence')
  const focused = useField('focus').typed === 'sentence'
  const help = 'Le prescripteur la lit telle quelle, par exemple «\u00a0Avoir entre 18 et 30 ans, ou percevoir le RSA\u00a0».'
  return (
    <div>
      <label htmlFor={id} className="block font-bold">
        Le critère en une phrase
      </label>
      <p id={`${id}-aide`} className="text-ink-soft text-sm">
        {help}
      </p>
      <input id={id} name="sentence" defaultValue={typed} autoFocus={focused} maxLength={200} aria-required aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, help, error)} className="control mt-1.5" />
      <FieldError id={id} error={error} />
    </div>
  )
}

function Ages() {
  const min = useField('ageMin')
  const max = useField('ageMax')
  const rows = Math.max(1, min.ticked.length)
  return (
    <fieldset id={min.id} tabIndex={-1} className="outline-none">
      <legend className="font-bold">
        Âge <span className="text-ink-soft font-normal">(facultatif)</span>
      </legend>
      {Array.from({ length: rows }, (_, row) => (
        <p key={row} className="mt-2 flex flex-wrap items-center gap-2">
          <label className="flex items-center gap-2">
            de
            <input name="ageMin" inputMode="numeric" maxLength={3} defaultValue={min.ticked[row]} className="control w-20" />
          </label>
          <label className="flex items-center gap-2">
            à
            <input name="ageMax" inputMode="numeric" maxLength={3} defaultValue={max.ticked[row]} className="control w-20" />
          </label>
          ans
        </p>
      ))}
      <FieldError id={min.id} error={min.error} />
    </fieldset>
  )
}

function Answers({ criteria }: { criteria: CriterionChoices }) {
  const { id, error, ticked } = useField('answers')
  return (
    <fieldset id={id} tabIndex={-1} className="outline-none">
      <legend className="font-bold">
        Ou une de ces réponses <span className="text-ink-soft font-normal">(facultatif)</span>
      </legend>
      <p className="text-ink-soft text-sm">«&nbsp;Je ne sais pas&nbsp;» laisse toujours le critère «&nbsp;à vérifier&nbsp;».</p>
      {criteria.map(({ field, label, choices }) => {
        const chosen = choices.filter(({ value }) => ticked.includes(`${field}:${value}`))
        return (
          <details key={field} open={chosen.length > 0} className="border-line border-b py-2">
            <summary className="cursor-pointer">
              {label}
              {chosen.length > 0 && <span className="text-ink-soft">&nbsp;: {chosen.map((choice) => choice.label).join(', ')}</span>}
            </summary>
            <div className="mt-2 grid gap-2 sm:grid-cols-2">
              {choices.map((choice) => (
                <label key={choice.value} className="flex items-start gap-3 py-1">
                  <input type="checkbox" name="answers" value={`${field}:${choice.value}`} defaultChecked={chosen.includes(choice)} className="accent-brand-700 mt-1 size-5 shrink-0" />
                  {choice.label}
                </label>
              ))}
            </div>
          </details>
        )
      })}
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
