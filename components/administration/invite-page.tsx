import { Link } from '@/components/ui/link'
import { InvitationForm } from '@/components/administration/invitation-form'
import { StructureChoice } from '@/components/administration/structure-choice'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import { ROLE_LABELS } from '@/lib/account/actor'
import type { InvitePage as Shown } from '@/lib/administration/invite-page'
import { routes } from '@/lib/infra/routes'

type InvitePageProps = { page: Shown; idempotencyKey: string; passwordNeeded: boolean }

/** « Inviter »: who, then where for a prescriber, then their identity. */
export function InvitePage({ page, idempotencyKey, passwordNeeded }: InvitePageProps) {
  const { role, roles, organisations } = page
  return (
    <div className="space-y-6">
      <div>
        <Breadcrumb trail={[{ label: 'Administration', href: routes.administration }, { label: 'Comptes', href: routes.accounts }]} here="Inviter" />
        <PageTitle>{role ? `Inviter\u00a0: ${ROLE_LABELS[role].toLocaleLowerCase('fr')}` : 'Inviter un professionnel'}</PageTitle>
      </div>
      {!role && (
        <ul className="grid gap-4 sm:grid-cols-2">
          {roles.map((one) => (
            <li key={one}>
              <Link href={routes.invite({ role: one })} className="border-line bg-surface rounded-card shadow-card hover:bg-brand-50 block border p-5">
                <span className="link text-lg font-bold">{ROLE_LABELS[one]}</span>
                <span className="text-ink-soft block">{WHAT[one]}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {role === 'PRESCRIBER' && <StructureChoice chosen={organisations} found={page.found} q={page.q} />}
      {role && (role !== 'PRESCRIBER' || organisations.length > 0) && (
        <Card title="Qui" id="qui">
          <InvitationForm role={role} organisations={organisations} platforms={page.platforms} platformId={page.platformId} idempotencyKey={idempotencyKey} passwordNeeded={passwordNeeded} />
        </Card>
      )}
    </div>
  )
}

const WHAT: Record<Shown['roles'][number], string> = {
  PRESCRIBER: 'Oriente des personnes, pour sa structure.',
  ADVISOR: 'Répond aux demandes de sa plateforme et suit les personnes.',
  HOTLINE: 'Aide les personnes et les professionnels à se connecter.',
  ADMIN: 'Règle les plateformes et les comptes.',
  BENEFICIARY: '',
}
