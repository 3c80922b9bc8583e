import { LeadForm } from '@/components/administration/lead-form'
import { SearchBox } from '@/components/administration/search-box'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { givePlaceAction } from '@/lib/administration/actions'
import type { AccountAccess } from '@/lib/administration/account-access'
import type { Named } from '@/lib/administration/invite-page'
import { routes } from '@/lib/infra/routes'

export type AccountPlacesProps = { account: AccountAccess; openPlatforms: { id: string; name: string }[]; found: Named[]; q: string }

/** Where a professional works: the structures of a prescriber, the plateformes of an advisor. The staff has no place. */
export function AccountPlaces({ account, openPlatforms, found, q }: AccountPlacesProps) {
  if (account.role === 'PRESCRIBER') {
    return (
      <Card title="Structures" id="structures">
        <Places places={account.organisations.map((structure) => ({ ...structure, end: routes.endMembership(account.id, structure.id) }))} />
        <AddStructure account={account} found={found} q={q} />
      </Card>
    )
  }
  if (account.role !== 'ADVISOR') return null
  const others = openPlatforms.filter(({ id }) => !account.platforms.some((platform) => platform.id === id))
  return (
    <Card title="Plateformes" id="plateformes">
      <ul className="divide-line divide-y">
        {account.platforms.map((platform) => (
          <li key={platform.id} className="py-4 first:pt-0">
            <LeadForm accountId={account.id} platform={platform} />
          </li>
        ))}
      </ul>
      {account.platforms.length === 0 && <p className="mb-4">Aucune&nbsp;: cette personne ne voit aucun dossier.</p>}
      {others.length > 0 && (
        <ActionForm action={givePlaceAction} idPrefix="rattacher-" className="mt-4 max-w-2xl space-y-4">
          <HiddenField name="accountId" value={account.id} />
          <SelectField name="platformId" label="Ajouter une plateforme" required choices={others.map(({ id, name }) => ({ value: id, label: name }))} />
          <CheckboxField name="lead" label="Responsable de cette plateforme" />
          <SubmitButton variant="secondary">Rattacher</SubmitButton>
        </ActionForm>
      )}
    </Card>
  )
}

function Places({ places }: { places: { id: string; name: string; closedAt: Date | null; end: string }[] }) {
  if (places.length === 0) return <p className="mb-4">Aucune&nbsp;: ce compte ne peut orienter personne.</p>
  return (
    <ul className="divide-line divide-y">
      {places.map(({ id, name, closedAt, end }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-4 py-3">
          <p>
            <span className="font-bold">{name}</span> {closedAt && <Badge>Fermée</Badge>}
          </p>
          <LinkButton href={end} variant="quiet">
            Retirer<span className="sr-only"> de {name}</span>
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}

function AddStructure({ account, found, q }: Pick<AccountPlacesProps, 'account' | 'found' | 'q'>) {
  return (
    <details open={q !== ''} className="mt-4">
      <summary className="cursor-pointer font-bold">Ajouter une structure</summary>
      <SearchBox action={routes.account(account.id)} label="Rechercher une structure" help="Nom ou commune, même en partie." value={q} />
      {q !== '' && (
        <p role="status" className="mt-4">
          {found.length === 0 ? 'Aucune autre structure ouverte ne porte ce nom.' : 'Choisissez\u00a0:'}
        </p>
      )}
      <ul className="mt-2 space-y-2">
        {found.map((structure) => (
          <li key={structure.id} className="flex flex-wrap items-center justify-between gap-4">
            <span>
              {structure.name}
              {structure.communeName && ` (${structure.communeName})`}
            </span>
            <ActionForm action={givePlaceAction}>
              <HiddenField name="accountId" value={account.id} />
              <HiddenField name="organisationId" value={structure.id} />
              <SubmitButton variant="secondary">
                Rattacher<span className="sr-only"> à {structure.name}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </details>
  )
}
