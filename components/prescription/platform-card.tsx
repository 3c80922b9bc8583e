import { formatPhone } from '@/lib/infra/format'

export type Platform = {
  id: string
  name: string
  email: string
  phone: string | null
  departements: string[]
  people: { firstName: string; lastName: string; jobTitle: string | null; phone: string | null; email: string | null }[]
}

/** Who works in a plateforme and how to reach them. */
export function PlatformCard({ platform }: { platform: Platform }) {
  return (
    <div className="bg-brand-50 border-brand-200 rounded-control border p-4 text-sm">
      <p className="font-bold">{platform.name}</p>
      <p>Une question avant d’envoyer ? Appelez ou écrivez&nbsp;:</p>
      <p className="mt-1">
        <Contact phone={platform.phone} email={platform.email} />
      </p>
      {platform.people.length > 0 && (
        <ul className="mt-2 space-y-1">
          {platform.people.map((person) => (
            <li key={`${person.lastName} ${person.firstName} ${person.email}`}>
              {person.firstName} {person.lastName}
              {person.jobTitle && `, ${person.jobTitle}`} <Contact phone={person.phone} email={person.email} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Contact({ phone, email }: { phone: string | null; email: string | null }) {
  return (
    <>
      {phone && (
        <a href={`tel:${phone}`} className="link whitespace-nowrap">
          {formatPhone(phone)}
        </a>
      )}
      {phone && email && ' · '}
      {email && (
        <a href={`mailto:${email}`} className="link break-all">
          {email}
        </a>
      )}
    </>
  )
}
