import { Alert } from '@/components/ui/alert'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { DateField } from '@/components/ui/date-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatDay, formatName } from '@/lib/infra/format'
import { type ReplacementDone, routes } from '@/lib/infra/routes'
import { cancelReplacementAction, declareReplacementAction } from '@/lib/prescription/follow-up-actions'

type Name = { firstName: string; lastName: string }
type Replacement = { id: string; startsOn: Date; endsOn: Date; absent: Name; substitute: Name }
type ReplacementsPageProps = { mine: Replacement[]; done: Replacement[]; colleagues: { accountId: string; organisationId: string; account: Name; organisation: { name: string } }[]; /** What was just done here. */ said?: string | null }

const DONE: Record<ReplacementDone, string> = {
  enregistre: 'Le remplacement est enregistré.',
  annule: 'Le remplacement est annulé.',
}

/** « Remplacements »: who sees and serves one's people during an absence, between two days. */
export function ReplacementsPage({ mine, done, colleagues, said = null }: ReplacementsPageProps) {
  return (
    <div className="max-w-3xl">
      <Breadcrumb trail={[{ label: 'Utilisateurs', href: routes.beneficiaries }]} here="Remplacements" />
      <PageTitle>Remplacements</PageTitle>
      {said && Object.hasOwn(DONE, said) && (
        <div className="mt-6">
          <Alert tone="success">{DONE[said as ReplacementDone]}</Alert>
        </div>
      )}
      <p className="text-ink-soft mt-2 max-w-prose">Pendant votre absence, un collègue de votre structure voit vos bénéficiaires et agit pour eux. Cela s’arrête de soi-même après le dernier jour.</p>
      <div className="mt-6 grid gap-6">
        <Card title="Me faire remplacer">
          {colleagues.length === 0 ? (
            <p>Vous n’avez pas encore de collègue dans votre structure.</p>
          ) : (
            <ActionForm action={declareReplacementAction} className="space-y-6">
              <SelectField
                name="substitute"
                label="Qui vous remplace"
                required
                choices={colleagues.map(({ accountId, organisationId, account, organisation }) => ({ value: `${accountId}/${organisationId}`, label: `${formatName(account)}, ${organisation.name}` }))}
              />
              <div className="grid items-start gap-6 sm:grid-cols-2">
                <DateField name="startsOn" label="Premier jour" required />
                <DateField name="endsOn" label="Dernier jour" required />
              </div>
              <SubmitButton>Enregistrer le remplacement</SubmitButton>
            </ActionForm>
          )}
        </Card>
        <Listed title="On me remplace" empty="Aucun remplacement prévu." replacements={mine} who={({ substitute }) => substitute} />
        <Listed title="Je remplace" empty="Vous ne remplacez personne." replacements={done} who={({ absent }) => absent} />
      </div>
    </div>
  )
}

function Listed({ title, empty, replacements, who }: { title: string; empty: string; replacements: Replacement[]; who: (replacement: Replacement) => Name }) {
  return (
    <Card title={title}>
      {replacements.length === 0 && <p>{empty}</p>}
      <ul className="divide-line divide-y">
        {replacements.map((replacement) => (
          <li key={replacement.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span>
              <strong>{formatName(who(replacement))}</strong>, du {formatDay(replacement.startsOn)} au {formatDay(replacement.endsOn)}
            </span>
            <ActionForm action={cancelReplacementAction} idPrefix={`${replacement.id}-`}>
              <HiddenField name="replacementId" value={replacement.id} />
              <SubmitButton variant="secondary">
                Annuler<span className="sr-only"> le remplacement de {formatName(who(replacement))}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Card>
  )
}
