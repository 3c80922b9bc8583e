import { Card } from '@/components/ui/card'
import { formatDate, plural } from '@/lib/infra/format'
import type { PlainLine } from '@/lib/prescription/own-timeline'

const AT_ONCE = 5

/** « Ce qui s’est passé »: the person's own timeline, the latest first. */
export function OwnHistory({ lines }: { lines: PlainLine[] }) {
  const [latest, older] = [lines.slice(0, AT_ONCE), lines.slice(AT_ONCE)]
  return (
    <Card title="Ce qui s’est passé" id="historique" className="mt-6">
      {lines.length === 0 && <p>Rien encore.</p>}
      <Lines lines={latest} />
      {older.length > 0 && (
        <details className="mt-5">
          <summary className="no-print text-brand-800 flex min-h-12 items-center font-bold">Voir plus&nbsp;: {plural(older.length, 'ligne plus ancienne', 'lignes plus anciennes')}</summary>
          <div className="mt-4">
            <Lines lines={older} />
          </div>
        </details>
      )}
    </Card>
  )
}

function Lines({ lines }: { lines: PlainLine[] }) {
  return (
    <ol className="border-line space-y-5 border-l-2 pl-4">
      {lines.map(({ id, happenedAt, sentence, author, texts }) => (
        <li key={id}>
          <p className="text-ink-soft first-letter:uppercase">
            <time dateTime={happenedAt.toISOString()}>{formatDate(happenedAt)}</time>
            {author && `, par ${author}`}
          </p>
          <p>{sentence}</p>
          {texts.map((text) => (
            <p key={text} className="wrap-anywhere whitespace-pre-line">
              {text}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
