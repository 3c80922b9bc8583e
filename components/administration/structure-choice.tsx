import { Link } from '@/components/ui/link'
import { SearchBox } from '@/components/administration/search-box'
import { Card } from '@/components/ui/card'
import type { Named } from '@/lib/administration/invite-page'
import { inviteAddress } from '@/lib/administration/place-labels'

type StructureChoiceProps = { chosen: Named[]; found: Named[]; q: string }

/** Where a prescriber works: searched, then chosen by a link, so that it works without script. */
export function StructureChoice({ chosen, found, q }: StructureChoiceProps) {
  const ids = chosen.map(({ id }) => id)
  return (
    <Card title="Où" id="structures">
      {chosen.length > 0 && (
        <ul className="mb-4 space-y-2">
          {chosen.map((structure) => (
            <li key={structure.id} className="flex flex-wrap items-center gap-x-4">
              <span className="font-bold">{structure.name}</span>
              <Link href={inviteAddress(ids.filter((id) => id !== structure.id))} className="link">
                Retirer<span className="sr-only"> {structure.name}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <details open={chosen.length === 0 || q !== ''}>
        <summary className="cursor-pointer font-bold">{chosen.length === 0 ? 'Choisir sa structure' : 'Ajouter une autre structure'}</summary>
        <SearchBox action="" label="Rechercher une structure" help="Nom ou commune, même en partie." value={q}>
          <input type="hidden" name="role" value="PRESCRIBER" />
          {ids.map((id) => (
            <input key={id} type="hidden" name="structure" value={id} />
          ))}
        </SearchBox>
        {q !== '' && (
          <p role="status" className="mt-4">
            {found.length === 0 ? 'Aucune structure ouverte ne porte ce nom.' : 'Choisissez\u00a0:'}
          </p>
        )}
        <ul className="mt-2 space-y-2">
          {found.map((structure) => (
            <li key={structure.id}>
              <Link href={inviteAddress([...ids, structure.id])} className="link">
                {structure.name}
                {structure.communeName && ` (${structure.communeName})`}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  )
}
