import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { pauseTestAction } from '@/lib/mobility-test/actions'

/** « Pause »: free, whoever holds the device. */
export function PauseForm({ testId }: { testId: string }) {
  return (
    <ActionForm action={pauseTestAction}>
      <HiddenField name="testId" value={testId} />
      <SubmitButton variant="quiet" className="min-h-12">Pause</SubmitButton>
    </ActionForm>
  )
}
