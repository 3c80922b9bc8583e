import { labelOf } from '@/components/beneficiary/label-of'
import { NextSteps } from '@/components/beneficiary/next-steps'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { STAGE_LABELS } from '@/lib/beneficiary/stage-labels'
import { formatDateTime, formatMonth, plural } from '@/lib/infra/format'
import type { Timeline as TimelineData, TimelineLine } from '@/lib/prescription/timeline'
import { EVENT_LABELS } from '@/lib/record/labels'

const AT_ONCE = 5

/** « Suivi »: the stage, what comes next, then everything that happened with its date and author, the latest first, month by month. */
export function Timeline({ timeline: { stage, steps, lines, full } }: { timeline: TimelineData }) {
  const [latest, older] = [lines.slice(0, AT_ONCE), lines.slice(AT_ONCE)]
  return (
    <Card title="Suivi" id="historique" actions={<Badge tone="info">{STAGE_LABELS[stage]}</Badge>}>
      <NextSteps steps={steps} />
      <h3 className="mt-6 mb-3 font-bold">Historique</h3>
      {lines.length === 0 && <p>Rien encore</p>}
      <Months lines={latest} />
      {older.length > 0 && (
        <details className="mt-4">
          <summary className="no-print text-brand-800 min-h-8 font-bold">Voir plus&nbsp;: {plural(older.length, 'étape plus ancienne', 'étapes plus anciennes')}</summary>
          <div className="mt-4">
            <Months lines={older} />
          </div>
        </details>
      )}
      {full && <p className="text-ink-soft mt-4 text-sm">Seules les {lines.length} dernières étapes sont montrées.</p>}
    </Card>
  )
}

function Months({ lines }: { lines: TimelineLine[] }) {
  const months = new Map<string, TimelineLine[]>()
  for (const line of lines) {
    const month = formatMonth(line.happenedAt)
    months.set(month, [...(months.get(month) ?? []), line])
  }
  return (
    <div className="space-y-5">
      {[...months].map(([month, inMonth]) => (
        <div key={month}>
          <h4 className="text-ink-soft mb-2 text-sm font-bold first-letter:uppercase">{month}</h4>
          <ol className="border-line space-y-4 border-l-2 pl-4">
            {inMonth.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}

function Line({ line: { kind, happenedAt, author, texts } }: { line: TimelineLine }) {
  return (
    <li className="break-inside-avoid">
      <p className="font-bold">{labelOf(EVENT_LABELS, kind) ?? 'Autre événement'}</p>
      <p className="text-ink-soft text-sm">
        <time dateTime={happenedAt.toISOString()}>{formatDateTime(happenedAt)}</time>
        {author && (author.role === 'BENEFICIARY' ? ', par la personne elle-même' : `, par ${author.firstName} ${author.lastName}`)}
      </p>
      {texts.map(({ label, text }) => (
        <p key={label} className="max-w-prose wrap-anywhere whitespace-pre-line">
          <span className="font-bold">{label}&nbsp;:</span> {text}
        </p>
      ))}
    </li>
  )
}
