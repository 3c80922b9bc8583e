import { AccessPanel, type AccessPanelProps } from '@/components/administration/access-panel'
import { AccountFacts } from '@/components/administration/account-facts'
import { DoneAlert } from '@/components/administration/done-alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

/** Everything that helps somebody who is stuck, on one screen. */
export function HotlinePersonPage({ done, ...panel }: Omit<AccessPanelProps, 'from'> & { done: string | null }) {
  const { account } = panel
  return (
    <div className="space-y-6">
      <div>
        <Breadcrumb trail={[{ label: 'Hotline', href: routes.hotline }]} here={formatName(account)} />
        <div className="flex flex-wrap items-center justify-between gap-4">
          <PageTitle>{formatName(account)}</PageTitle>
          {account.beneficiary ? (
            <LinkButton href={routes.record(account.beneficiary.id)} variant="secondary">
              Ouvrir la fiche
            </LinkButton>
          ) : (
            <LinkButton href={routes.account(account.id)} variant="secondary">
              Ouvrir le compte
            </LinkButton>
          )}
        </div>
        <DoneAlert sentence={done} />
      </div>
      <AccessPanel {...panel} from="hotline" />
      <AccountFacts account={account} />
    </div>
  )
}
