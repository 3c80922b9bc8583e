import { Card } from '@/components/ui/card'
import type { DayOfLooks } from '@/lib/beneficiary/access-log'
import { LOOKER_LABELS, lookLabel } from '@/lib/beneficiary/access-log-labels'
import { formatDate, plural } from '@/lib/infra/format'

const AT_ONCE = 5

/** Who looked at the record: a role and a structure, day by day; names stay out. */
export function LooksCard({ days }: { days: DayOfLooks[] }) {
  const [latest, older] = [days.slice(0, AT_ONCE), days.slice(AT_ONCE)]
  return (
    <Card title="Qui a regardé mon dossier" id="regards">
      <p>Depuis un an. Chaque fois qu’un professionnel ouvre votre dossier, c’est noté ici.</p>
      {days.length === 0 && <p className="mt-4">Personne ne l’a encore ouvert.</p>}
      <Days days={latest} />
      {older.length > 0 && (
        <details className="mt-4">
          <summary className="no-print text-brand-800 flex min-h-12 items-center font-bold">Voir plus&nbsp;: {plural(older.length, 'autre jour', 'autres jours')}</summary>
          <Days days={older} />
        </details>
      )}
    </Card>
  )
}

function Days({ days }: { days: DayOfLooks[] }) {
  return days.map(({ day, looks }) => (
    <section key={day} className="mt-4">
      <h3 className="font-bold first-letter:uppercase">
        <time dateTime={day}>{formatDate(new Date(`${day}T00:00:00Z`), 'UTC')}</time>
      </h3>
      <ul className="mt-1 list-disc pl-6">
        {looks.map(({ role, place, act }) => (
          <li key={role + place + act}>
            {LOOKER_LABELS[role]}
            {place && ` (${place})`} {lookLabel(act)}.
          </li>
        ))}
      </ul>
    </section>
  ))
}
