import { Link } from '@/components/ui/link'
import { formatDay, formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

export type KnownPerson = { id: string; firstName: string; lastName: string; birthDate: Date }

/** Who is prescribed again: their identity stays as it is on their record. */
export function KnownPersonCard({ person }: { person: KnownPerson }) {
  return (
    <div className="bg-brand-50 border-brand-200 rounded-control border p-4">
      <p className="text-lg font-bold">{formatName(person)}</p>
      <p>Date de naissance&nbsp;: {formatDay(person.birthDate)}</p>
      <p className="text-ink-soft mt-2 text-sm">
        Vérifiez ses coordonnées ci-dessous&nbsp;: elles remplacent celles de{' '}
        <Link href={routes.record(person.id)} className="link">
          sa fiche
        </Link>
        .
      </p>
    </div>
  )
}
