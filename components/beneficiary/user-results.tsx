import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { FilterChips } from '@/components/beneficiary/filter-chips'
import { ListForm } from '@/components/beneficiary/list-form'
import { ListPages } from '@/components/beneficiary/list-pages'
import { UserTable } from '@/components/beneficiary/user-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { UserList } from '@/lib/beneficiary/list'
import type { ListFilters } from '@/lib/beneficiary/list-filters'
import type { ListLinks } from '@/lib/beneficiary/list-links'
import { plural } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { Role } from '@/prisma/client/enums'

type UserResultsProps = {
  list: UserList
  filters: ListFilters
  links: ListLinks
  /** The types of people that this list can hold. */
  types: readonly Role[]
  hasColleagues: boolean
  mayPrescribe: boolean
  mayRemove: boolean
}

/** Search box, columns and pages of « Utilisateurs ». */
export function UserResults({ list, filters, links, types, hasColleagues, mayPrescribe, mayRemove }: UserResultsProps) {
  if (list.total === 0 && links.chips.length === 0) return <NobodyYet links={links} mayPrescribe={mayPrescribe} />
  return (
    <ListForm filters={filters} label="Rechercher une personne" help="Prénom, nom, adresse e-mail ou téléphone, même en partie.">
      <FilterChips links={links} />
      {list.total > 0 && (
        <p role="status" className="text-ink-soft mt-4">
          {list.more ? 'Plus de 10\u00a0000 personnes' : plural(list.total, 'personne', 'personnes')}
          {list.pages > 1 && `, page ${list.page} sur ${list.pages}`}
        </p>
      )}
      <UserTable rows={list.rows} filters={filters} links={links} types={types} mayRemove={mayRemove} />
      {list.total === 0 && <NoResult filters={filters} links={links} hasColleagues={hasColleagues} />}
      <ListPages page={list.page} pages={list.pages} links={links} cut={list.cut} />
    </ListForm>
  )
}

function NobodyYet({ links, mayPrescribe }: { links: ListLinks; mayPrescribe: boolean }) {
  return (
    <div className="mt-8">
      <EmptyState
        title="Aucun bénéficiaire pour l’instant"
        action={mayPrescribe && <LinkButton href={routes.newPrescription}>Créer un bénéficiaire</LinkButton>}
      >
        Les personnes orientées vers Wimoov apparaîtront ici. Celles dont la fiche est supprimée{' '}
        <Link href={links.to({ supprime: 'YES' })} className="link">
          se lisent à part
        </Link>
        .
      </EmptyState>
    </div>
  )
}

function NoResult({ filters, links, hasColleagues }: { filters: ListFilters; links: ListLinks; hasColleagues: boolean }) {
  return (
    <EmptyState title="Aucun résultat" action={<ClearLink href={links.clear}>Effacer les filtres</ClearLink>}>
      Aucune personne ne correspond à ces filtres.
      {hasColleagues && filters.q !== '' && (
        <>
          {' '}
          Elle est peut-être suivie par un collègue&nbsp;:{' '}
          <Link href={links.to({ vue: 'STRUCTURE' })} className="link">
            chercher dans «&nbsp;Ma structure&nbsp;»
          </Link>
          .
        </>
      )}
    </EmptyState>
  )
}

function ClearLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <LinkButton href={href} variant="secondary">
      {children}
    </LinkButton>
  )
}
