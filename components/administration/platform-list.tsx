import { Link } from '@/components/ui/link'
import { DataTable } from '@/components/administration/data-table'
import { NextPages } from '@/components/administration/next-pages'
import { SearchBox } from '@/components/administration/search-box'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import type { PlatformRow } from '@/lib/administration/platforms'
import { formatNumber } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type PlatformListProps = { rows: PlatformRow[]; more: boolean; q: string; page: number }

/** « Plateformes »: who serves which territory, by which rules. */
export function PlatformList({ rows, more, q, page }: PlatformListProps) {
  return (
    <>
      <Breadcrumb trail={[{ label: 'Administration', href: routes.administration }]} here="Plateformes" />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <PageTitle>Plateformes</PageTitle>
        <LinkButton href={routes.newPlatform}>Créer une plateforme</LinkButton>
      </div>
      <SearchBox action={routes.platforms} label="Rechercher une plateforme" help="Nom ou commune, même en partie." value={q} />
      {rows.length === 0 ? (
        <div className="mt-8">
          <EmptyState title={q ? 'Aucun résultat' : 'Aucune plateforme pour l’instant'} action={q && <LinkButton href={routes.platforms} variant="secondary">Effacer la recherche</LinkButton>}>
            {q ? 'Aucune plateforme ne porte ce nom.' : 'Créez la première, publiez ses règles, puis invitez ses conseillers.'}
          </EmptyState>
        </div>
      ) : (
        <DataTable caption="Plateformes" heads={['Nom', 'Commune', 'Boîte aux lettres', 'Conseillers', 'Règles', 'État']} rows={rows.map((row) => ({ key: row.id, cells: cellsOf(row) }))} />
      )}
      <NextPages path={routes.platforms} query={{ q }} page={page} more={more} />
    </>
  )
}

const cellsOf = (row: PlatformRow) => [
  <Link key="nom" href={routes.platform(row.id)} className="link font-bold wrap-anywhere">
    {row.name}
  </Link>,
  row.communeName ?? '—',
  row.email,
  formatNumber(row.members),
  <Link key="regles" href={routes.platformRules(row.id)} className="link">
    {row.version ? `Version ${row.version}` : 'À publier'}
    <span className="sr-only"> de {row.name}</span>
  </Link>,
  row.closed ? <Badge key="etat">Fermée</Badge> : row.version ? <Badge key="etat" tone="success">Ouverte</Badge> : <Badge key="etat" tone="warning">Sans règles</Badge>,
]
