import Link from 'next/link'
import { NewThreadForm } from '@/components/messaging/new-thread-form'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonStyle } from '@/components/ui/button-style'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { ROLE_LABELS } from '@/lib/account/actor'
import type { FormState } from '@/lib/infra/form-state'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { PersonToWriteAbout } from '@/lib/messaging/person-to-write-about'
import type { Recipient } from '@/lib/messaging/queries'

type NewThreadProps = {
  person: PersonToWriteAbout | null
  recipients: Recipient[]
  /** What was searched, and who was found. */
  q: string
  found: { professionals: Recipient[]; people: { id: string; firstName: string; lastName: string }[] }
  refused: string | null
  clientKey: string
  typed: FormState['values']
}

/** « Nouveau message »: whom it is for or about, then its words. */
export function NewThread({ person, recipients, q, found, refused, clientKey, typed }: NewThreadProps) {
  const chosen = person !== null || recipients.length > 0
  return (
    <div className="max-w-3xl">
      <Breadcrumb trail={[{ label: 'Messagerie', href: routes.messages }]} here="Nouveau message" />
      <PageTitle>Nouveau message</PageTitle>
      {chosen ? <Chosen person={person} recipients={recipients} /> : <WhomSearch q={q} found={found} refused={refused} />}
      {person && person.platforms.length === 0 && (
        <div className="mt-6">
          <Alert tone="warning">Cette personne n’est orientée vers aucune de vos plateformes&nbsp;: personne ne pourrait répondre ici.</Alert>
        </div>
      )}
      {chosen && (!person || person.platforms.length > 0) && (
        <Card className="mt-6">
          <NewThreadForm clientKey={clientKey} typed={typed} person={person} recipients={recipients} />
        </Card>
      )}
    </div>
  )
}

function Chosen({ person, recipients }: Pick<NewThreadProps, 'person' | 'recipients'>) {
  return (
    <p className="mt-4">
      {person ? (
        <>
          À propos de{' '}
          <Link href={routes.record(person.id)} prefetch={false} className="link font-bold">
            {formatName(person)}
          </Link>
          . L’équipe de la plateforme et les prescripteurs qui suivent la personne lisent cette conversation.
        </>
      ) : (
        <>
          À <strong>{recipients.map(({ firstName, lastName, place }) => `${firstName} ${lastName}${place ? ` (${place})` : ''}`).join(', ')}</strong>, entre professionnels&nbsp;: ne parlez d’aucune personne par son nom.
        </>
      )}{' '}
      <Link href={routes.newThread()} className="link">
        Choisir quelqu’un d’autre
      </Link>
    </p>
  )
}

function WhomSearch({ q, found: { professionals, people }, refused }: Pick<NewThreadProps, 'q' | 'found' | 'refused'>) {
  return (
    <>
      <form action={routes.newThread()} role="search" aria-label="Chercher à qui écrire" className="mt-6">
        <label htmlFor="recherche" className="block font-bold">
          À qui, ou à propos de qui&nbsp;?
        </label>
        <p id="recherche-aide" className="text-ink-soft text-sm">
          Le nom d’une personne que vous suivez, d’un professionnel de Wimoov ou d’un collègue.
        </p>
        <div className="mt-1.5 flex flex-wrap gap-3">
          <input key={q} id="recherche" name="q" type="search" defaultValue={q} maxLength={100} aria-describedby="recherche-aide" autoComplete="off" className="control min-w-0 flex-1 basis-60" />
          <button type="submit" className={buttonStyle()}>
            Rechercher
          </button>
        </div>
      </form>
      {refused && (
        <div className="mt-6">
          <Alert tone="warning">{refused}</Alert>
        </div>
      )}
      {q !== '' && !refused && professionals.length + people.length === 0 && (
        <div className="mt-8">
          <EmptyState title="Aucun résultat">Essayez une partie du nom seulement.</EmptyState>
        </div>
      )}
      {people.length > 0 && (
        <Choices title="À propos d’une personne">
          {people.map((person) => (
            <Choice key={person.id} href={routes.newThread({ personne: person.id })} name={formatName(person)} what="Sa plateforme et ses prescripteurs lisent la conversation." />
          ))}
        </Choices>
      )}
      {professionals.length > 0 && (
        <Choices title="À un professionnel, sans fiche">
          {professionals.map(({ id, firstName, lastName, role, place }) => (
            <Choice key={id} href={routes.newThread({ a: id })} name={`${firstName} ${lastName}`} what={[ROLE_LABELS[role], place].filter(Boolean).join(', ')} />
          ))}
        </Choices>
      )}
      <p className="mt-6">
        <Link href={routes.professionals} className="link">
          Voir tous les professionnels de Wimoov
        </Link>
      </p>
    </>
  )
}

const Choices = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <Card title={title} className="mt-6">
    <ul className="divide-line divide-y">{children}</ul>
  </Card>
)

const Choice = ({ href, name, what }: { href: string; name: string; what: string }) => (
  <li className="py-3 first:pt-0 last:pb-0">
    <Link href={href} prefetch={false} className="link inline-flex min-h-11 items-center font-bold">
      {name}
    </Link>
    <span className="text-ink-soft block text-sm">{what}</span>
  </li>
)
