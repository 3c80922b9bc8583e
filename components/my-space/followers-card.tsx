import { Mail, Phone } from 'lucide-react'
import { Card } from '@/components/ui/card'
import { formatPhone } from '@/lib/infra/format'
import type { Follower, Followers } from '@/lib/prescription/followers'

const PART: Record<Follower['part'], string> = { PRESCRIBER: 'Vous suit et a fait votre demande', ADVISOR: 'Votre conseiller Wimoov' }

/** Who follows the person, and how to reach them: a touch calls or writes. */
export function FollowersCard({ followers: { people, platforms } }: { followers: Followers }) {
  return (
    <Card title="Les personnes qui me suivent" id="suivi">
      {people.length === 0 && platforms.length === 0 && <p>Personne ne suit votre dossier pour le moment.</p>}
      <ul className="divide-line divide-y">
        {people.map(({ id, part, name, jobTitle, structure, phone, email }) => (
          <li key={id} className="py-4 first:pt-0 last:pb-0">
            <p className="text-ink-soft text-base">{PART[part]}</p>
            <h3 className="text-xl font-bold">{name}</h3>
            <p>{[jobTitle, structure].filter(Boolean).join(', ')}</p>
            <Reach phone={phone} email={email} />
          </li>
        ))}
        {platforms.map(({ id, name, phone, email }) => (
          <li key={id} className="py-4 first:pt-0 last:pb-0">
            <p className="text-ink-soft text-base">L’équipe Wimoov</p>
            <h3 className="text-xl font-bold">{name}</h3>
            <Reach phone={phone} email={email} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Reach({ phone, email }: { phone: string | null; email: string | null }) {
  return (
    <p className="flex flex-wrap gap-x-6">
      {phone && (
        <a href={`tel:${phone}`} className="link inline-flex min-h-12 items-center gap-2">
          <Phone aria-hidden className="size-5" />
          {formatPhone(phone)}
        </a>
      )}
      {email && (
        <a href={`mailto:${email}`} className="link inline-flex min-h-12 items-center gap-2 break-all">
          <Mail aria-hidden className="size-5 shrink-0" />
          {email}
        </a>
      )}
    </p>
  )
}
