import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { takeOverAction } from '@/lib/prescription/follow-up-actions'
import type { PersonToTakeOver } from '@/lib/prescription/take-over-follow-up'

/** « Reprendre le suivi »: what it changes, for whom, and why. */
export function TakeOverForm({ person }: { person: PersonToTakeOver }) {
  const { followedBy, followedIn, followers } = person
  return (
    <div className="max-w-2xl">
      <Breadcrumb trail={[{ label: 'Utilisateurs', href: routes.beneficiaries }]} here="Reprendre le suivi" />
      <PageTitle>Reprendre le suivi</PageTitle>
      <p className="mt-4 text-lg font-bold wrap-anywhere">{formatName(person)}</p>
      <p>
        {followedBy ? `Suivi aujourd’hui par ${followedBy.firstName} ${followedBy.lastName}` : 'Aucun prescripteur ne la suit aujourd’hui'}
        {followedIn && `, ${followedIn.name}`}.
      </p>
      <p className="text-ink-soft mt-2">
        {followers ? 'Le nouveau prescripteur verra toute la fiche.' : 'Vous verrez toute la fiche, et vous recevrez la suite.'} L’ancien prescripteur est prévenu et n’y a plus accès. C’est noté dans l’historique.
      </p>
      <Card className="mt-6">
        <ActionForm action={takeOverAction} className="space-y-6">
          <HiddenField name="beneficiaryId" value={person.id} />
          {followers && <SelectField name="followerId" label="Nouveau prescripteur" required choices={followers.map(({ id, ...name }) => ({ value: id, label: formatName(name) }))} />}
          <TextareaField name="reason" label="Pourquoi" required maxLength={300} rows={3} help="Par exemple&nbsp;: la personne change de conseiller. Dix caractères au moins&nbsp;; la personne peut lire ce texte." />
          <div className="flex flex-wrap gap-3">
            <SubmitButton>Reprendre le suivi</SubmitButton>
            <LinkButton href={routes.beneficiaryList('vue=structure')} variant="secondary">
              Ne rien changer
            </LinkButton>
          </div>
        </ActionForm>
      </Card>
    </div>
  )
}
