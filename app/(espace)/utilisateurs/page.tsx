import type { Metadata } from 'next'
import { ColleagueResults } from '@/components/beneficiary/colleague-results'
import { ListForm } from '@/components/beneficiary/list-form'
import { ListPage } from '@/components/beneficiary/list-page'
import { UserResults } from '@/components/beneficiary/user-results'
import { Alert } from '@/components/ui/alert'
import type { Actor } from '@/lib/account/actor'
import { requireActor } from '@/lib/account/require-actor'
import { colleagueList } from '@/lib/beneficiary/colleague-list'
import { userList } from '@/lib/beneficiary/list'
import { type ListFilters, parseFilters } from '@/lib/beneficiary/list-filters'
import { type ListLinks, listLinks } from '@/lib/beneficiary/list-links'
import { mayRemoveRecords, typesListedFor } from '@/lib/beneficiary/policy'
import { searchRefused } from '@/lib/beneficiary/search-refused'
import { mayPrescribe } from '@/lib/prescription/policy'
import { replacesToday } from '@/lib/prescription/replacements'

export const metadata: Metadata = { title: 'Utilisateurs' }

export default async function Page({ searchParams }: PageProps<'/utilisateurs'>) {
  const actor = await requireActor('beneficiary.list', 'PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN')
  const filters = parseFilters(await searchParams)
  const links = listLinks(filters)
  return (
    <ListPage view={filters.vue} links={links} hasColleagues={actor.role === 'PRESCRIBER'} replaced={await replacesToday(actor)} mayPrescribe={mayPrescribe(actor)}>
      {await results(actor, filters, links)}
    </ListPage>
  )
}

async function results(actor: Actor, filters: ListFilters, links: ListLinks) {
  const refused = await searchRefused(actor, filters)
  if (refused) {
    return (
      <ListForm filters={filters} label="Rechercher une personne" help="Prénom, nom, adresse e-mail ou téléphone, même en partie.">
        <Alert tone="warning">{refused}</Alert>
      </ListForm>
    )
  }
  const hasColleagues = actor.role === 'PRESCRIBER'
  if (hasColleagues && filters.vue === 'STRUCTURE')
    return <ColleagueResults list={await colleagueList(actor, filters)} filters={filters} links={links} />
  return (
    <UserResults
      list={await userList(actor, filters)}
      filters={filters}
      links={links}
      types={typesListedFor(actor)}
      hasColleagues={hasColleagues}
      mayPrescribe={mayPrescribe(actor)}
      mayRemove={mayRemoveRecords(actor)}
    />
  )
}
