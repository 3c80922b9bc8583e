import type { ReactNode } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { ROLE_LABELS } from '@/lib/account/actor'
import { ACCESS_WORDS, REMOVED_WORDS, TYPE_WORDS } from '@/lib/beneficiary/address-labels'
import { ACCESS_LABELS, FILTER_LABELS, REMOVED_LABELS } from '@/lib/beneficiary/labels'
import type { ListFilters } from '@/lib/beneficiary/list-filters'
import type { Role } from '@/prisma/client/enums'

const control = 'control @4xl:px-2 @4xl:py-1.5 @4xl:text-sm'

/** A filter under the head of each column. Fields are keyed by what they hold: a removed chip also empties its field. */
export function ColumnFilters({ filters, types }: { filters: ListFilters; types: readonly Role[] }) {
  return (
    <tr
      role="row"
      className="hidden items-end gap-3 px-4 pb-4 @max-4xl:group-has-[#filtres-colonnes:checked]/list:grid @md:grid-cols-2 @2xl:grid-cols-3 @4xl:table-row"
    >
      <TextFilter name="email" value={filters.email} />
      <ChoiceFilter
        name="type"
        value={filters.type && TYPE_WORDS[filters.type]}
        all="Tous"
        choices={types.map((role) => [TYPE_WORDS[role], ROLE_LABELS[role]])}
      />
      <TextFilter name="prenom" value={filters.prenom} />
      <TextFilter name="nom" value={filters.nom} />
      <ChoiceFilter
        name="active"
        value={filters.active && ACCESS_WORDS[filters.active]}
        all="Tous"
        choices={paired(ACCESS_WORDS, ACCESS_LABELS)}
      />
      <ChoiceFilter name="supprime" value={REMOVED_WORDS[filters.supprime]} choices={paired(REMOVED_WORDS, REMOVED_LABELS)} />
      <Cell>
        <button type="submit" className={buttonStyle('secondary', 'w-full @4xl:min-h-9 @4xl:px-3 @4xl:py-1')}>
          Filtrer
        </button>
      </Cell>
    </tr>
  )
}

const paired = <Code extends string>(words: Record<Code, string>, labels: Record<Code, string>) =>
  (Object.keys(words) as Code[]).map((code): [string, string] => [words[code], labels[code]])

function TextFilter({ name, value }: { name: 'email' | 'prenom' | 'nom'; value: string }) {
  return (
    <Cell label={FILTER_LABELS[name]}>
      <input
        key={value}
        name={name}
        defaultValue={value}
        maxLength={100}
        aria-label={`Filtrer par ${FILTER_LABELS[name]}`}
        autoComplete="off"
        spellCheck={false}
        className={control}
      />
    </Cell>
  )
}

type ChoiceFilterProps = { name: 'type' | 'active' | 'supprime'; value: string | null; all?: string; choices: [string, string][] }

function ChoiceFilter({ name, value, all, choices }: ChoiceFilterProps) {
  return (
    <Cell label={FILTER_LABELS[name]}>
      <select
        key={value}
        name={name}
        defaultValue={value ?? ''}
        aria-label={`Filtrer par ${FILTER_LABELS[name]}`}
        className={control}
      >
        {all && <option value="">{all}</option>}
        {choices.map(([word, label]) => (
          <option key={word} value={word}>
            {label}
          </option>
        ))}
      </select>
    </Cell>
  )
}

// On a card the head of the column is out of sight: the field says what it filters.
function Cell({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <td role="cell" className="@4xl:px-2 @4xl:pb-3 @4xl:align-top">
      {label && (
        <span aria-hidden className="font-bold @4xl:hidden">
          {label}
        </span>
      )}
      {children}
    </td>
  )
}
