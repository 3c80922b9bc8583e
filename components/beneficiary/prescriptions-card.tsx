import { Link } from '@/components/ui/link'
import { labelOf } from '@/components/beneficiary/label-of'
import { EligibilityBadge } from '@/components/prescription/eligibility-badge'
import { EligibilityView } from '@/components/prescription/eligibility-view'
import { ReopenExpiredForm } from '@/components/prescription/reopen-expired-form'
import { TransferForm } from '@/components/queue/transfer-form'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { SubmitButton } from '@/components/ui/submit-button'
import { after } from '@/lib/infra/clock'
import { formatShortDate } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { PrescriptionSituation, RecordPrescription } from '@/lib/prescription/record-prescriptions'
import { keepOpenAction } from '@/lib/prescription/answer-actions'
import { PRESCRIPTION_STATUS_LABELS } from '@/lib/prescription/status-labels'
import { stepTexts } from '@/lib/prescription/step-texts'
import { BARRIER_LABELS } from '@/lib/prescription/vocabulary/barrier'
import { EXPIRY_AFTER_MS } from '@/lib/prescription/waiting-limits'
import { EVENT_LABELS } from '@/lib/record/labels'

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
              <EligibilityBadge outcome={prescription.eligibility?.outcome ?? null} />
              <span className="text-ink-soft">{prescription.reference}</span>
            </p>
            <p className="text-ink-soft">
              À {prescription.platform.name}, par {prescription.prescriber.firstName} {prescription.prescriber.lastName}
              {prescription.organisation && ` (${prescription.organisation.name})`}
              {prescription.advisor && `. Conseiller mobilité\u00a0: ${prescription.advisor.firstName} ${prescription.advisor.lastName}`}
            </p>
            {prescription.mayBeAnswered && (
              <p className="no-print my-3">
                <LinkButton href={routes.queued(prescription.id)} variant="secondary">
                  Répondre à la demande
                </LinkButton>
              </p>
            )}
            {prescription.answer && <Answer answer={prescription.answer} />}
            {prescription.situation && prescription.status === 'DOCUMENTS_REQUESTED' && <KeepOpen prescriptionId={prescription.id} waitingSince={prescription.waitingSince} />}
            {prescription.situation && prescription.status === 'EXPIRED' && <ReopenExpiredForm prescription={prescription} />}
            {prescription.eligibility && (
              <details className="mt-2">
                <summary className="link">Ce que disent les règles de la plateforme{prescription.rulesVersion && ` (version\u00a0${prescription.rulesVersion})`}</summary>
                <div className="mt-2">
                  <EligibilityView eligibility={prescription.eligibility} />
                </div>
              </details>
            )}
            {prescription.otherPlatforms.length > 0 && (
              <div className="no-print mt-3">
                <TransferForm prescription={prescription} />
              </div>
            )}
            {prescription.situation && <Reasons situation={prescription.situation} />}
            {prescription.situation && (
              <p className="no-print mt-3 flex flex-wrap gap-x-4 gap-y-1">
                <Link href={routes.prescribed(prescription.id)} className="link">
                  Référence, équipe et suite
                </Link>
                {prescription.mayBeCorrected && (
                  <Link href={routes.correctPrescription(prescription.id)} className="link">
                    Corriger ou annuler
                  </Link>
                )}
                <Link href={routes.sameContext(prescription.id)} className="link">
                  Prescrire une autre personne avec le même contexte
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Answer({ answer }: { answer: NonNullable<RecordPrescription['answer']> }) {
  return (
    <div className="border-line my-2 border-l-4 pl-4">
      <p className="font-bold">
        {labelOf(EVENT_LABELS, answer.kind)} le {formatShortDate(answer.happenedAt)}
      </p>
      {stepTexts(answer).map(({ label, text }) => (
        <p key={label} className="max-w-prose wrap-anywhere whitespace-pre-line">
          <span className="font-bold">{label}&nbsp;:</span> {text}
        </p>
      ))}
    </div>
  )
}

function KeepOpen({ prescriptionId, waitingSince }: { prescriptionId: string; waitingSince: Date }) {
  return (
    <div className="no-print mt-2 flex flex-wrap items-center gap-3">
      <p>Sans les pièces demandées, elle expire le {formatShortDate(after(EXPIRY_AFTER_MS, waitingSince))}.</p>
      <ActionForm action={keepOpenAction} idPrefix={`${prescriptionId}-`}>
        <HiddenField name="prescriptionId" value={prescriptionId} />
        <SubmitButton variant="secondary">Garder ouvert</SubmitButton>
      </ActionForm>
    </div>
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
