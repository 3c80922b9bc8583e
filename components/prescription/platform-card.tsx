import { formatPhone } from '@/lib/infra/format'
import { DOCUMENT_TYPES } from '@/lib/organisation/document-types'
import type { AskedDocument } from '@/lib/organisation/platform-rules-schema'
import type { Criterion } from '@/lib/organisation/platform-rules-schema'
import type { Territory } from '@/lib/organisation/territory'

export type Platform = {
  id: string
  name: string
  email: string
  phone: string | null
  departements: string[]
  /** Whether it has published rules: what follows is empty otherwise. */
  hasRules: boolean
  /** The documents that it asks for, as its rules of today say. */
  documents: readonly AskedDocument[]
  territory: Territory
  criteria: Criterion[]
  services: string[]
  introduction: string | null
  people: { firstName: string; lastName: string; jobTitle: string | null; phone: string | null; email: string | null }[]
}

/** Who works in a plateforme and how to reach them. */
export function PlatformCard({ platform }: { platform: Platform }) {
  return (
    <div className="bg-brand-50 border-brand-200 rounded-control border p-4 text-sm">
      <p className="font-bold">{platform.name}</p>
      {platform.introduction && <p className="mb-1">{platform.introduction}</p>}
      <p>Une question avant d’envoyer&nbsp;? Appelez ou écrivez&nbsp;:</p>
      <PlatformContacts platform={platform} />
      <DocumentsToPrepare documents={platform.documents} />
    </div>
  )
}

/** The team's phone and mail, then those of each of its people. */
export function PlatformContacts({ platform }: { platform: Pick<Platform, 'phone' | 'email' | 'people'> }) {
  return (
    <>
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
    </>
  )
}

// Said before starting: a document that is fetched in the middle of the form costs more than the form itself.
function DocumentsToPrepare({ documents }: { documents: Platform['documents'] }) {
  if (documents.length === 0) return null
  return (
    <>
      <p className="mt-3 font-bold">Préparez ces pièces</p>
      <ul className="mt-1 list-disc space-y-0.5 pl-5">
        {documents.map(({ type, required, monthsValid }) => (
          <li key={type}>
            {DOCUMENT_TYPES[type].label}
            {monthsValid && `, de moins de ${monthsValid}\u00a0mois`}
            {!required && ' (facultatif)'}
          </li>
        ))}
      </ul>
      <p className="mt-1">Elles se joignent plus bas (section 4), ou plus tard.</p>
    </>
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
