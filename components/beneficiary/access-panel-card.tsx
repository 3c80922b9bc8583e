import { IssueCardForm, RevokeCardForm } from '@/components/beneficiary/card-forms'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { CardState } from '@/lib/beneficiary/access-card'
import { formatShortDate } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

/** « Carte d'accès » on the fiche: for a person who has no e-mail, or shares one. `list`: the list that the fiche goes back to. */
export function AccessPanelCard({ beneficiaryId, list, state }: { beneficiaryId: string; list: string; state: CardState }) {
  const { live, hasEmail } = state
  return (
    <Card title="Carte d’accès" id="carte" className="no-print">
      {live ? (
        <>
          <p>
            Faite le {formatShortDate(live.issuedAt)}. {live.lastUsedAt ? `Dernière entrée le ${formatShortDate(live.lastUsedAt)}.` : 'Pas encore utilisée.'}
          </p>
          <div className="mt-4 flex flex-wrap items-start gap-3">
            <LinkButton href={routes.personCard(beneficiaryId, { liste: list })} variant="secondary">
              Voir et imprimer la carte
            </LinkButton>
            <RevokeCardForm beneficiaryId={beneficiaryId} />
          </div>
        </>
      ) : (
        <>
          <p className="mb-4">
            {hasEmail
              ? 'Utile si la personne partage son adresse e-mail ou la lit peu\u00a0: elle entre dans son espace avec une carte imprimée et sa date de naissance.'
              : 'La personne n’a pas d’e-mail\u00a0: elle entre dans son espace avec une carte imprimée et sa date de naissance.'}
          </p>
          <IssueCardForm beneficiaryId={beneficiaryId} />
        </>
      )}
    </Card>
  )
}
