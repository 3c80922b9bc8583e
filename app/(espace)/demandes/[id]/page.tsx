import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerPage } from '@/components/queue/answer-page'
import { NoteForm } from '@/components/assessment/note-card'
import { requireActor } from '@/lib/account/require-actor'
import { advisorNote } from '@/lib/assessment/advisor-note'
import { recordAudit } from '@/lib/infra/audit'
import { recordReading } from '@/lib/infra/record-reading'
import { mayRemoveDocuments } from '@/lib/prescription/document-policy'
import { today } from '@/lib/prescription/prescription-context'
import { prescriptionSteps } from '@/lib/prescription/prescription-steps'
import { queuedPrescription } from '@/lib/prescription/queued-prescription'
import { recordDocuments } from '@/lib/prescription/record-documents'
import { recordPrescriptions } from '@/lib/prescription/record-prescriptions'

export const metadata: Metadata = { title: 'Demande' }

export default async function Page({ params, searchParams }: PageProps<'/demandes/[id]'>) {
  const actor = await requireActor('eligibility.decide', 'ADVISOR')
  const [{ id }, { fait }] = await Promise.all([params, searchParams])
  const prescription = await queuedPrescription(actor, id)
  if (!prescription) {
    await recordAudit({ actorId: actor.accountId, act: 'eligibility.decide', outcome: 'REFUSED', subject: { type: 'prescription', id } })
    notFound()
  }
  await recordReading({ actorId: actor.accountId, act: 'beneficiary.read', subject: { type: 'beneficiary', id: prescription.beneficiary.id } })
  const [sent, steps, documents, note] = await Promise.all([
    recordPrescriptions(actor, prescription.beneficiary.id),
    prescriptionSteps(actor, id),
    recordDocuments(actor, prescription.beneficiary.id),
    advisorNote(actor, prescription.beneficiary.id),
  ])
  const situation = sent.find((one) => one.id === id)?.situation ?? null
  return (
    <AnswerPage
      prescription={prescription}
      situation={situation}
      steps={steps}
      documents={documents && documents.filter((one) => one.id === id)}
      mayRemoveDocuments={mayRemoveDocuments(actor)}
      today={today()}
      mine={prescription.advisor?.id === actor.accountId}
      note={note && <NoteForm note={note} />}
      done={typeof fait === 'string' ? fait : null}
    />
  )
}
