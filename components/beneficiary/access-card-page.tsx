import { AccessCard } from '@/components/beneficiary/access-card'
import { IssueCardForm, RevokeCardForm } from '@/components/beneficiary/card-forms'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageTitle } from '@/components/ui/page-title'
import { PrintButton } from '@/components/ui/print-button'
import { routes } from '@/lib/infra/routes'
import type { PrintedCard } from '@/lib/beneficiary/access-card'

type AccessCardPageProps = { beneficiaryId: string; /** The list that the fiche goes back to. */ list: string; card: PrintedCard | null; unlocked: boolean; hotline: string }

/** The access card of a person, ready to print; printed again, it is the same. */
export function AccessCardPage({ beneficiaryId, list, card, unlocked, hotline }: AccessCardPageProps) {
  return (
    <>
      <Breadcrumb trail={[{ label: 'Fiche bénéficiaire', href: routes.record(beneficiaryId, { liste: list }) }]} here="Carte d’accès" />
      <div className="no-print">
        <PageTitle>Carte d’accès</PageTitle>
        {unlocked && card && (
          <div className="mt-6">
            <Alert tone="success">L’accès au Test est débloqué. La personne n’a pas d’adresse e-mail à elle&nbsp;: donnez-lui cette carte.</Alert>
          </div>
        )}
        {card ? (
          <>
            <p className="max-w-prose mt-4">Imprimez la carte et donnez-la à la personne. Avec elle et sa date de naissance, la personne entre dans son espace, autant de fois qu’elle veut.</p>
            <div className="mt-4 flex flex-wrap items-start gap-3">
              <PrintButton>Imprimer la carte</PrintButton>
              <RevokeCardForm beneficiaryId={beneficiaryId} />
            </div>
          </>
        ) : (
          <div className="mt-6">
            <p className="mb-4">Cette personne n’a pas de carte.</p>
            <IssueCardForm beneficiaryId={beneficiaryId} />
          </div>
        )}
      </div>
      {card && (
        <div className="mt-6 print:mt-0">
          <AccessCard card={card} hotline={hotline} />
        </div>
      )}
    </>
  )
}
