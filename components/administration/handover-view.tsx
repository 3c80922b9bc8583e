import { FollowerFields } from '@/components/administration/follower-fields'
import { PasswordWhenNeeded } from '@/components/administration/password-when-needed'
import { ActionForm } from '@/components/ui/action-form'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { disableAccountAction, leaveStructureAction } from '@/lib/administration/actions'
import type { HandoverPage } from '@/lib/administration/handover-page'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type HandoverViewProps = { page: HandoverPage; from: 'hotline' | 'compte'; passwordNeeded: boolean }

/** Before an account, or its place in a structure, ends: what will happen, and who follows its people. */
export function HandoverView({ page, from, passwordNeeded }: HandoverViewProps) {
  const { account, structure, self } = page
  const back = from === 'hotline' ? routes.hotlinePerson(account.id) : routes.account(account.id)
  const trail = from === 'hotline' ? [{ label: 'Hotline', href: routes.hotline }] : [{ label: 'Administration', href: routes.administration }, { label: 'Comptes', href: routes.accounts }]
  return (
    <div className="max-w-3xl">
      <Breadcrumb trail={[...trail, { label: formatName(account), href: back }]} here={structure ? 'Retirer de la structure' : 'Désactiver'} />
      <PageTitle>{structure ? `Retirer ${formatName(account)} de ${structure.name}` : `Désactiver le compte de ${formatName(account)}`}</PageTitle>
      {self ? (
        <div className="mt-6">
          <Alert tone="warning">Vous ne pouvez pas désactiver votre propre compte. Demandez à un autre administrateur.</Alert>
        </div>
      ) : (
        <>
          <WhatHappens page={page} />
          <Card className="mt-6">
            <ActionForm action={structure ? leaveStructureAction : disableAccountAction} className="space-y-6">
              <HiddenField name="accountId" value={account.id} />
              {structure ? <HiddenField name="organisationId" value={structure.id} /> : <HiddenField name="retour" value={from} />}
              {page.total > 0 && <FollowerFields total={page.total} people={page.people} colleagues={page.colleagues} />}
              {!structure && <PasswordWhenNeeded needed={passwordNeeded} />}
              <div className="flex flex-wrap gap-3">
                <SubmitButton variant="danger">{structure ? 'Retirer de la structure' : 'Désactiver le compte'}</SubmitButton>
                <LinkButton href={back} variant="quiet">
                  Ne rien changer
                </LinkButton>
              </div>
            </ActionForm>
          </Card>
        </>
      )}
    </div>
  )
}

function WhatHappens({ page: { account, structure, appointments } }: { page: HandoverPage }) {
  return (
    <ul className="mt-4 max-w-prose list-disc space-y-1 pl-5">
      <li>Ses connexions se terminent tout de suite, sur tous ses appareils.</li>
      {structure ? <li>Cette personne garde son compte, et ses autres structures.</li> : <li>Elle ne peut plus se connecter. Le compte est gardé, et peut être réactivé.</li>}
      {account.role === 'ADVISOR' && <li>Les demandes qu’elle étudie retournent dans la file de sa plateforme.</li>}
      {appointments > 0 && (
        <li>
          {appointments === 1 ? 'Son rendez-vous à venir tient' : `Ses ${appointments} rendez-vous à venir tiennent`}&nbsp;: «&nbsp;À faire&nbsp;» demande à ses collègues de la plateforme de {appointments === 1 ? 'le' : 'les'} reprendre.
        </li>
      )}
    </ul>
  )
}
