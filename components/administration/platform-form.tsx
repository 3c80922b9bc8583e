import { PasswordWhenNeeded } from '@/components/administration/password-when-needed'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { changePlatformAction, createPlatformAction } from '@/lib/administration/actions'
import type { Platform } from '@/lib/administration/platforms'
import { formatPhone } from '@/lib/infra/format'

type PlatformFormProps = { platform?: Platform; idempotencyKey?: string; passwordNeeded: boolean }

/** Name, mailbox, phone and address of a plateforme: a new one, or one to correct. */
export function PlatformForm({ platform, idempotencyKey, passwordNeeded }: PlatformFormProps) {
  return (
    <ActionForm action={platform ? changePlatformAction : createPlatformAction} className="max-w-2xl space-y-6">
      {platform ? (
        <>
          <HiddenField name="platformId" value={platform.id} />
          <HiddenField name="readAs" value={platform.readAs} />
        </>
      ) : (
        <HiddenField name="idempotencyKey" value={idempotencyKey ?? ''} />
      )}
      <TextField name="name" label="Nom de la plateforme" required maxLength={150} defaultValue={platform?.name} />
      {!platform && <TextField name="email" label="Boîte aux lettres" type="email" required maxLength={254} help="Là où arrivent les demandes. Elle se change ensuite avec les règles." />}
      <TextField name="phone" label="Téléphone" type="tel" maxLength={30} defaultValue={platform?.phone ? formatPhone(platform.phone) : undefined} />
      <TextField name="addressLine" label="Adresse" maxLength={200} defaultValue={platform?.addressLine ?? undefined} />
      <div className="grid gap-6 sm:grid-cols-[14rem_1fr]">
        <TextField name="postalCode" label="Code postal" inputMode="numeric" maxLength={5} defaultValue={platform?.postalCode ?? undefined} />
        <TextField name="communeName" label="Commune" maxLength={100} defaultValue={platform?.communeName ?? undefined} />
      </div>
      <PasswordWhenNeeded needed={passwordNeeded} />
      <SubmitButton>{platform ? 'Enregistrer' : 'Créer la plateforme'}</SubmitButton>
    </ActionForm>
  )
}
