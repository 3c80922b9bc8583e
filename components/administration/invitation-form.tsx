import { PasswordWhenNeeded } from '@/components/administration/password-when-needed'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { CheckboxGroup } from '@/components/ui/choice-group'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { inviteProfessionalAction, inviteStaffAction } from '@/lib/administration/actions'
import type { InvitePage } from '@/lib/administration/invite-page'

type InvitationFormProps = Pick<InvitePage, 'organisations' | 'platforms' | 'platformId'> & { role: NonNullable<InvitePage['role']>; idempotencyKey: string; passwordNeeded: boolean }

/** Who is invited, and for an advisor in which plateformes. */
export function InvitationForm({ role, organisations, platforms, platformId, idempotencyKey, passwordNeeded }: InvitationFormProps) {
  const staff = role === 'HOTLINE' || role === 'ADMIN'
  return (
    <ActionForm action={staff ? inviteStaffAction : inviteProfessionalAction} className="max-w-2xl space-y-6">
      <HiddenField name="idempotencyKey" value={idempotencyKey} />
      <HiddenField name="role" value={role} />
      {organisations.map(({ id }) => (
        <HiddenField key={id} name="organisationIds" value={id} />
      ))}
      <TextField name="email" label="Adresse e-mail professionnelle" type="email" required maxLength={254} help="L’invitation y est envoyée, et la personne s’en sert pour se connecter." />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField name="lastName" label="Nom" required maxLength={100} />
        <TextField name="firstName" label="Prénom" required maxLength={100} />
        <TextField name="jobTitle" label="Fonction" maxLength={100} />
        <TextField name="phone" label="Téléphone" type="tel" maxLength={30} />
      </div>
      {role === 'ADVISOR' && (
        <>
          <CheckboxGroup name="platformIds" label="Plateformes" required choices={platforms.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={platformId ? [platformId] : []} />
          <CheckboxField name="lead" label="Responsable de ces plateformes" help="Les dossiers qui attendent trop longtemps lui sont signalés." />
        </>
      )}
      {staff && <PasswordWhenNeeded needed={passwordNeeded} />}
      <SubmitButton>Envoyer l’invitation</SubmitButton>
    </ActionForm>
  )
}
