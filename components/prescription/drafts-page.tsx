import { Link } from '@/components/ui/link'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import type { DraftLine } from '@/components/prescription/draft-list'
import { formatDateTime, formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { deleteDraftAction } from '@/lib/prescription/actions'

/** « Brouillons »: what waits to be sent, on whatever device it was begun. */
export function DraftsPage({ drafts }: { drafts: DraftLine[] }) {
  return (
    <div className="max-w-3xl">
      <Breadcrumb trail={[{ label: 'Utilisateurs', href: routes.beneficiaries }]} here="Brouillons" />
      <PageTitle>Brouillons</PageTitle>
      <p className="text-ink-soft mt-2 max-w-prose">Personne d’autre ne les voit. Ils sont effacés 30&nbsp;jours après leur dernier enregistrement, avec leurs pièces. Un brouillon ne crée ni fiche, ni compte, ni message.</p>
      <div className="mt-6">
        {drafts.length === 0 && (
          <EmptyState title="Aucun brouillon" action={<LinkButton href={routes.newPrescription}>Créer un bénéficiaire</LinkButton>}>
            Un formulaire commencé s’enregistre ici de lui-même.
          </EmptyState>
        )}
        <ul className="space-y-3">
          {drafts.map(({ id, savedAt, ...name }) => {
            const shown = formatName(name).trim() || 'Sans nom'
            return (
              <li key={id} className="bg-surface border-line rounded-card flex flex-wrap items-center justify-between gap-3 border p-4">
                <span className="wrap-anywhere">
                  <Link href={routes.draft(id)} className="link font-bold">
                    {shown}
                  </Link>
                  <span className="text-ink-soft block text-sm">enregistré le {formatDateTime(savedAt)}</span>
                </span>
                <details>
                  <summary className="link">
                    Supprimer<span className="sr-only"> le brouillon {shown}</span>
                  </summary>
                  <ActionForm action={deleteDraftAction} idPrefix={`${id}-`} className="mt-2">
                    <HiddenField name="draftId" value={id} />
                    <SubmitButton variant="danger">Supprimer ce brouillon</SubmitButton>
                  </ActionForm>
                </details>
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}
