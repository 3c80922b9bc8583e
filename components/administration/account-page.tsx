import { AccessPanel, type AccessPanelProps } from '@/components/administration/access-panel'
import { AccountFacts } from '@/components/administration/account-facts'
import { AccountPlaces, type AccountPlacesProps } from '@/components/administration/account-places'
import { DoneAlert } from '@/components/administration/done-alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageTitle } from '@/components/ui/page-title'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type AccountPageProps = Omit<AccessPanelProps, 'from'> & Omit<AccountPlacesProps, 'account'> & { done: string | null }

/** A professional's account: who, where, whether they can sign in, and what can be done about it. */
export function AccountPage({ done, openPlatforms, found, q, ...panel }: AccountPageProps) {
  const { account, manages } = panel
  return (
    <div className="space-y-6">
      <div>
        <Breadcrumb trail={[{ label: 'Administration', href: routes.administration }, { label: 'Comptes', href: routes.accounts }]} here={formatName(account)} />
        <PageTitle>{formatName(account)}</PageTitle>
        <DoneAlert sentence={done} />
      </div>
      <AccountFacts account={account} />
      {manages && <AccountPlaces account={account} openPlatforms={openPlatforms} found={found} q={q} />}
      <AccessPanel {...panel} from="compte" />
    </div>
  )
}
