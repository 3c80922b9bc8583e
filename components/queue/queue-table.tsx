import { Link } from '@/components/ui/link'
import { EligibilityBadge } from '@/components/prescription/eligibility-badge'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { VersionField } from '@/components/ui/version-field'
import { days } from '@/lib/infra/clock'
import { formatDay, formatName, formatShortDate, plural } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { takePrescriptionAction } from '@/lib/prescription/answer-actions'
import type { QueueLine } from '@/lib/prescription/queue'
import type { QueueView } from '@/lib/prescription/queue-filters'
import { PRESCRIPTION_STATUS_LABELS } from '@/lib/prescription/status-labels'

type QueueTableProps = { lines: QueueLine[]; view: QueueView; severalPlatforms: boolean; at: Date }

const LONG_WAIT_DAYS = 10

/** The demands of a list: a card each, readable on a phone as on a desk. */
export function QueueTable({ lines, view, severalPlatforms, at }: QueueTableProps) {
  if (lines.length === 0) {
    return <EmptyState title={view === 'a-prendre' ? 'Aucune demande à prendre' : 'Aucune demande ici'}>{view === 'a-prendre' ? 'Chaque nouvelle prescription apparaît ici, les urgentes d’abord.' : 'Voyez les autres listes ci-dessus.'}</EmptyState>
  }
  return (
    <ul className="space-y-3">
      {lines.map((line) => (
        <li key={line.id} className="bg-surface border-line rounded-card shadow-card flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border p-4 sm:p-5">
          <Demand line={line} severalPlatforms={severalPlatforms} at={at} />
          {!line.advisor && (
            <ActionForm action={takePrescriptionAction} idPrefix={`${line.id}-`}>
              <HiddenField name="prescriptionId" value={line.id} />
              <VersionField value={line.version} />
              <SubmitButton variant="secondary">
                Prendre en charge<span className="sr-only"> {formatName(line)}</span>
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}

function Demand({ line, severalPlatforms, at }: { line: QueueLine; severalPlatforms: boolean; at: Date }) {
  return (
    <div className="min-w-0 grow basis-72 space-y-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={routes.queued(line.id)} className="link text-lg font-bold wrap-anywhere">
          {formatName(line)}
        </Link>
        {line.urgent && <Badge tone="danger">Urgente</Badge>}
        {line.objected && <Badge tone="danger">La personne s’oppose</Badge>}
        <Waiting since={line.waitingSince} at={at} />
        <EligibilityBadge outcome={line.outcome} />
        {line.status !== 'SENT' && <Badge>{PRESCRIPTION_STATUS_LABELS[line.status]}</Badge>}
      </p>
      <p className="text-ink-soft">
        {line.reference} · {line.communeName} · reçue le {formatShortDate(line.sentAt)} de {line.prescriber}
        {line.organisation && ` (${line.organisation})`}
        {severalPlatforms && ` · ${line.platform}`}
      </p>
      <p className="text-ink-soft text-sm">
        {line.deadlineOn && `Échéance le ${formatDay(line.deadlineOn)} · `}
        {line.advisor ? `Suivie par ${line.advisor}` : 'Personne ne la suit encore'}
        {line.missingDocuments > 0 && ` · ${plural(line.missingDocuments, 'pièce manquante', 'pièces manquantes')}`}
      </p>
    </div>
  )
}

function Waiting({ since, at }: { since: Date; at: Date }) {
  const waited = Math.floor((at.getTime() - since.getTime()) / days(1))
  const text = waited < 1 ? 'Depuis aujourd’hui' : `Attend depuis ${plural(waited, 'jour', 'jours')}`
  return <Badge tone={waited >= LONG_WAIT_DAYS ? 'warning' : 'neutral'}>{text}</Badge>
}
