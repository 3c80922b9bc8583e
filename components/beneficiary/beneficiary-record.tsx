import { ArrowLeft } from 'lucide-react'
import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { AppointmentsCard } from '@/components/beneficiary/appointments-card'
import { IdentityCard } from '@/components/beneficiary/identity-card'
import { MailsCard } from '@/components/beneficiary/mails-card'
import { PrescriptionsCard } from '@/components/beneficiary/prescriptions-card'
import { RecordActions } from '@/components/beneficiary/record-actions'
import { RecordNotices } from '@/components/beneficiary/record-notices'
import { SituationCard } from '@/components/beneficiary/situation-card'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import type { RecordAppointment } from '@/lib/appointment/record-appointments'
import type { BeneficiaryRecord as RecordData } from '@/lib/beneficiary/queries'
import { STAGE_LABELS } from '@/lib/beneficiary/stage-labels'
import { formatName } from '@/lib/infra/format'
import { type DoneAct, routes } from '@/lib/infra/routes'
import type { RecordPrescription } from '@/lib/prescription/record-prescriptions'
import type { CalledBy } from '@/lib/prescription/call-labels'

type BeneficiaryRecordProps = {
  record: RecordData
  prescriptions: RecordPrescription[]
  /** What happened and what comes next. */
  timeline: ReactNode
  /** What waits for the reader's answer: an objection, a call. */
  waiting?: ReactNode
  /** What is recorded after acceptance; null for who may not read it. */
  parcours?: ReactNode
  /** Null for who may not read them. */
  appointments: RecordAppointment[] | null
  /** What may be done about them. */
  appointmentActs?: ReactNode
  testPanel: ReactNode
  /** « Carte d'accès »; null for who makes none. */
  accessCard?: ReactNode
  /** Results, services and resources; null as long as there are none. */
  result: ReactNode
  /** What advisors opened by hand, and what moved between the entry and the exit. */
  opened?: ReactNode
  /** « Pièces justificatives »; null for who never sees them. */
  documents?: ReactNode
  /** The threads about the person; null for who never reads them. */
  messages?: ReactNode
  /** The filters of the list to go back to. */
  list: string
  mayPrescribe: boolean
  /** Whether the reader may correct who the person is, or how to reach them. */
  mayEdit?: boolean
  mayRemove: boolean
  restored: 'oui' | 'sans-compte' | null
  /** What the reader has just done here. */
  done?: DoneAct | null
  /** Who calls the person, when no mail can reach them. */
  calledBy?: CalledBy | null
}

/** « Fiche bénéficiaire »: everything about one person on one page, as far as one may read it. */
export function BeneficiaryRecord({
  record,
  prescriptions,
  appointments,
  appointmentActs = null,
  timeline,
  waiting = null,
  parcours = null,
  testPanel,
  result,
  opened = null,
  documents = null,
  accessCard = null,
  messages = null,
  list,
  mayPrescribe,
  mayEdit = false,
  mayRemove,
  restored,
  done = null,
  calledBy = null,
}: BeneficiaryRecordProps) {
  const latest = prescriptions.find(({ situation }) => situation)
  return (
    <>
      <nav aria-label="Fil d’Ariane" className="no-print mb-3">
        <Link href={routes.beneficiaryList(list)} className="link inline-flex items-center gap-1.5">
          <ArrowLeft aria-hidden className="size-4" />
          Retour à la liste
        </Link>
      </nav>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 wrap-anywhere">
          <PageTitle>{formatName(record)}</PageTitle>
          <p className="mt-2 flex flex-wrap gap-2">
            <Badge tone="info">{STAGE_LABELS[record.stage]}</Badge>
            {record.removedAt && <Badge tone="danger">Supprimée</Badge>}
          </p>
        </div>
        <RecordActions record={record} list={list} mayPrescribe={mayPrescribe} mayEdit={mayEdit} mayRemove={mayRemove} />
      </div>
      <RecordNotices record={record} restored={restored} mayRemove={mayRemove} done={done} calledBy={calledBy} />
      {waiting}
      <div className="mt-8 grid items-start gap-6 xl:grid-cols-[21rem_minmax(0,1fr)]">
        <div className="grid gap-6">
          <IdentityCard record={record} />
          {accessCard}
          {appointments && <AppointmentsCard appointments={appointments} acts={appointmentActs} />}
          {record.mails && <MailsCard mails={record.mails} />}
        </div>
        <div className="grid gap-6">
          {timeline}
          {parcours}
          {messages}
          <Card title="Informations sur le Test Mobilité" id="test" className="print:[&_a]:hidden print:[&_form]:hidden">
            {testPanel}
          </Card>
          {record.detail === 'FULL' && <Results result={result} />}
          {opened}
          {latest?.situation && <SituationCard situation={latest.situation} sentAt={latest.sentAt} />}
          {documents}
          <PrescriptionsCard prescriptions={prescriptions} />
        </div>
      </div>
    </>
  )
}

function Results({ result }: { result: ReactNode }) {
  if (result) {
    return (
      <Card title="Résultats du Test Mobilité" id="resultats">
        {result}
      </Card>
    )
  }
  return (
    <>
      <Card title="Résultats du Test Mobilité" id="resultats">
        <p>Pas encore de résultat&nbsp;: il apparaîtra ici dès que le Test sera passé.</p>
      </Card>
      <Card title="Services mobilité proposés" id="services">
        <p>Aucun service proposé pour l’instant</p>
      </Card>
      <Card title="Ressources débloquées" id="ressources">
        <p>Aucune ressource débloquée pour l’instant</p>
      </Card>
    </>
  )
}
