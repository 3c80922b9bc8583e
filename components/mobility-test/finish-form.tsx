import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { finishTestAction } from '@/lib/mobility-test/actions'

/** Ends the Test: at its end, or « Arrêter ici », which nobody should press for the wrong one. */
export function FinishForm({ testId, stopped, children }: { testId: string; stopped: boolean; children: string }) {
  return (
    <ActionForm action={finishTestAction}>
      <HiddenField name="testId" value={testId} />
      <HiddenField name="stopped" value={stopped ? 'oui' : 'non'} />
      <SubmitButton variant={stopped ? 'secondary' : 'primary'} className="min-h-12 w-full">
        {children}
      </SubmitButton>
    </ActionForm>
  )
}
