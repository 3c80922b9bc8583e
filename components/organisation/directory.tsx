import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageTitle } from '@/components/ui/page-title'
import { DirectoryForm } from '@/components/organisation/directory-form'
import { StaffedPlatformCard } from '@/components/organisation/staffed-platform-card'
import { plural } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { DirectoryFilters } from '@/lib/organisation/directory-filters'
import type { PlatformChoices, StaffedPlatform } from '@/lib/organisation/queries'

type DirectoryProps = { platforms: StaffedPlatform[]; choices: PlatformChoices; filters: DirectoryFilters; writerId: string | null }

/** « Professionnels Wimoov »: the plateformes, who works there and how to reach them. */
export function Directory({ platforms, choices, filters, writerId }: DirectoryProps) {
  const filtered = filters.q !== '' || filters.plateforme !== null || filters.departement !== null
  return (
    <>
      <Breadcrumb trail={[{ label: 'Utilisateurs', href: routes.beneficiaries }]} here="Professionnels Wimoov" />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <PageTitle>Professionnels Wimoov</PageTitle>
        <LinkButton href={routes.beneficiaries} variant="secondary">
          Utilisateurs
        </LinkButton>
      </div>
      <p className="mt-4 max-w-prose">
        Les plateformes de mobilité et leurs conseillers. Appelez-les ou écrivez-leur avant de prescrire, si vous avez un doute.
      </p>
      <DirectoryForm filters={filters} choices={choices} />
      {platforms.length === 0 ? (
        <NoPlatform filtered={filtered} />
      ) : (
        <>
          <p role="status" className="text-ink-soft mt-6">
            {plural(platforms.length, 'plateforme', 'plateformes')}
          </p>
          <ul className="mt-3 grid gap-6 xl:grid-cols-2">
            {platforms.map((platform) => (
              <li key={platform.id} className="min-w-0">
                <StaffedPlatformCard platform={platform} writerId={writerId} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function NoPlatform({ filtered }: { filtered: boolean }) {
  if (!filtered) {
    return (
      <div className="mt-8">
        <EmptyState title="Aucune plateforme pour l’instant">Les plateformes de mobilité apparaîtront ici.</EmptyState>
      </div>
    )
  }
  return (
    <div className="mt-8">
      <EmptyState
        title="Aucun résultat"
        action={
          <LinkButton href={routes.professionals} variant="secondary">
            Effacer les filtres
          </LinkButton>
        }
      >
        Aucune plateforme ni aucun conseiller ne correspond à cette recherche.
      </EmptyState>
    </div>
  )
}
