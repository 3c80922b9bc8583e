import { labelOf } from '@/components/beneficiary/label-of'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { formatShortDate } from '@/lib/infra/format'
import type { PrescriptionSituation, RecordPrescription } from '@/lib/prescription/record-prescriptions'
import { PRESCRIPTION_STATUS_LABELS } from '@/lib/prescription/status-labels'
import { BARRIER_LABELS } from '@/lib/prescription/vocabulary/barrier'

/** « Prescriptions »: each one that was sent for this person, the latest first. */
export function PrescriptionsCard({ prescriptions }: { prescriptions: RecordPrescription[] }) {
  return (
    <Card title="Prescriptions" id="prescriptions">
      {prescriptions.length === 0 && <p>Aucune prescription</p>}
      <ul className="divide-line divide-y">
        {prescriptions.map((prescription) => (
          <li key={prescription.id} className="break-inside-avoid py-4 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-bold">Envoyée le {formatShortDate(prescription.sentAt)}</span>
              <Badge tone="info">{PRESCRIPTION_STATUS_LABELS[prescription.status]}</Badge>
              {prescription.urgent && <Badge tone="warning">Urgente</Badge>}
            </p>
            <p className="text-ink-soft">
              À {prescription.platform.name}, par {prescription.prescriber.firstName} {prescription.prescriber.lastName}
              {prescription.organisation && ` (${prescription.organisation.name})`}
            </p>
            {prescription.situation && <Reasons situation={prescription.situation} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Reasons({ situation }: { situation: PrescriptionSituation }) {
  const barriers = situation.barriers.flatMap((barrier) => labelOf(BARRIER_LABELS, barrier) ?? [])
  return (
    <>
      <h3 className="mt-3 font-bold">Problématique(s) mobilité identifiée(s)</h3>
      <ul className="list-disc pl-5">
        {barriers.map((barrier) => (
          <li key={barrier}>{barrier}</li>
        ))}
      </ul>
      <p className="text-ink-soft text-sm">Un besoin d’adaptation n’est montré qu’au conseiller mobilité.</p>
      {situation.comments && (
        <>
          <h3 className="mt-3 font-bold">Autres commentaires sur la situation du bénéficiaire</h3>
          <p className="max-w-prose wrap-anywhere whitespace-pre-line">{situation.comments}</p>
        </>
      )}
    </>
  )
}
