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
import { IN_PARCOURS, isUndecided } from '@/lib/prescription/transitions'

/** What may be answered where the demand is; each act folded until it is wanted or comes back with an error, but the first. */
export function AnswerForms({ prescription, mine }: { prescription: QueuedPrescription; mine: boolean }) {
  const { status } = prescription
  const undecided = isUndecided(status)
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
            <AcceptForm prescription={prescription} />
            <AskDocumentsForm prescription={prescription} />
            <RefuseForm prescription={prescription} />
            <TransferForm prescription={prescription} />
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
