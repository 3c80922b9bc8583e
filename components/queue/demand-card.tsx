import { Link } from '@/components/ui/link'
import { emailLink, phoneLink } from '@/components/beneficiary/contact-links'
import { Facts } from '@/components/beneficiary/facts'
import { labelOf } from '@/components/beneficiary/label-of'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { formatDay, formatShortDate } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { DOCUMENT_TYPES } from '@/lib/organisation/document-types'
import type { QueuedPrescription } from '@/lib/prescription/queued-prescription'
import type { PrescriptionSituation } from '@/lib/prescription/record-prescriptions'
import { PRESCRIPTION_STATUS_LABELS } from '@/lib/prescription/status-labels'
import { BARRIER_LABELS } from '@/lib/prescription/vocabulary/barrier'
import type { EventKind } from '@/lib/record/labels'

type DemandCardProps = { prescription: QueuedPrescription; situation: PrescriptionSituation | null; /** Its history, which says how it came. */ steps: readonly { kind: string; happenedAt: Date }[] }

/** Who is sent, by whom, and the two answers that count the most. */
export function DemandCard({ prescription, situation, steps }: DemandCardProps) {
  const { beneficiary, prescriber, organisation, advisor, requested } = prescription
  const missing = requested.filter(({ providedAt }) => providedAt === null)
  return (
    <Card title="Demande" actions={<Badge tone="info">{PRESCRIPTION_STATUS_LABELS[prescription.status]}</Badge>}>
      <p className="mb-4 flex flex-wrap gap-x-4 gap-y-1">
        <Link href={routes.record(beneficiary.id)} className="link font-bold">
          Ouvrir la fiche complète
        </Link>
        {prescription.urgent && <Badge tone="danger">Urgente</Badge>}
      </p>
      <Facts
        columns
        facts={[
          { label: 'Référence', value: prescription.reference },
          { label: 'Reçue le', value: formatShortDate(prescription.sentAt) },
          { label: prescription.arrivedAt && cameFromElsewhere(prescription.arrivedAt, steps) ? 'Arrivée d’une autre plateforme le' : 'Rouverte le', value: prescription.arrivedAt && formatShortDate(prescription.arrivedAt) },
          { label: 'Échéance', value: prescription.deadlineOn && formatDay(prescription.deadlineOn) },
          { label: 'Date de naissance', value: formatDay(beneficiary.birthDate) },
          { label: 'Commune', value: `${beneficiary.postalCode} ${beneficiary.communeName}` },
          { label: 'Téléphone', value: phoneLink(beneficiary.phone) },
          { label: 'E-mail', value: emailLink(beneficiary.email) },
          { label: 'Envoyée par', value: `${prescriber.firstName} ${prescriber.lastName}${organisation ? `, ${organisation.name}` : ''}` },
          { label: 'Joindre le prescripteur', value: phoneLink(prescriber.phone) ?? emailLink(prescriber.email) },
          { label: 'Conseiller', value: advisor ? `${advisor.firstName} ${advisor.lastName}` : 'Personne encore' },
          { label: 'Pièces demandées et pas encore fournies', value: missing.length > 0 ? missing.map(({ type }) => documentLabel(type)).join(', ') : null },
          { label: 'Pièces annoncées pour plus tard', value: prescription.laterDocuments.length > 0 ? prescription.laterDocuments.map(documentLabel).join(', ') : null },
        ]}
      />
      {situation && (
        <div className="border-accent-500 bg-accent-100 rounded-control mt-5 border-l-4 p-4">
          <h3 className="font-bold">Problématique(s) mobilité identifiée(s)</h3>
          <ul className="list-disc pl-5">
            {situation.barriers.map((barrier) => (
              <li key={barrier}>{labelOf(BARRIER_LABELS, barrier)}</li>
            ))}
          </ul>
          {situation.comments && (
            <>
              <h3 className="mt-3 font-bold">Autres commentaires sur la situation du bénéficiaire</h3>
              <p className="wrap-anywhere whitespace-pre-line">{situation.comments}</p>
            </>
          )}
        </div>
      )}
    </Card>
  )
}

// One column dates both; the act of that moment says which of the two it was.
function cameFromElsewhere(arrivedAt: Date, steps: DemandCardProps['steps']) {
  const away = ({ happenedAt }: { happenedAt: Date }) => Math.abs(happenedAt.getTime() - arrivedAt.getTime())
  const [act] = steps.filter(({ kind }) => ARRIVALS.includes(kind)).sort((one, other) => away(one) - away(other))
  return act?.kind === 'PRESCRIPTION_TRANSFERRED'
}

const ARRIVALS: readonly string[] = ['PRESCRIPTION_TRANSFERRED', 'PRESCRIPTION_REOPENED', 'DOCUMENTS_PROVIDED'] satisfies EventKind[]

const documentLabel = (type: string) => (type in DOCUMENT_TYPES ? DOCUMENT_TYPES[type as keyof typeof DOCUMENT_TYPES].label : type)
