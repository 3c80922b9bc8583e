import { CircleCheck, TriangleAlert } from 'lucide-react'
import { Facts } from '@/components/beneficiary/facts'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import type { Verified } from '@/lib/assessment/verification'
import { formatDay, formatShortDate } from '@/lib/infra/format'

type VerificationViewProps = { bilan: Verified | null; hotline: string }

/** What anybody learns of a bilan whose code they hold: that it is authentic, when the Test was passed and validated, and until when it serves. Nothing of the person. */
export function VerificationView({ bilan, hotline }: VerificationViewProps) {
  if (!bilan) {
    return (
      <>
        <PageTitle>Ce code ne correspond à aucun bilan</PageTitle>
        <p className="mt-4 max-w-prose">
          <TriangleAlert aria-hidden className="text-warning-700 mr-2 inline size-5" />
          Vérifiez l’adresse lettre par lettre, ou scannez à nouveau le code du document. Si le problème continue, écrivez à {hotline} en donnant la référence du bilan.
        </p>
      </>
    )
  }
  const { reference, testedAt, validatedAt, platform, lastDay, expired, replacedAt } = bilan
  return (
    <>
      <PageTitle>Ce bilan est authentique</PageTitle>
      <p className="mt-4 max-w-prose">
        <CircleCheck aria-hidden className="text-success-700 mr-2 inline size-5" />
        Il a été validé par un conseiller mobilité Wimoov. Comparez la référence et les dates avec celles du document.
      </p>
      <Card title="Diagnostic mobilité" className="mt-6">
        <Facts
          columns
          facts={[
            { label: 'Référence', value: reference },
            { label: 'Test Mobilité passé le', value: formatShortDate(testedAt) },
            { label: 'Bilan validé le', value: formatShortDate(validatedAt) },
            { label: 'Plateforme de mobilité', value: platform },
            { label: 'Moins de six mois jusqu’au', value: formatDay(new Date(`${lastDay}T00:00:00Z`)) },
          ]}
        />
      </Card>
      <div className="mt-6">
        {expired ? (
          <Alert tone="warning">Le Test a été passé il y a six mois ou plus&nbsp;: ce bilan ne sert plus de «&nbsp;diagnostic mobilité de moins de six mois&nbsp;» pour le critère de l’insertion par l’activité économique.</Alert>
        ) : (
          <Alert tone="success">Il sert de «&nbsp;diagnostic mobilité de moins de six mois&nbsp;» pour le critère «&nbsp;Problème de mobilité&nbsp;» de l’insertion par l’activité économique.</Alert>
        )}
        {replacedAt && <Alert tone="info">Une version plus récente de ce bilan a été validée le {formatShortDate(replacedAt)}.</Alert>}
      </div>
      <p className="text-ink-soft max-w-prose text-sm">Cette page ne dit rien de la personne, pour protéger sa vie privée.</p>
    </>
  )
}
