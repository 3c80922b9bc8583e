import { Link } from '@/components/ui/link'
import { DataTable } from '@/components/administration/data-table'
import { DoneAlert } from '@/components/administration/done-alert'
import { StructureForm } from '@/components/administration/structure-form'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { closeStructureAction, reopenStructureAction } from '@/lib/administration/actions'
import { STATE_LABELS, STATE_TONES } from '@/lib/administration/labels'
import type { Structure } from '@/lib/administration/structures'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

/** A structure: its description, who works there, and whether it is open. */
export function StructurePage({ structure, done }: { structure: Structure; done: string | null }) {
  const closed = structure.closedAt !== null
  return (
    <div className="space-y-6">
      <div>
        <Breadcrumb trail={[{ label: 'Administration', href: routes.administration }, { label: 'Structures', href: routes.organisations }]} here={structure.name} />
        <PageTitle>{structure.name}</PageTitle>
        {closed && (
          <p className="mt-3">
            <Badge>Fermée</Badge>
          </p>
        )}
        <DoneAlert sentence={done} />
      </div>
      <Card title="Personnes" id="personnes" actions={!closed && <LinkButton href={routes.invite({ role: 'PRESCRIBER', structure: structure.id })} variant="secondary">Inviter un prescripteur</LinkButton>}>
        {structure.members.length === 0 ? <p>Personne pour l’instant.</p> : <Members members={structure.members} />}
      </Card>
      <Card title="Description" id="description">
        <StructureForm structure={structure} />
      </Card>
      <Card title={closed ? 'Rouvrir' : 'Fermer'} id="fermeture">
        <p className="mb-4 max-w-prose">
          {closed
            ? 'La structure sera de nouveau proposée dans les prescriptions de ses membres.'
            : 'Une structure fermée n’est plus proposée. Les prescriptions qui existent sont gardées. Il faut d’abord que plus personne n’y travaille.'}
        </p>
        <ActionForm action={closed ? reopenStructureAction : closeStructureAction}>
          <HiddenField name="organisationId" value={structure.id} />
          <SubmitButton variant={closed ? 'secondary' : 'danger'}>{closed ? 'Rouvrir la structure' : 'Fermer la structure'}</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}

function Members({ members }: { members: Structure['members'] }) {
  return (
    <DataTable
      caption="Personnes de la structure"
      heads={['NOM Prénom', 'Adresse e-mail', 'Compte']}
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
        ],
      }))}
    />
  )
}
