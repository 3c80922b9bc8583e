import { Link } from '@/components/ui/link'
import { DataTable } from '@/components/administration/data-table'
import { DoneAlert } from '@/components/administration/done-alert'
import { PasswordWhenNeeded } from '@/components/administration/password-when-needed'
import { PlatformForm } from '@/components/administration/platform-form'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { closePlatformAction, reopenPlatformAction } from '@/lib/administration/actions'
import { STATE_LABELS, STATE_TONES } from '@/lib/administration/labels'
import type { Platform } from '@/lib/administration/platforms'
import { formatDate, formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type PlatformPageProps = { platform: Platform; passwordNeeded: boolean; done: string | null }

/** A plateforme: its rules, its advisors, its description, and whether it is open. */
export function PlatformPage({ platform, passwordNeeded, done }: PlatformPageProps) {
  const closed = platform.closedAt !== null
  return (
    <div className="space-y-6">
      <div>
        <Breadcrumb trail={[{ label: 'Administration', href: routes.administration }, { label: 'Plateformes', href: routes.platforms }]} here={platform.name} />
        <PageTitle>{platform.name}</PageTitle>
        {closed && (
          <p className="mt-3">
            <Badge>Fermée</Badge>
          </p>
        )}
        <DoneAlert sentence={done} />
      </div>
      <Card title="Règles" id="regles">
        <p className="mb-4 max-w-prose">
          {platform.rules
            ? `Version ${platform.rules.version}, publiée le ${formatDate(platform.rules.publishedAt)}. Les demandes arrivent à ${platform.email}.`
            : 'Pas encore publiées\u00a0: cette plateforme n’est proposée à personne.'}
        </p>
        <LinkButton href={routes.platformRules(platform.id)}>{platform.rules ? 'Voir et changer les règles' : 'Écrire les règles'}</LinkButton>
      </Card>
      <Card title="Conseillers" id="conseillers" actions={!closed && <LinkButton href={routes.invite({ role: 'ADVISOR', plateforme: platform.id })} variant="secondary">Inviter un conseiller</LinkButton>}>
        {platform.members.length === 0 ? <p>Personne pour l’instant.</p> : <Advisors members={platform.members} />}
      </Card>
      <Card title="Description" id="description">
        <PlatformForm platform={platform} passwordNeeded={passwordNeeded} />
      </Card>
      <Card title={closed ? 'Rouvrir' : 'Fermer'} id="fermeture">
        <p className="mb-4 max-w-prose">
          {closed ? 'La plateforme sera de nouveau proposée sur son territoire.' : 'Une plateforme fermée n’est plus proposée. Il faut d’abord que toutes ses prescriptions soient terminées ou transférées.'}
        </p>
        <ActionForm action={closed ? reopenPlatformAction : closePlatformAction} idPrefix="fermeture-" className="max-w-2xl space-y-6">
          <HiddenField name="platformId" value={platform.id} />
          <PasswordWhenNeeded needed={passwordNeeded} />
          <SubmitButton variant={closed ? 'secondary' : 'danger'}>{closed ? 'Rouvrir la plateforme' : 'Fermer la plateforme'}</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}

function Advisors({ members }: { members: Platform['members'] }) {
  return (
    <DataTable
      caption="Conseillers de la plateforme"
      heads={['NOM Prénom', 'Adresse e-mail', 'Compte', 'Responsable']}
      rows={members.map((member) => ({
        key: member.id,
        cells: [
          <Link key="nom" href={routes.account(member.id)} className="link font-bold">
            {formatName(member)}
          </Link>,
          member.email ?? '—',
          <Badge key="etat" tone={STATE_TONES[member.access]}>
            {STATE_LABELS[member.access]}
          </Badge>,
          member.lead ? 'Oui' : 'Non',
        ],
      }))}
    />
  )
}
