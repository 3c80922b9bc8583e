import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { type ListView, VIEW_LABELS } from '@/lib/beneficiary/labels'
import { formatDay, formatName } from '@/lib/infra/format'
import type { ListLinks } from '@/lib/beneficiary/list-links'
import { routes } from '@/lib/infra/routes'

type Replaced = { id: string; endsOn: Date; absent: { firstName: string; lastName: string } }
type ListPageProps = { view: ListView; links: ListLinks; hasColleagues: boolean; mayPrescribe: boolean; /** Whom the reader replaces today. */ replaced?: Replaced[]; children: ReactNode }

/** « Utilisateurs »: whose people, and what is done from here. */
export function ListPage({ view, links, hasColleagues, mayPrescribe, replaced = [], children }: ListPageProps) {
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <PageTitle>Utilisateurs</PageTitle>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={routes.professionals} variant="secondary">
            Professionnels Wimoov
          </LinkButton>
          {mayPrescribe && <LinkButton href={routes.newPrescription}>Créer un bénéficiaire</LinkButton>}
        </div>
      </div>
      {mayPrescribe && (
        <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
          <Link href={routes.drafts} className="link">
            Brouillons
          </Link>
          <Link href={routes.accessRequests} className="link">
            Demandes d’accès
          </Link>
          {hasColleagues && (
            <Link href={routes.replacements} className="link">
              Remplacements
            </Link>
          )}
        </p>
      )}
      {replaced.map(({ id, endsOn, absent }) => (
        <p key={id} role="note" className="bg-brand-50 rounded-control mt-3 px-4 py-2">
          Vous remplacez <strong>{formatName(absent)}</strong> jusqu’au {formatDay(endsOn)}&nbsp;: ses bénéficiaires sont dans «&nbsp;Les miens&nbsp;».
        </p>
      ))}
      {hasColleagues && (
        <nav aria-label="Personnes affichées" className="border-line mt-6 flex gap-2 border-b">
          <ViewLink view="MINE" current={view} links={links} />
          <ViewLink view="STRUCTURE" current={view} links={links} />
        </nav>
      )}
      {children}
    </>
  )
}

function ViewLink({ view, current, links }: { view: ListView; current: ListView; links: ListLinks }) {
  const chosen = view === current
  return (
    <Link
      href={links.to({ vue: view })}
      aria-current={chosen ? 'page' : undefined}
      className={`-mb-px border-b-4 px-4 py-2.5 font-bold ${chosen ? 'border-brand-700 text-brand-900' : 'text-ink-soft hover:text-brand-900 hover:border-brand-200 border-transparent'}`}
    >
      {VIEW_LABELS[view]}
    </Link>
  )
}
