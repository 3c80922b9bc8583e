import { CircleCheck, CircleDashed, Clock, Send } from 'lucide-react'
import { DocumentsNotice } from '@/components/prescription/documents-notice'
import { RemoveDocumentForm } from '@/components/prescription/remove-document-form'
import { UploadForm } from '@/components/prescription/upload-form'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { formatDay, formatShortDate } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { DOCUMENT_TYPE_CODES } from '@/lib/organisation/document-types'
import type { ChecklistLine, DocumentState, ListedDocument } from '@/lib/prescription/document-checklist'
import type { PrescriptionDocuments } from '@/lib/prescription/record-documents'
import { weightOf } from '@/lib/record/document-limits'

type DocumentsCardProps = {
  prescriptions: PrescriptionDocuments[]
  /** ISO date. */
  today: string
  mayRemove: boolean
  /** How the last sending without scripts went. */
  said?: string
}

const STATES: Record<DocumentState, { label: string; tone: BadgeTone; Icon: typeof Clock }> = {
  PROVIDED: { label: 'Fournie', tone: 'success', Icon: CircleCheck },
  REQUESTED: { label: 'Demandée par la plateforme', tone: 'warning', Icon: Send },
  LATER: { label: 'À fournir plus tard', tone: 'info', Icon: Clock },
  MISSING: { label: 'À fournir', tone: 'warning', Icon: CircleDashed },
  OPTIONAL: { label: 'Facultative', tone: 'neutral', Icon: CircleDashed },
}

/** « Pièces justificatives » of the fiche: for each prescription what is asked, what is there, what is to come. */
export function DocumentsCard({ prescriptions, today, mayRemove, said }: DocumentsCardProps) {
  return (
    <Card title="Pièces justificatives" id="pieces" className="print:[&_form]:hidden">
      <DocumentsNotice said={said} />
      {prescriptions.length === 0 && <p>Aucune demande, donc aucune pièce.</p>}
      <div className="divide-line space-y-6 divide-y">
        {prescriptions.map((prescription) => (
          <section key={prescription.id} className="pb-6 last:pb-0" aria-label={`Pièces de la demande du ${formatShortDate(prescription.sentAt)}`}>
            {prescriptions.length > 1 && (
              <h3 className="mb-3 font-bold">
                {prescription.platformName}, {formatShortDate(prescription.sentAt)}
              </h3>
            )}
            {prescription.lines.length === 0 && <p className="mb-3">La plateforme ne demande aucune pièce.</p>}
            <ul className="space-y-4">
              {prescription.lines.map((line) => (
                <Line key={line.type} line={line} prescription={prescription} today={today} mayRemove={mayRemove} />
              ))}
            </ul>
            {!prescription.over && <AnotherDocument prescription={prescription} />}
          </section>
        ))}
      </div>
    </Card>
  )
}

function Line({ line, prescription, today, mayRemove }: { line: ChecklistLine; prescription: PrescriptionDocuments; today: string; mayRemove: boolean }) {
  const { label, tone, Icon } = STATES[line.state]
  const expected = line.state !== 'PROVIDED'
  return (
    <li className="border-line rounded-control border p-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Icon aria-hidden className="text-ink-soft size-4 shrink-0" />
        <strong>{line.label}</strong>
        <Badge tone={tone}>{label}</Badge>
      </p>
      <ul className="mt-2 space-y-2">
        {line.documents.map((document) => (
          <Given key={document.id} document={document} line={line} today={today} mayRemove={mayRemove} />
        ))}
      </ul>
      {expected && !prescription.over && (
        <details className="no-print mt-2" open={line.state === 'REQUESTED' || line.state === 'MISSING'}>
          <summary className="link" aria-label={`Joindre\u00a0: ${line.label}`}>
            Joindre
          </summary>
          <UploadForm prescriptionId={prescription.id} types={[line.type]} dated={line.monthsValid !== null} />
        </details>
      )}
    </li>
  )
}

function Given({ document: { id, uploadedAt, issuedOn, expiresOn, size }, line, today, mayRemove }: { document: ListedDocument; line: ChecklistLine; today: string; mayRemove: boolean }) {
  const expired = expiresOn && expiresOn.toISOString().slice(0, 10) < today
  return (
    <li className="text-sm">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <a href={routes.document(id)} className="link" aria-label={`Télécharger\u00a0: ${line.label}, reçue le ${formatShortDate(uploadedAt)}`}>
          Télécharger
        </a>
        <span>
          reçue le {formatShortDate(uploadedAt)} ({weightOf(size)}){issuedOn && `, datée du ${formatDay(issuedOn)}`}
          {expiresOn && !expired && `, valable jusqu’au ${formatDay(expiresOn)}`}
        </span>
        {mayRemove && <RemoveDocumentForm documentId={id} label={line.label} />}
      </div>
      {expired && (
        <p className="text-warning-700 font-bold">
          {line.monthsValid ? `Ce justificatif a plus de ${line.monthsValid}\u00a0mois` : 'Ce justificatif est trop ancien'}&nbsp;: la plateforme en demandera un plus récent.
        </p>
      )}
    </li>
  )
}

function AnotherDocument({ prescription }: { prescription: PrescriptionDocuments }) {
  return (
    <details className="no-print mt-4">
      <summary className="link">Ajouter une autre pièce</summary>
      <UploadForm prescriptionId={prescription.id} types={DOCUMENT_TYPE_CODES} dated />
    </details>
  )
}
