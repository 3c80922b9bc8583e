import { HideAddress } from '@/components/account/hide-address'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatDate, formatPhone } from '@/lib/infra/format'
import type { ObjectionLink } from '@/lib/prescription/objection-link'
import { objectAction, withdrawObjectionAction } from '@/lib/prescription/person-actions'
import { OBJECTION_CONSEQUENCE } from '@/lib/prescription/person-notice'

type ObjectionViewProps = { token: string; link: ObjectionLink | null; hotline: string }

/** Where a person says that they do not want to be oriented: one sentence, one button. Large letters, no account. */
export function ObjectionView({ token, link, hotline }: ObjectionViewProps) {
  if (!link) return <GoneLink hotline={hotline} />
  return (
    <div className="text-lg">
      <HideAddress shown="/opposition/lien" />
      {link.objectedAt ? <Objected token={token} link={link} /> : <Objecting token={token} platform={link.platform.name} />}
      <p className="mt-6">
        Une question&nbsp;? {link.platform.name}&nbsp;:{' '}
        {link.platform.phone && (
          <>
            <a href={`tel:${link.platform.phone}`} className="link whitespace-nowrap">
              {formatPhone(link.platform.phone)}
            </a>
            {' ou '}
          </>
        )}
        <a href={`mailto:${link.platform.email}`} className="link break-all">
          {link.platform.email}
        </a>
      </p>
    </div>
  )
}

function Objecting({ token, platform }: { token: string; platform: string }) {
  return (
    <>
      <PageTitle>Vous ne voulez pas de cet accompagnement&nbsp;?</PageTitle>
      <p className="mt-4">{platform} a reçu une demande pour vous aider à vous déplacer.</p>
      <p className="mt-2">{OBJECTION_CONSEQUENCE}</p>
      <ActionForm action={objectAction} className="mt-6">
        <HiddenField name="token" value={token} />
        <SubmitButton className="min-h-14 w-full">Je refuse l’accompagnement</SubmitButton>
      </ActionForm>
    </>
  )
}

function Objected({ token, link }: { token: string; link: ObjectionLink }) {
  return (
    <>
      <PageTitle>Votre refus est enregistré</PageTitle>
      <p className="mt-4">L’équipe est prévenue. Quelqu’un va vous répondre.</p>
      {link.undoableUntil && (
        <>
          <p className="mt-2">Vous changez d’avis&nbsp;? C’est possible jusqu’au {formatDate(link.undoableUntil)}.</p>
          <ActionForm action={withdrawObjectionAction} className="mt-6">
            <HiddenField name="token" value={token} />
            <SubmitButton variant="secondary" className="min-h-14 w-full">
              Retirer mon opposition
            </SubmitButton>
          </ActionForm>
        </>
      )}
    </>
  )
}

function GoneLink({ hotline }: { hotline: string }) {
  return (
    <>
      <PageTitle>Ce lien n’est plus valable</PageTitle>
      <p className="mt-4">
        Pour refuser l’accompagnement, écrivez à la hotline&nbsp;:{' '}
        <a href={`mailto:${hotline}`} className="link break-all">
          {hotline}
        </a>
        . Quelqu’un vous répondra.
      </p>
    </>
  )
}
