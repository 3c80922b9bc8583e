import type { ReactNode } from 'react'
import { AcceptForm } from '@/components/queue/accept-form'
import { AskDocumentsForm } from '@/components/queue/ask-documents-form'
import { FollowForms } from '@/components/queue/follow-forms'
import { RefuseForm } from '@/components/queue/refuse-form'
import { ReopenForm } from '@/components/queue/reopen-form'
import { TransferForm } from '@/components/queue/transfer-form'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { routes } from '@/lib/infra/routes'
import type { QueuedPrescription } from '@/lib/prescription/queued-prescription'
import { IN_PARCOURS, UNDECIDED } from '@/lib/prescription/transitions'

/** What may be answered where the demand is; each act folded until it is wanted, but the first. */
export function AnswerForms({ prescription, mine }: { prescription: QueuedPrescription; mine: boolean }) {
  const { status } = prescription
  const undecided = UNDECIDED.some((one) => one === status)
  const open = undecided || IN_PARCOURS.some((one) => one === status)
  const reopens = status === 'REFUSED' || status === 'EXPIRED'
  return (
    <>
      {open && (
        <Card title="Qui suit la demande">
          <FollowForms prescription={prescription} mine={mine} />
        </Card>
      )}
      {undecided && (
        <Card title="Répondre" id="repondre">
          <div className="space-y-3">
            <Act title="Accepter : la personne est éligible" open>
              <AcceptForm prescription={prescription} />
            </Act>
            <Act title="Demander des pièces">
              <AskDocumentsForm prescription={prescription} />
            </Act>
            <Act title="Refuser">
              <RefuseForm prescription={prescription} />
            </Act>
            <Act title="Transmettre à une autre plateforme">
              <TransferForm prescription={prescription} />
            </Act>
          </div>
        </Card>
      )}
      {reopens && (
        <Card title="Rouvrir" id="repondre">
          <ReopenForm prescription={prescription} />
        </Card>
      )}
      {!undecided && !reopens && (
        <Card title="La suite">
          <LinkButton href={`${routes.record(prescription.beneficiary.id)}#parcours`}>Ouvrir le parcours sur la fiche</LinkButton>
        </Card>
      )}
    </>
  )
}

function Act({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="border-line rounded-control border px-4 py-3">
      <summary className="min-h-8 font-bold">{title}</summary>
      <div className="mt-4">{children}</div>
    </details>
  )
}
