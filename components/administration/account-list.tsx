import { Link } from '@/components/ui/link'
import { DataTable } from '@/components/administration/data-table'
import { FilterSelect } from '@/components/administration/filter-select'
import { NextPages } from '@/components/administration/next-pages'
import { SearchBox } from '@/components/administration/search-box'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { PROFESSIONAL_ROLES, ROLE_LABELS } from '@/lib/account/actor'
import type { AccountFilters } from '@/lib/administration/account-filters'
import type { AccountRow } from '@/lib/administration/accounts'
import { STATE_LABELS, STATE_TONES } from '@/lib/administration/labels'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

const ROLES = PROFESSIONAL_ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }))
const STATES = Object.entries(STATE_LABELS).map(([value, label]) => ({ value, label }))

type AccountListProps = { rows: AccountRow[]; more: boolean; filters: AccountFilters }

/** « Comptes »: the professionals, where they work, and whether they may sign in. */
export function AccountList({ rows, more, filters }: AccountListProps) {
  const { q, lieu, role, etat, page } = filters
  const filtered = q !== '' || lieu !== '' || role !== null || etat !== null
  return (
    <>
      <Breadcrumb trail={[{ label: 'Administration', href: routes.administration }]} here="Comptes" />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <PageTitle>Comptes</PageTitle>
        <LinkButton href={routes.invite()}>Inviter un professionnel</LinkButton>
      </div>
      <SearchBox action={routes.accounts} label="Rechercher un professionnel" help="Prénom, nom, adresse e-mail ou téléphone, même en partie." value={q}>
        <FilterSelect name="role" label="Rôle" all="Tous" value={role} choices={ROLES} />
        <FilterSelect name="etat" label="Compte" all="Tous" value={etat} choices={STATES} />
        <div className="min-w-0">
          <label htmlFor="filtre-lieu" className="block font-bold">
            Structure ou plateforme
          </label>
          <input key={lieu} id="filtre-lieu" name="lieu" defaultValue={lieu} maxLength={100} autoComplete="off" className="control mt-1.5" />
        </div>
      </SearchBox>
      {rows.length === 0 ? (
        <div className="mt-8">
          <EmptyState title={filtered ? 'Aucun résultat' : 'Aucun compte pour l’instant'} action={filtered && <LinkButton href={routes.accounts} variant="secondary">Effacer les filtres</LinkButton>}>
            {filtered ? 'Aucun professionnel ne correspond à cette recherche.' : 'Invitez le premier.'}
          </EmptyState>
        </div>
      ) : (
        <DataTable caption="Comptes des professionnels" heads={['NOM Prénom', 'Rôle', 'Adresse e-mail', 'Structures et plateformes', 'Compte']} rows={rows.map((row) => ({ key: row.id, cells: cellsOf(row) }))} />
      )}
      <NextPages path={routes.accounts} query={{ q, lieu, role, etat }} page={page} more={more} />
    </>
  )
}

const cellsOf = (row: AccountRow) => [
  <Link key="nom" href={routes.account(row.id)} className="link font-bold">
    {formatName(row)}
  </Link>,
  ROLE_LABELS[row.role],
  row.email ?? '—',
  row.places.join(', ') || '—',
  <Badge key="etat" tone={STATE_TONES[row.access]}>
    {STATE_LABELS[row.access]}
  </Badge>,
]
