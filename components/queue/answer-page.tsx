import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { SituationCard } from '@/components/beneficiary/situation-card'
import { AnswerForms } from '@/components/queue/answer-forms'
import { DemandCard } from '@/components/queue/demand-card'
import { StepList } from '@/components/queue/step-list'
import { DocumentsCard } from '@/components/prescription/documents-card'
import { EligibilityView } from '@/components/prescription/eligibility-view'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import { formatDateTime, formatName } from '@/lib/infra/format'
import { type AnswerDone, routes } from '@/lib/infra/routes'
import type { PrescriptionStepTold } from '@/lib/prescription/prescription-steps'
import type { QueuedPrescription } from '@/lib/prescription/queued-prescription'
import { readEligibility } from '@/lib/prescription/read-eligibility'
import type { PrescriptionDocuments } from '@/lib/prescription/record-documents'
import type { PrescriptionSituation } from '@/lib/prescription/record-prescriptions'
import { TO_CALL } from '@/lib/prescription/call-labels'

type AnswerPageProps = {
  prescription: QueuedPrescription
  situation: PrescriptionSituation | null
  steps: PrescriptionStepTold[]
  /** Those of this demand; null for who may not see them. */
  documents: PrescriptionDocuments[] | null
  mayRemoveDocuments: boolean
  /** ISO date. */
  today: string
  /** Whether the reader answers for it. */
  mine: boolean
  /** The reader's own notes on the Test; null without a Test. */
  note?: ReactNode
  done: string | null
}

const DONE: Record<AnswerDone, string> = {
  prise: 'Vous suivez cette demande. Vos collègues le voient.',
  confiee: 'La demande est confiée. Son nouveau conseiller la trouve dans «\u00a0Les miennes\u00a0».',
  acceptee: 'La demande est acceptée. Le prescripteur et la personne sont prévenus. Prochaine étape\u00a0: le premier contact.',
  refusee: 'La demande est refusée. Le prescripteur et la personne sont prévenus. Elle peut être rouverte.',
  pieces: 'Les pièces sont demandées. La demande vous reviendra dès qu’elles seront là.',
  rouverte: 'La demande est rouverte, et vous la suivez.',
}

/** The same when no mail can reach the person; `toCall` says who calls them. */
const DONE_WITHOUT_MAIL: Partial<Record<AnswerDone, (toCall: string) => string>> = {
  acceptee: (toCall) => `La demande est acceptée. Le prescripteur est prévenu. ${toCall} Prochaine étape\u00a0: le premier contact.`,
  refusee: (toCall) => `La demande est refusée. Le prescripteur est prévenu. ${toCall} Elle peut être rouverte.`,
  rouverte: (toCall) => `${DONE.rouverte} ${toCall}`,
}

function whatIsDone(done: AnswerDone, { calledBy }: QueuedPrescription) {
  const withoutMail = calledBy && DONE_WITHOUT_MAIL[done]
  return withoutMail ? withoutMail(TO_CALL[calledBy]) : DONE[done]
}

/** A demand, whole: who, what the rules say, what was written, then the answer. */
export function AnswerPage({ prescription, situation, steps, documents, mayRemoveDocuments, today, mine, note = null, done }: AnswerPageProps) {
  const eligibility = readEligibility(prescription.eligibility)
  return (
    <>
      <Breadcrumb trail={[{ label: 'Demandes', href: routes.queue() }]} here={prescription.reference} />
      <PageTitle>{formatName(prescription.beneficiary)}</PageTitle>
      {done && done in DONE && (
        <div className="mt-6">
          <Alert tone="success">{whatIsDone(done as AnswerDone, prescription)}</Alert>
        </div>
      )}
      {prescription.objectedAt && (
        <div className="mt-6">
          <Alert tone="warning" title="La personne n’est pas d’accord pour être orientée">
            Elle l’a dit le {formatDateTime(prescription.objectedAt)}. La demande ne peut pas être acceptée avant que quelqu’un lui ait répondu.{' '}
            <Link href={routes.record(prescription.beneficiary.id)} className="link">
              Noter ce qui est convenu, sur sa fiche
            </Link>
          </Alert>
        </div>
      )}
      <div className="mt-6 grid items-start gap-6 xl:grid-cols-2">
        <div className="grid gap-6">
          <DemandCard prescription={prescription} situation={situation} steps={steps} />
          <Card title="Éligibilité" id="eligibilite">
            {eligibility ? <EligibilityView eligibility={eligibility} /> : <p>Aucune règle n’a jugé cette demande.</p>}
            {prescription.rules && <p className="text-ink-soft mt-3 text-sm">Selon les règles de la plateforme, version {prescription.rules.version}.</p>}
          </Card>
          {documents && <DocumentsCard prescriptions={documents} today={today} mayRemove={mayRemoveDocuments} />}
          {situation && <SituationCard situation={situation} sentAt={prescription.sentAt} />}
        </div>
        <div className="grid gap-6">
          <AnswerForms prescription={prescription} mine={mine} />
          {note && <Card>{note}</Card>}
          <StepList steps={steps} />
        </div>
      </div>
    </>
  )
}
