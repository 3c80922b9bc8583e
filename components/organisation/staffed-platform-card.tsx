import { Link } from '@/components/ui/link'
import { Card } from '@/components/ui/card'
import { formatPhone } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { Professional, StaffedPlatform } from '@/lib/organisation/queries'

/** A plateforme, its mailbox, phone and address, and each advisor. `writerId`: who may write to the others in the messagerie; null for who may not. */
export function StaffedPlatformCard({ platform, writerId }: { platform: StaffedPlatform; writerId: string | null }) {
  const address = [platform.addressLine, [platform.postalCode, platform.communeName].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')
  return (
    <Card title={platform.name}>
      {address && <p>{address}</p>}
      <Contact phone={platform.phone} email={platform.email} />
      <p className="text-ink-soft mt-1 text-sm">
        {platform.departements.length > 1 ? 'Départements' : 'Département'}&nbsp;: {platform.departements.join(', ')}
      </p>
      <h3 className="mt-5 mb-2 font-bold">Conseillers mobilité</h3>
      {platform.people.length === 0 && <p>Personne n’est inscrit pour l’instant&nbsp;: écrivez à la plateforme.</p>}
      <ul className="divide-line divide-y">
        {platform.people.map((person) => (
          <Person key={person.id} person={person} mayWrite={writerId !== null && writerId !== person.id} />
        ))}
      </ul>
    </Card>
  )
}

function Person({ person, mayWrite }: { person: Professional; mayWrite: boolean }) {
  return (
    <li className="py-2.5">
      <p className="font-bold">
        {person.firstName} {person.lastName}
        {person.jobTitle && <span className="text-ink-soft font-normal">, {person.jobTitle}</span>}
      </p>
      <Contact phone={person.phone} email={person.email} />
      {mayWrite && (
        <Link href={routes.newThread({ a: person.id })} className="link inline-flex min-h-11 items-center">
          Écrire dans la messagerie
          <span className="sr-only">
            {' '}
            à {person.firstName} {person.lastName}
          </span>
        </Link>
      )}
    </li>
  )
}

function Contact({ phone, email }: { phone: string | null; email: string | null }) {
  return (
    <p className="flex flex-wrap gap-x-4">
      {phone && (
        <a href={`tel:${phone}`} className="link whitespace-nowrap">
          {formatPhone(phone)}
        </a>
      )}
      {email && (
        <a href={`mailto:${email}`} className="link break-all">
          {email}
        </a>
      )}
    </p>
  )
}
