import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccessPanelCard } from '@/components/beneficiary/access-panel-card'
import { ExitMeasureCard } from '@/components/assessment/exit-measure-card'
import { HandUnlockCard } from '@/components/assessment/hand-unlock-card'
import { NoteForm } from '@/components/assessment/note-card'
import { RecordActs } from '@/components/appointment/record-acts'
import { BeneficiaryRecord } from '@/components/beneficiary/beneficiary-record'
import { Timeline } from '@/components/beneficiary/timeline'
import { ProfessionalResult } from '@/components/mobility-test/professional-result'
import { ThreadsCard } from '@/components/messaging/threads-card'
import { TestPanel } from '@/components/mobility-test/test-panel'
import { ParcoursCard } from '@/components/parcours/parcours-card'
import { DocumentsCard } from '@/components/prescription/documents-card'
import { CallsCard } from '@/components/prescription/calls-card'
import { CorrectionsCard } from '@/components/prescription/corrections-card'
import { ObjectionNotice } from '@/components/prescription/objection-notice'
import { RecordObjectionForm } from '@/components/prescription/record-objection-form'
import { requireActor } from '@/lib/account/require-actor'
import { advisorNote } from '@/lib/assessment/advisor-note'
import { exitMeasure } from '@/lib/assessment/exit-measure'
import { handUnlocks } from '@/lib/assessment/hand-unlocks'
import { openProposals } from '@/lib/appointment/open-proposals'
import { openWorkshops } from '@/lib/appointment/plan-page'
import { mayPlan } from '@/lib/appointment/policy'
import { recordAppointments } from '@/lib/appointment/record-appointments'
import { cardState } from '@/lib/beneficiary/access-card'
import { listAsked } from '@/lib/beneficiary/list-filters'
import { mayRemoveRecords } from '@/lib/beneficiary/policy'
import { beneficiaryRecord } from '@/lib/beneficiary/queries'
import { recordAudit } from '@/lib/infra/audit'
import { recordReading } from '@/lib/infra/record-reading'
import { doneAct, routes } from '@/lib/infra/routes'
import { recordThreads } from '@/lib/messaging/record-threads'
import { testPanel } from '@/lib/mobility-test/queries'
import { testResult } from '@/lib/mobility-test/test-result'
import { mayRemoveDocuments } from '@/lib/prescription/document-policy'
import { parcoursOf } from '@/lib/prescription/parcours'
import { openCalls } from '@/lib/prescription/calls'
import { openCorrections } from '@/lib/prescription/corrections'
import { openObjection } from '@/lib/prescription/handle-objection'
import { mayAnswer, mayPrescribe } from '@/lib/prescription/policy'
import { today } from '@/lib/prescription/prescription-context'
import { recordDocuments } from '@/lib/prescription/record-documents'
import { offersObjection } from '@/lib/prescription/note-objection'
import { recordPrescriptions } from '@/lib/prescription/record-prescriptions'
import { timeline } from '@/lib/prescription/timeline'
import { mayUpdateContact } from '@/lib/prescription/update-policy'
import { whoCalls } from '@/lib/prescription/who-calls'

export const metadata: Metadata = { title: 'Fiche bénéficiaire' }

export default async function Page({ params, searchParams }: PageProps<'/utilisateurs/[id]'>) {
  const actor = await requireActor('beneficiary.read', 'PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN')
  const [{ id }, { liste, retablie, fait, piece, parcours: recorded }] = await Promise.all([params, searchParams])
  const record = await beneficiaryRecord(actor, id)
  if (!record) {
    await recordAudit({
      actorId: actor.accountId,
      act: 'beneficiary.read',
      outcome: 'REFUSED',
      subject: { type: 'beneficiary', id },
    })
    notFound()
  }
  await recordReading({ actorId: actor.accountId, act: 'beneficiary.read', subject: { type: 'beneficiary', id } })
  const full = record.detail === 'FULL'
  const [prescriptions, documents, appointments, panel, parcours, passed, calls, objection, card, corrections, unlocks, measure, note, threads, proposals, workshops, mayObject] = await Promise.all([
    recordPrescriptions(actor, id),
    recordDocuments(actor, id),
    recordAppointments(actor, id),
    testPanel(actor, id),
    parcoursOf(actor, id),
    full ? testResult(actor, id) : null,
    openCalls(actor, id),
    openObjection(actor, id),
    cardState(actor, id),
    openCorrections(actor, id),
    full ? handUnlocks(actor, id) : null,
    full ? exitMeasure(actor, id) : null,
    full ? advisorNote(actor, id) : null,
    recordThreads(actor, id),
    openProposals(actor, id),
    openWorkshops(actor, id),
    record.removedAt ? false : offersObjection(actor, id),
  ])
  const plans = mayPlan(actor)
  if (passed) await recordReading({ actorId: actor.accountId, act: 'test.readResult', subject: { type: 'beneficiary', id } })
  const list = listAsked(liste)
  const told = await timeline(actor, record, appointments)
  return (
    <BeneficiaryRecord
      record={record}
      prescriptions={prescriptions}
      appointments={appointments}
      appointmentActs={!record.removedAt && (plans || proposals.length > 0) && <RecordActs beneficiaryId={id} proposals={proposals} workshops={workshops} mayPlan={plans} />}
      timeline={<Timeline timeline={told} />}
      waiting={
        <>
          {objection && <ObjectionNotice beneficiaryId={id} objection={objection} />}
          <CorrectionsCard corrections={corrections} />
          <CallsCard person={record} calls={calls} />
          {mayObject && <RecordObjectionForm beneficiaryId={id} />}
        </>
      }
      accessCard={card && <AccessPanelCard beneficiaryId={id} list={list} state={card} />}
      parcours={<ParcoursCard parcours={parcours} done={typeof recorded === 'string' ? recorded : null} />}
      messages={threads && <ThreadsCard beneficiaryId={id} {...threads} mayStart={!record.removedAt} />}
      testPanel={
        <>
          <TestPanel test={panel} startHref={routes.startTest(id, { liste: list })} />
          {note && (
            <div className="border-line mt-6 border-t pt-5">
              <NoteForm note={note} />
            </div>
          )}
        </>
      }
      opened={
        <>
          {unlocks && <HandUnlockCard beneficiaryId={id} unlocks={unlocks} />}
          {measure && <ExitMeasureCard beneficiaryId={id} list={list} measure={measure} />}
        </>
      }
      result={passed && passed.view !== 'BENEFICIARY' && <ProfessionalResult {...passed} assessmentHref={mayAnswer(actor) ? routes.assessment(id, { liste: list }) : undefined} />}
      documents={documents && <DocumentsCard prescriptions={documents} today={today()} mayRemove={mayRemoveDocuments(actor)} said={typeof piece === 'string' ? piece : undefined} />}
      list={list}
      mayPrescribe={mayPrescribe(actor)}
      mayEdit={!record.removedAt && mayUpdateContact(actor)}
      mayRemove={mayRemoveRecords(actor)}
      done={doneAct(fait)}
      calledBy={whoCalls(actor, { email: record.email, followed: record.prescriber !== null })}
      restored={retablie === 'oui' || retablie === 'sans-compte' ? retablie : null}
    />
  )
}
