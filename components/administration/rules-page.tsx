import { Link } from '@/components/ui/link'
import { DoneAlert } from '@/components/administration/done-alert'
import { type RulesChoices, RulesForm } from '@/components/administration/rules-form'
import { type RulesNames, RulesSummary } from '@/components/administration/rules-summary'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import type { PublishedRules, ReadRules } from '@/lib/administration/platform-rules'
import type { FormState } from '@/lib/infra/form-state'
import { formatDateTime } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type RulesPageProps = {
  platform: { id: string; name: string }
  current: ReadRules | null
  versions: PublishedRules[]
  /** A published version to read, instead of the form. */
  read: ReadRules | null
  values: FormState['values']
  choices: RulesChoices
  names: RulesNames
  passwordNeeded: boolean
  done: string | null
}

/** The rules of a plateforme: the next version being written, or a published one to read, and all those there were. */
export function RulesPage({ platform, current, versions, read, values, choices, names, passwordNeeded, done }: RulesPageProps) {
  const trail = [
    { label: 'Administration', href: routes.administration },
    { label: 'Plateformes', href: routes.platforms },
    { label: platform.name, href: routes.platform(platform.id) },
  ]
  return (
    <div className="space-y-6">
      <div>
        <Breadcrumb trail={trail} here={read ? `Règles, version ${read.version}` : 'Règles'} />
        <PageTitle>Règles de {platform.name}</PageTitle>
        <DoneAlert sentence={done} />
      </div>
      {read ? (
        <Card title={`Version ${read.version}, publiée par ${read.author ?? 'la mise en service'} le ${formatDateTime(read.publishedAt)}`}>
          <RulesSummary content={read.content} names={names} />
          <p className="mt-6">
            <LinkButton href={routes.platformRules(platform.id)}>Écrire la version suivante</LinkButton>
          </p>
        </Card>
      ) : (
        <RulesForm platformId={platform.id} values={values} choices={choices} names={names} current={current} passwordNeeded={passwordNeeded} />
      )}
      <Card title="Versions publiées" id="versions">
        {versions.length === 0 && <p>Aucune pour l’instant.</p>}
        <ul className="space-y-2">
          {versions.map(({ version, publishedAt, author }) => (
            <li key={version}>
              <Link href={routes.platformRules(platform.id, version)} className="link font-bold">
                Version {version}
              </Link>
              , publiée par {author ?? 'la mise en service'} le {formatDateTime(publishedAt)}
              {version === current?.version && ' (en vigueur)'}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
