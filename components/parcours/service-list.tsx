import { labelOf } from '@/components/beneficiary/label-of'
import { FormKeys, ONE_LINE } from '@/components/parcours/form-keys'
import { TakeBack } from '@/components/parcours/take-back'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { DateField } from '@/components/ui/date-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatDay } from '@/lib/infra/format'
import type { Parcours } from '@/lib/prescription/parcours'
import { finishServiceAction, removeServiceAction } from '@/lib/prescription/parcours-actions'
import { WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'

type Service = Parcours['services'][number]
type ServiceListProps = { parcours: Parcours; acts: boolean }

/** The services of a parcours; whoever leads it ends them here, and takes back today's mistakes. */
export function ServiceList({ parcours, acts }: ServiceListProps) {
  if (parcours.services.length === 0) return <p>Aucun service commencé</p>
  return (
    <ul className="divide-line divide-y">
      {parcours.services.map((service) => (
        <li key={service.id} className="py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-bold">{nameOf(service)}</span>
            <State service={service} />
          </p>
          <p className="text-ink-soft text-sm">
            {service.finishedOn ? `Du ${formatDay(service.startedOn)} au ${formatDay(service.finishedOn)}` : `Depuis le ${formatDay(service.startedOn)}`}
          </p>
          {acts && !service.finishedOn && <FinishForm parcours={parcours} service={service} />}
          {acts && service.mayTakeBack && <TakeBack action={removeServiceAction} prescriptionId={parcours.id} entry={{ name: 'serviceId', id: service.id, label: nameOf(service) }} />}
        </li>
      ))}
    </ul>
  )
}

const nameOf = ({ service }: Service) => labelOf(WISHED_SERVICE_LABELS, service) ?? 'Autre service'

function State({ service: { finishedOn, completed } }: { service: Service }) {
  if (!finishedOn) return <Badge tone="info">En cours</Badge>
  return completed ? <Badge tone="success">Terminé</Badge> : <Badge>Interrompu</Badge>
}

function FinishForm({ parcours, service }: { parcours: Parcours; service: Service }) {
  return (
    <ActionForm action={finishServiceAction} idPrefix={`fin-${service.id}-`} className={`no-print mt-2 ${ONE_LINE}`}>
      <FormKeys parcours={parcours} />
      <HiddenField name="serviceId" value={service.id} />
      <SelectField
        name="completed"
        label="Fin du service"
        required
        choices={[
          { value: 'YES', label: 'Allé jusqu’au bout' },
          { value: 'NO', label: 'Interrompu' },
        ]}
      />
      <DateField name="on" label="Le" required defaultValue={parcours.today} />
      <SubmitButton variant="secondary">
        Terminer<span className="sr-only">{`\u00a0: ${nameOf(service)}`}</span>
      </SubmitButton>
    </ActionForm>
  )
}
