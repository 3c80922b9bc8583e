import { ActionForm } from '@/components/ui/action-form'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageTitle } from '@/components/ui/page-title'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { removeRecordAction, restoreRecordAction } from '@/lib/beneficiary/actions'
import type { RecordToChange } from '@/lib/beneficiary/change-record'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type ChangeRecordFormProps = { record: RecordToChange; list: string }

/** Removing or restoring a record: what will happen, then the password of who does it. */
export function ChangeRecordForm({ record, list }: ChangeRecordFormProps) {
  const removed = record.removedAt !== null
  return (
    <div className="max-w-2xl">
      <Breadcrumb trail={[{ label: 'Utilisateurs', href: routes.beneficiaries }, { label: formatName(record), href: routes.record(record.id, { liste: list }) }]} here={removed ? 'Rétablir' : 'Supprimer'} />
      <PageTitle>{removed ? 'Rétablir une fiche' : 'Supprimer une fiche'}</PageTitle>
      <p className="mt-4 text-lg font-bold wrap-anywhere">{formatName(record)}</p>
      {removed ? <WhatRestoringDoes record={record} /> : <WhatRemovingDoes email={record.accountEmail} />}
      <Card className="mt-6">
        <ActionForm action={removed ? restoreRecordAction : removeRecordAction} className="space-y-6">
          <HiddenField name="beneficiaryId" value={record.id} />
          <HiddenField name="liste" value={list} />
          <CheckboxField name="confirmation" required label={removed ? 'Je rétablis cette fiche' : 'Je supprime cette fiche'} />
          <PasswordField
            name="password"
            label="Votre mot de passe"
            autoComplete="current-password"
            required
            help="Pour confirmer que c’est bien vous."
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton variant={removed ? 'primary' : 'danger'}>
              {removed ? 'Rétablir la fiche' : 'Supprimer la fiche'}
            </SubmitButton>
            <LinkButton href={routes.record(record.id, { liste: list })} variant="quiet">
              Ne rien changer
            </LinkButton>
          </div>
        </ActionForm>
      </Card>
    </div>
  )
}

function WhatRemovingDoes({ email }: { email: string | null }) {
  return (
    <ul className="mt-4 max-w-prose list-disc space-y-1 pl-5">
      <li>La fiche disparaît des listes. Elle est gardée, et vous pourrez la rétablir.</li>
      <li>Plus personne ne peut la modifier. Un Test en cours s’arrête, ses réponses sont gardées.</li>
      {email && (
        <li>
          La personne ne peut plus se connecter. Son adresse <span className="break-all">{email}</span> peut servir à un autre
          compte.
        </li>
      )}
    </ul>
  )
}

function WhatRestoringDoes({ record }: { record: RecordToChange }) {
  return (
    <div className="mt-4 max-w-prose">
      <p>La fiche revient dans les listes, avec tout ce qu’elle contenait.</p>
      {record.accountEmail && !record.addressTaken && (
        <p>La personne pourra de nouveau se connecter avec son adresse {record.accountEmail}.</p>
      )}
      {record.addressTaken && (
        <div className="mt-4">
          <Alert tone="warning" title="Son compte ne sera pas rendu">
            Un autre compte utilise maintenant l’adresse {record.accountEmail}. La fiche sera rétablie sans compte.
          </Alert>
        </div>
      )}
    </div>
  )
}
