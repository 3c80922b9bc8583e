import Form from 'next/form'
import { Link } from '@/components/ui/link'
import { NewThreadForm } from '@/components/messaging/new-thread-form'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonStyle } from '@/components/ui/button-style'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { ROLE_LABELS } from '@/lib/account/actor'
import { formatName, plural } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { Typed } from '@/lib/messaging/keep-typed'
import { MAX_RECIPIENTS } from '@/lib/messaging/labels'
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
  typed: Typed
}

/** « Nouveau message »: whom it is for or about, then its words. Between professionals, several may be chosen, one after the other. */
export function NewThread({ person, recipients, q, found, refused, clientKey, typed }: NewThreadProps) {
  const chosen = person !== null || recipients.length > 0
  return (
    <div className="max-w-3xl">
      <Breadcrumb trail={[{ label: 'Messagerie', href: routes.messages }]} here="Nouveau message" />
      <PageTitle>Nouveau message</PageTitle>
      {person && <About person={person} />}
      {recipients.length > 0 && <Recipients recipients={recipients} />}
      {!person && recipients.length < MAX_RECIPIENTS && <WhomSearch recipients={recipients} q={q} found={found} refused={refused} />}
      {person && person.platforms.length === 0 && (
        <div className="mt-6">
          <Alert tone="warning">Les demandes de cette personne sont terminées depuis plus de trente jours, ou aucune n’est chez vous&nbsp;: personne ne répondrait ici. Une demande rouverte, ou une nouvelle, permet d’écrire à nouveau.</Alert>
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

function About({ person }: { person: PersonToWriteAbout }) {
  return (
    <p className="mt-4">
      À propos de{' '}
      <Link href={routes.record(person.id)} className="link font-bold">
        {formatName(person)}
      </Link>
      . L’équipe de la plateforme et les prescripteurs qui suivent la personne lisent cette conversation.{' '}
      <Link href={routes.newThread()} className="link">
        Choisir quelqu’un d’autre
      </Link>
    </p>
  )
}

const idsOf = (recipients: Recipient[]) => recipients.map(({ id }) => id)

function Recipients({ recipients }: { recipients: Recipient[] }) {
  return (
    <section aria-labelledby="destinataires" className="mt-4">
      <h2 id="destinataires" className="font-bold">
        {recipients.length === 1 ? 'Destinataire' : 'Destinataires'}
      </h2>
      <ul className="divide-line divide-y">
        {recipients.map(({ id, firstName, lastName, place }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
            <span>
              <strong>
                {firstName} {lastName}
              </strong>
              {place && <span className="text-ink-soft"> ({place})</span>}
            </span>
            <Link href={routes.newThread({ a: idsOf(recipients).filter((other) => other !== id) })} className="link inline-flex min-h-11 items-center">
              Retirer
              <span className="sr-only">
                {' '}
                {firstName} {lastName}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-ink-soft text-sm">Entre professionnels&nbsp;: ne parlez d’aucune personne par son nom. Tous lisent toute la conversation.</p>
    </section>
  )
}

function WhomSearch({ recipients, q, found: { professionals, people }, refused }: Pick<NewThreadProps, 'recipients' | 'q' | 'found' | 'refused'>) {
  const more = recipients.length > 0
  const chosen = idsOf(recipients)
  const others = professionals.filter(({ id }) => !chosen.includes(id))
  const nobody = more ? others.length === 0 : others.length + people.length === 0
  return (
    <>
      {/* Without leaving the page: what is already written stays. */}
      <Form action={routes.newThread()} prefetch={false} role="search" aria-label={more ? 'Ajouter un destinataire' : 'Chercher à qui écrire'} className="mt-6">
        {chosen.map((id) => (
          <input key={id} type="hidden" name="a" value={id} />
        ))}
        <label htmlFor="recherche" className="block font-bold">
          {more ? 'Ajouter un destinataire' : 'À qui, ou à propos de qui\u00a0?'}
        </label>
        <p id="recherche-aide" className="text-ink-soft text-sm">
          {more ? 'Le nom d’un professionnel de Wimoov ou d’un collègue.' : 'Le nom d’une personne que vous suivez, d’un professionnel de Wimoov ou d’un collègue.'}
        </p>
        <div className="mt-1.5 flex flex-wrap gap-3">
          <input key={q} id="recherche" name="q" type="search" defaultValue={q} maxLength={100} aria-describedby="recherche-aide" autoComplete="off" className="control min-w-0 flex-1 basis-60" />
          <button type="submit" className={buttonStyle(more ? 'secondary' : 'primary')}>
            Rechercher
          </button>
        </div>
      </Form>
      <p role="status" className="sr-only">
        {q !== '' && !refused && plural(more ? others.length : others.length + people.length, 'résultat', 'résultats')}
      </p>
      {refused && (
        <div className="mt-6">
          <Alert tone="warning">{refused}</Alert>
        </div>
      )}
      {q !== '' && !refused && nobody && (
        <div className="mt-8">
          <EmptyState title="Aucun résultat">Essayez une partie du nom seulement.</EmptyState>
        </div>
      )}
      {!more && people.length > 0 && (
        <Choices title="À propos d’une personne">
          {people.map((person) => (
            <Choice key={person.id} href={routes.newThread({ personne: person.id })} name={formatName(person)} what="Sa plateforme et ses prescripteurs lisent la conversation." />
          ))}
        </Choices>
      )}
      {others.length > 0 && (
        <Choices title={more ? 'Ajouter' : 'À un professionnel, sans fiche'}>
          {others.map(({ id, firstName, lastName, role, place }) => (
            <Choice key={id} href={routes.newThread({ a: [...chosen, id] })} name={`${firstName} ${lastName}`} what={[ROLE_LABELS[role], place].filter(Boolean).join(', ')} />
          ))}
        </Choices>
      )}
      {!more && (
        <p className="mt-6">
          <Link href={routes.professionals} className="link">
            Voir tous les professionnels de Wimoov
          </Link>
        </p>
      )}
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
    <Link href={href} className="link inline-flex min-h-11 items-center font-bold">
      {name}
    </Link>
    <span className="text-ink-soft block text-sm">{what}</span>
  </li>
)
