import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { givePlaceAction, leavePlatformAction } from '@/lib/administration/actions'

type LeadFormProps = { accountId: string; platform: { id: string; name: string; lead: boolean; closedAt: Date | null } }

/** A plateforme of an advisor: responsible or not, and leaving it. */
export function LeadForm({ accountId, platform }: LeadFormProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-4">
      <p className="min-w-0">
        <span className="font-bold">{platform.name}</span> {platform.lead && <Badge tone="info">Responsable</Badge>} {platform.closedAt && <Badge>Fermée</Badge>}
      </p>
      <div className="flex flex-wrap gap-3">
        {platform.closedAt === null && (
          <ActionForm action={givePlaceAction}>
            <HiddenField name="accountId" value={accountId} />
            <HiddenField name="platformId" value={platform.id} />
            {!platform.lead && <HiddenField name="lead" value="on" />}
            <SubmitButton variant="secondary">
              {platform.lead ? 'N’est plus responsable' : 'Nommer responsable'}
              <span className="sr-only"> de {platform.name}</span>
            </SubmitButton>
          </ActionForm>
        )}
        <ActionForm action={leavePlatformAction}>
          <HiddenField name="accountId" value={accountId} />
          <HiddenField name="platformId" value={platform.id} />
          <SubmitButton variant="quiet">
            Retirer<span className="sr-only"> de {platform.name}</span>
          </SubmitButton>
        </ActionForm>
      </div>
      <p className="text-ink-soft w-full text-sm">Retirer de la plateforme remet dans sa file les demandes que cette personne étudie. Ses rendez-vous à venir tiennent&nbsp;: ses collègues les trouvent dans «&nbsp;À faire&nbsp;», à reprendre.</p>
    </div>
  )
}
