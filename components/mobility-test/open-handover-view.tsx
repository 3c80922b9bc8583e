import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { openHandoverAction } from '@/lib/mobility-test/actions'

/** What the QR opens on the person's phone: one button, because a link alone must open nothing. */
export function OpenHandoverView({ code }: { code: string }) {
  return (
    <div className="espace-beneficiaire">
      <PageTitle>Test Mobilité</PageTitle>
      <p className="mt-4">Vous allez passer le Test Mobilité sur ce téléphone. Il n’y a pas de note. Vous pouvez passer une question, ou faire une pause.</p>
      <ActionForm action={openHandoverAction} className="mt-8">
        <HiddenField name="code" value={code} />
        <SubmitButton className="min-h-14 w-full">Ouvrir le Test</SubmitButton>
      </ActionForm>
    </div>
  )
}
