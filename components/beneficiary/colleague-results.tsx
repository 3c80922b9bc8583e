import { Link } from '@/components/ui/link'
import { FilterChips } from '@/components/beneficiary/filter-chips'
import { ListForm } from '@/components/beneficiary/list-form'
import { ListPages } from '@/components/beneficiary/list-pages'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { ShortCard, ShortCardList } from '@/lib/beneficiary/colleague-list'
import type { ListFilters } from '@/lib/beneficiary/list-filters'
import type { ListLinks } from '@/lib/beneficiary/list-links'
import { STAGE_LABELS } from '@/lib/beneficiary/stage-labels'
import { formatName, plural } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type ColleagueResultsProps = { list: ShortCardList; filters: ListFilters; links: ListLinks }

/** « Ma structure »: who is already followed by a colleague, so that nobody is prescribed twice. A card only leads to taking the follow-up over. */
export function ColleagueResults({ list, filters, links }: ColleagueResultsProps) {
  if (list.total === 0 && links.chips.length === 0) {
    return (
      <div className="mt-8">
        <EmptyState title="Personne pour l’instant">Les autres personnes de votre structure apparaîtront ici.</EmptyState>
      </div>
    )
  }
  return (
    <ListForm
      filters={filters}
      label="Rechercher une personne de votre structure"
      help="Prénom ou nom. Le reste de la fiche est réservé à son prescripteur."
    >
      <FilterChips links={links} />
      <p role="status" className="text-ink-soft mt-4">
        {plural(list.total, 'autre personne de votre structure', 'autres personnes de votre structure')}
        {list.pages > 1 && `, page ${list.page} sur ${list.pages}`}
      </p>
      {list.total === 0 && (
        <EmptyState
          title="Aucun résultat"
          action={
            <LinkButton href={links.clear} variant="secondary">
              Effacer les filtres
            </LinkButton>
          }
        >
          Aucune autre personne de votre structure ne porte ce nom.
        </EmptyState>
      )}
      <ul className="mt-3 grid gap-3 @2xl:grid-cols-2 @5xl:grid-cols-3">
        {list.cards.map((card) => (
          <Card key={card.id} card={card} />
        ))}
      </ul>
      <ListPages page={list.page} pages={list.pages} links={links} cut={list.cut} />
    </ListForm>
  )
}

function Card({ card }: { card: ShortCard }) {
  return (
    <li className="border-line bg-surface rounded-card border p-4">
      <p className="font-bold wrap-anywhere">{formatName(card)}</p>
      <p className="mt-1">
        <Badge>{STAGE_LABELS[card.stage]}</Badge>
      </p>
      <p className="text-ink-soft mt-2 text-sm">
        Qui suit cette personne&nbsp;: {card.prescriber ?? 'personne pour l’instant'}
      </p>
      <p className="mt-2">
        <Link href={routes.takeOver(card.id)} className="link text-sm">
          Reprendre le suivi<span className="sr-only"> de {formatName(card)}</span>
        </Link>
      </p>
    </li>
  )
}
