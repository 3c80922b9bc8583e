import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatDate } from '@/lib/infra/format'
import type { OwnObjection } from '@/lib/prescription/own-objection'
import { objectFromSpaceAction, withdrawFromSpaceAction } from '@/lib/prescription/own-record-actions'
import { OBJECTION_CONSEQUENCE } from '@/lib/prescription/person-notice'

/** « Refuser l'accompagnement »: its consequence in one sentence; a human answers; undone for seven days. */
export function OwnObjectionCard({ objection }: { objection: OwnObjection | null }) {
  return (
    <Card title="Refuser l’accompagnement" id="refus">
      {objection && <Standing objection={objection} />}
      {objection?.answered && <p className="border-line mt-6 border-t pt-4 font-bold">Vous voulez refuser de nouveau&nbsp;?</p>}
      {(!objection || objection.answered) && <Asking />}
    </Card>
  )
}

function Asking() {
  return (
    <>
      <p>{OBJECTION_CONSEQUENCE}</p>
      <ActionForm action={objectFromSpaceAction} idPrefix="refus-" className="mt-4">
        <SubmitButton variant="secondary" className="min-h-12 w-full">
          Je refuse l’accompagnement
        </SubmitButton>
      </ActionForm>
    </>
  )
}

function Standing({ objection: { objectedAt, undoableUntil, answer, answered } }: { objection: OwnObjection }) {
  return (
    <>
      <p>Vous avez refusé l’accompagnement le {formatDate(objectedAt)}.</p>
      {answered ? (
        <div className="border-brand-200 mt-3 border-l-4 pl-4">
          <p className="font-bold">Quelqu’un vous a répondu</p>
          {answer && <p className="wrap-anywhere whitespace-pre-line">{answer}</p>}
        </div>
      ) : (
        <p className="mt-2">L’équipe est prévenue. Quelqu’un va vous répondre.</p>
      )}
      {undoableUntil && (
        <>
          <p className="mt-3">Vous changez d’avis&nbsp;? C’est possible jusqu’au {formatDate(undoableUntil)}.</p>
          <ActionForm action={withdrawFromSpaceAction} idPrefix="retrait-" className="mt-4">
            <SubmitButton variant="secondary" className="min-h-12 w-full">
              Retirer mon refus
            </SubmitButton>
          </ActionForm>
        </>
      )}
    </>
  )
}
