'use client'

import { FieldError } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'
import type { Choice } from '@/components/ui/select-field'

type RulesDocumentsProps = { documents: (Choice & { months: number | null })[] }

/** Each kind of document: asked, useful or not, and how old it may be. */
export function RulesDocuments({ documents }: RulesDocumentsProps) {
  return (
    <ul className="divide-line divide-y">
      {documents.map((document) => (
        <li key={document.value} className="py-4 first:pt-0 last:pb-0">
          <AskedDocument {...document} />
        </li>
      ))}
    </ul>
  )
}

function AskedDocument({ value, label, months }: RulesDocumentsProps['documents'][number]) {
  const asked = useField(`document-${value}`)
  const age = useField(`months-${value}`)
  return (
    <fieldset className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <legend className="mb-2 font-bold">{label}</legend>
      <div className="min-w-48">
        <label htmlFor={asked.id} className="text-sm">
          Demandée&nbsp;?
        </label>
        <select id={asked.id} name={`document-${value}`} defaultValue={asked.typed ?? ''} className="control">
          <option value="">Non</option>
          <option value="REQUIRED">Oui, à tout le monde</option>
          <option value="OPTIONAL">Utile, sans l’exiger</option>
        </select>
        <FieldError id={asked.id} error={asked.error} />
      </div>
      <div className="w-56">
        <label htmlFor={age.id} className="text-sm">
          De moins de (mois){months !== null && `, d’habitude ${months}`}
        </label>
        <input id={age.id} name={`months-${value}`} inputMode="numeric" maxLength={3} defaultValue={age.typed ?? ''} aria-invalid={age.error ? true : undefined} aria-describedby={age.error ? `${age.id}-erreur` : undefined} className="control" />
        <FieldError id={age.id} error={age.error} />
      </div>
    </fieldset>
  )
}
