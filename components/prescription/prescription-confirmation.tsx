import { EligibilityView } from '@/components/prescription/eligibility-view'
import { PlatformContacts } from '@/components/prescription/platform-card'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { formatDateTime, formatName, plural } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { Confirmation } from '@/lib/prescription/confirmation'

/** After « Créer »: that it has left, under which reference, who answers, how soon, and what comes next. */
export function PrescriptionConfirmation({ sent, corrected = false }: { sent: Confirmation; /** Whether the reader has just corrected it. */ corrected?: boolean }) {
  const { beneficiary, platform, reference, delay, eligibility } = sent
  return (
    <div className="max-w-3xl">
      <Breadcrumb trail={[{ label: 'Utilisateurs', href: routes.beneficiaries }, { label: formatName(beneficiary), href: routes.record(beneficiary.id) }]} here={reference} />
      <PageTitle>Prescription envoyée</PageTitle>
      {corrected && (
        <div className="mt-6">
          <Alert tone="success">La correction est enregistrée. La plateforme la lit dans la demande.</Alert>
        </div>
      )}
      <div className="mt-6">
        <Alert tone={corrected ? 'info' : 'success'} title={`Référence ${reference}`}>
          Prescription de {formatName(beneficiary)} envoyée le {formatDateTime(sent.sentAt)}. Gardez la référence pour en parler au téléphone&nbsp;: elle ne dit pas de qui il s’agit.
        </Alert>
      </div>
      <div className="grid gap-6">
        <Card title="Qui vous répond">
          <p className="mb-3">
            {platform.name}
            {delay !== null && ` répond d’habitude en ${plural(delay, 'jour', 'jours')}`}.
          </p>
          <PlatformContacts platform={platform} />
          <p className="mt-4">
            <LinkButton href={routes.newThread({ personne: beneficiary.id })} variant="secondary">
              Écrire à l’équipe de la plateforme
            </LinkButton>
          </p>
        </Card>
        <Card title="La suite">
          <ol className="list-decimal space-y-2 pl-6">
            <li>{TEST_STEP[sent.testChoice] ?? TEST_STEP.LATER}</li>
            <li>La plateforme étudie la demande{sent.laterDocuments.length > 0 && ', et attend les pièces que vous avez annoncées pour plus tard'}. Chaque étape apparaît sur la fiche, et vous recevez un message.</li>
            <li>
              {beneficiary.email
                ? 'La personne reçoit un message simple qui dit où elle est orientée, et comment refuser.'
                : 'La personne n’a pas d’e-mail\u00a0: appelez-la pour lui dire où elle est orientée, et comment refuser. La fiche d’information aide à le faire.'}
            </li>
          </ol>
        </Card>
        {eligibility && (
          <Card title="Ce que disent les règles de la plateforme">
            <EligibilityView eligibility={eligibility} />
          </Card>
        )}
        <div className="flex flex-wrap gap-3">
          <LinkButton href={routes.record(beneficiary.id)}>Ouvrir la fiche</LinkButton>
          <LinkButton href={routes.sameContext(sent.id)} variant="secondary">
            Prescrire une autre personne avec le même contexte
          </LinkButton>
          <LinkButton href={routes.personSheet(sent.id)} variant="secondary">
            Fiche d’information de la personne
          </LinkButton>
        </div>
      </div>
    </div>
  )
}

const TEST_STEP: Record<string, string> = {
  NOW: 'Le Test Mobilité se passe avec vous, maintenant ou quand vous le reprendrez depuis la fiche.',
  LATER: 'Le Test Mobilité reste à passer\u00a0: choisissez comment depuis la fiche.',
  DELEGATED: 'Un conseiller de Wimoov contacte la personne pour passer le Test Mobilité avec elle.',
}
