import { Search } from 'lucide-react'
import { buttonStyle } from '@/components/ui/button-style'
import { routes } from '@/lib/infra/routes'
import type { DirectoryFilters } from '@/lib/organisation/directory-filters'
import type { PlatformChoices } from '@/lib/organisation/queries'

type DirectoryFormProps = { filters: DirectoryFilters; choices: PlatformChoices }

/** Name, plateforme and département, in the address: no script is needed. Fields are keyed by what they hold. */
export function DirectoryForm({ filters, choices }: DirectoryFormProps) {
  return (
    <form
      action={routes.professionals}
      role="search"
      aria-label="Professionnels Wimoov"
      className="no-print mt-6 grid max-w-4xl items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]"
    >
      <div>
        <label htmlFor="nom-cherche" className="block font-bold">
          Nom ou ville
        </label>
        <input
          key={filters.q}
          id="nom-cherche"
          name="q"
          type="search"
          defaultValue={filters.q}
          maxLength={100}
          autoComplete="off"
          className="control mt-1.5"
        />
      </div>
      <Choice
        name="plateforme"
        label="Plateforme"
        all="Toutes les plateformes"
        value={filters.plateforme}
        choices={choices.platforms.map(({ id, name }) => [id, name])}
      />
      <Choice
        name="departement"
        label="Département"
        all="Tous les départements"
        value={filters.departement}
        choices={choices.departements.map(({ code, label }) => [code, label])}
      />
      <button type="submit" className={buttonStyle()}>
        <Search aria-hidden className="size-5" />
        Rechercher
      </button>
    </form>
  )
}

function Choice({
  name,
  label,
  all,
  value,
  choices,
}: {
  name: string
  label: string
  all: string
  value: string | null
  choices: [string, string][]
}) {
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="block font-bold">
        {label}
      </label>
      <select key={value} id={name} name={name} defaultValue={value ?? ''} className="control mt-1.5">
        <option value="">{all}</option>
        {choices.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
