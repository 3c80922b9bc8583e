import { ActionForm } from '@/components/ui/action-form'
import { RadioGroup } from '@/components/ui/choice-group'
import { HiddenField } from '@/components/ui/hidden-field'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageTitle } from '@/components/ui/page-title'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { requestOwnLinkAction } from '@/lib/account/actions'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { confirmAndStartTestAction } from '@/lib/mobility-test/actions'
import { HOLDER_LABELS } from '@/lib/mobility-test/labels'

type StartViewProps = { testId: string; person: { firstName: string; lastName: string }; resumes: boolean; /** The measure at the exit, not the Test. */ exit?: boolean; back: string; recordHref: string }

/** The guide's page before the Test: the professional's own password, because the screen is about to change hands. */
export function StartView({ testId, person, resumes, exit = false, back, recordHref }: StartViewProps) {
  return (
    <div className="max-w-xl">
      <Breadcrumb trail={[{ label: 'Utilisateurs', href: routes.beneficiaries }, { label: formatName(person), href: recordHref }]} here={exit ? 'Mesure de sortie' : 'Test Mobilité'} />
      <PageTitle>{`${resumes ? 'Reprendre' : 'Faire passer'} ${exit ? 'la mesure de sortie' : 'le Test Mobilité'}`}</PageTitle>
      <p className="mt-4">
        Pour <strong>{formatName(person)}</strong>. Après votre mot de passe, seul le Test est accessible sur cet écran&nbsp;: vous pouvez donner l’appareil. Pour revenir à votre espace, votre mot de passe sera redemandé.
      </p>
      <ActionForm action={confirmAndStartTestAction} className="mt-8 space-y-6">
        <HiddenField name="testId" value={testId} />
        <RadioGroup name="holder" label="Qui tient l’appareil&nbsp;?" required choices={Object.entries(HOLDER_LABELS).map(([value, label]) => ({ value, label }))} />
        <p className="text-lg font-bold">Saisissez ici votre mot de passe (sécurité)</p>
        <PasswordField name="password" label="Votre mot de passe" autoComplete="current-password" required />
        <SubmitButton>Se connecter</SubmitButton>
        <div>
          <SubmitButton variant="secondary" name="appareil" value="telephone">
            Sur le téléphone de la personne
          </SubmitButton>
          <p className="text-ink-soft mt-2 text-sm">Avec le même mot de passe&nbsp;: un code à scanner ouvre ce Test, et lui seul, sur son téléphone. Votre écran reste libre.</p>
        </div>
      </ActionForm>
      <OwnLinkForm back={back} />
    </div>
  )
}

/** « Si vous avez oublié votre mot de passe »: the mailed link comes back to this page. */
export function OwnLinkForm({ back }: { back: string }) {
  return (
    <ActionForm action={requestOwnLinkAction} className="mt-6">
      <HiddenField name="retour" value={back} />
      <p>
        Si vous avez oublié votre mot de passe vous pouvez le <SubmitButton variant="quiet" className="px-1 underline">réinitialiser</SubmitButton>
      </p>
    </ActionForm>
  )
}
