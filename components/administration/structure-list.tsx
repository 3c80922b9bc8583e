import { Link } from '@/components/ui/link'
import { DataTable } from '@/components/administration/data-table'
import { NextPages } from '@/components/administration/next-pages'
import { SearchBox } from '@/components/administration/search-box'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { structureTypeLabel } from '@/lib/administration/labels'
import type { StructureRow } from '@/lib/administration/structures'
import { formatNumber } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type StructureListProps = { rows: StructureRow[]; more: boolean; q: string; page: number }

/** « Structures »: who prescribes, with how many people. */
export function StructureList({ rows, more, q, page }: StructureListProps) {
  return (
    <>
      <Breadcrumb trail={[{ label: 'Administration', href: routes.administration }]} here="Structures" />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <PageTitle>Structures</PageTitle>
        <LinkButton href={routes.newOrganisation}>Créer une structure</LinkButton>
      </div>
      <SearchBox action={routes.organisations} label="Rechercher une structure" help="Nom ou commune, même en partie." value={q} />
      {rows.length === 0 ? (
        <div className="mt-8">
          <EmptyState title={q ? 'Aucun résultat' : 'Aucune structure pour l’instant'} action={q && <LinkButton href={routes.organisations} variant="secondary">Effacer la recherche</LinkButton>}>
            {q ? 'Aucune structure ne porte ce nom.' : 'Créez la première, puis invitez ses prescripteurs.'}
          </EmptyState>
        </div>
      ) : (
        <DataTable
          caption="Structures"
          heads={['Nom', 'Type', 'Commune', 'Personnes', 'État']}
          rows={rows.map((row) => ({
            key: row.id,
            cells: [
              <Link key="nom" href={routes.organisation(row.id)} className="link font-bold wrap-anywhere">
                {row.name}
              </Link>,
              structureTypeLabel(row.type),
              row.communeName ?? '—',
              formatNumber(row.members),
              row.closed ? <Badge key="etat">Fermée</Badge> : <Badge key="etat" tone="success">Ouverte</Badge>,
            ],
          }))}
        />
      )}
      <NextPages path={routes.organisations} query={{ q }} page={page} more={more} />
    </>
  )
}
