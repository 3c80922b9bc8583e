'use client'

import { useField } from '@/components/ui/form-context'
import { type Choice, SelectField } from '@/components/ui/select-field'
import type { HandoverPage } from '@/lib/administration/handover-page'
import { formatName, formatNumber } from '@/lib/infra/format'

type FollowerFieldsProps = Pick<HandoverPage, 'total' | 'people' | 'colleagues'>

/** Who follows the people of somebody who leaves: one answer for all, and another one for whoever needs it. */
export function FollowerFields({ total, people, colleagues }: FollowerFieldsProps) {
  const choices: Choice[] = [...colleagues.map((colleague) => ({ value: colleague.id, label: `${formatName(colleague)} (${colleague.organisation})` })), { value: 'PLATFORM', label: 'Personne\u00a0: la plateforme répond' }]
  return (
    <div className="space-y-6">
      <SelectField name="follower" label={total === 1 ? 'Qui suit sa seule personne\u00a0?' : `Qui suit ses ${formatNumber(total)} personnes\u00a0?`} required choices={choices} help="Ces personnes apparaîtront dans sa liste. Sans collègue, la plateforme de chacune prend le relais." />
      <details>
        <summary className="cursor-pointer font-bold">Choisir personne par personne</summary>
        {total > people.length && <p className="mt-2">Les {people.length} premières par ordre alphabétique. Les autres suivent le choix du dessus.</p>}
        <ul className="mt-4 space-y-3">
          {people.map((person, row) => (
            <PersonFollower key={person.id} person={person} row={row} choices={choices} />
          ))}
        </ul>
      </details>
    </div>
  )
}

function PersonFollower({ person, row, choices }: { person: FollowerFieldsProps['people'][number]; row: number; choices: Choice[] }) {
  const typed = useField('personFollowers').ticked[row]
  const id = `suivi-${person.id}`
  return (
    <li className="grid items-center gap-2 sm:grid-cols-2">
      <label htmlFor={id} className="wrap-anywhere">
        {formatName(person)}
        {person.followedIn && <span className="text-ink-soft block text-sm">{person.followedIn.name}</span>}
      </label>
      <input type="hidden" name="personIds" value={person.id} />
      <select id={id} name="personFollowers" defaultValue={typed ?? ''} className="control">
        <option value="">Comme les autres</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </li>
  )
}
