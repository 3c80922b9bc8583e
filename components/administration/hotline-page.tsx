import { Link } from '@/components/ui/link'
import { DataTable } from '@/components/administration/data-table'
import { SearchBox } from '@/components/administration/search-box'
import { Alert } from '@/components/ui/alert'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { ROLE_LABELS } from '@/lib/account/actor'
import type { FoundPerson } from '@/lib/administration/search-people'
import { type Access, ACCESS_LABELS } from '@/lib/beneficiary/labels'
import { formatName, formatPhone } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type HotlinePageProps = { q: string; people: FoundPerson[]; more: boolean; refused: string | null }

const TONES: Record<Access, BadgeTone> = { ACTIVE: 'success', INVITED: 'info', NONE: 'neutral', DISABLED: 'warning' }

/** « Hotline »: find whoever is on the phone, then why they are blocked. */
export function HotlinePage({ q, people, more, refused }: HotlinePageProps) {
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <PageTitle>Hotline</PageTitle>
        <LinkButton href={routes.deadMails} variant="secondary">
          Messages non remis
        </LinkButton>
      </div>
      <SearchBox action={routes.hotline} label={'Qui est au téléphone\u00a0?'} help="Prénom, nom, adresse e-mail ou téléphone, même en partie." value={q} />
      {refused && (
        <div className="mt-6">
          <Alert tone="warning">{refused}</Alert>
        </div>
      )}
      {q !== '' && !refused && people.length === 0 && (
        <div className="mt-8">
          <EmptyState title="Aucun résultat">Personne ne correspond. Essayez une partie du nom seulement, ou le numéro de téléphone.</EmptyState>
        </div>
      )}
      {people.length > 0 && (
        <>
          <DataTable caption="Personnes trouvées" heads={['NOM Prénom', 'Rôle', 'Coordonnées', 'Structure ou plateforme', 'Activé']} rows={people.map((person) => ({ key: `${person.beneficiaryId}/${person.accountId}`, cells: cellsOf(person) }))} />
          {more && <p className="text-ink-soft mt-4">Il y en a d’autres. Ajoutez un mot à la recherche.</p>}
        </>
      )}
    </>
  )
}

// Without an account there is nothing to be blocked from: the fiche says how to reach the person.
function cellsOf(person: FoundPerson) {
  const href = person.accountId ? routes.hotlinePerson(person.accountId) : routes.record(person.beneficiaryId ?? '')
  return [
    <Link key="nom" href={href} className="link font-bold">
      {formatName(person)}
    </Link>,
    ROLE_LABELS[person.role],
    <Contact key="contact" person={person} />,
    person.places.join(', ') || '—',
    <Badge key="etat" tone={TONES[person.access]}>
      {ACCESS_LABELS[person.access]}
    </Badge>,
  ]
}

function Contact({ person: { email, phone } }: { person: FoundPerson }) {
  return (
    <>
      <span className="block wrap-anywhere @3xl:min-w-48">{email ?? 'Sans adresse e-mail'}</span>
      {phone && <span className="block whitespace-nowrap">{formatPhone(phone)}</span>}
    </>
  )
}
