import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { adaptationConsentAction } from '@/lib/mobility-test/actions'

/** The person decides whether the two optional questions on an adaptation are asked at all; only the advisor reads the answers. */
export function ConsentForm({ testId, given }: { testId: string; given: boolean }) {
  return (
    <Card title="Besoin d’une aide pour vous déplacer&nbsp;?">
      {given ? (
        <p>Vous avez accepté de répondre à ce sujet. Seul votre conseiller mobilité lit vos réponses.</p>
      ) : (
        <p>Deux questions facultatives&nbsp;: avez-vous besoin d’une aide ou d’un aménagement&nbsp;? Vous êtes libre. Seul votre conseiller mobilité lira vos réponses. Ne donnez pas le nom d’une maladie.</p>
      )}
      <ActionForm action={adaptationConsentAction} className="mt-4">
        <HiddenField name="testId" value={testId} />
        <HiddenField name="agrees" value={given ? 'non' : 'oui'} />
        <SubmitButton variant="secondary" className="min-h-12">{given ? 'Retirer mon accord et effacer ces réponses' : 'J’accepte de répondre à ces deux questions'}</SubmitButton>
      </ActionForm>
    </Card>
  )
}
