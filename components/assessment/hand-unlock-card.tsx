import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { unlockByHandAction, withdrawUnlockAction } from '@/lib/assessment/actions'
import type { HandUnlock, HandUnlocks } from '@/lib/assessment/hand-unlocks'
import { formatShortDate } from '@/lib/infra/format'

type HandUnlockCardProps = { beneficiaryId: string; unlocks: HandUnlocks }

/** « Ouverts par un conseiller »: services and resources beyond the rules, with who and why; advisors add and take back here. */
export function HandUnlockCard({ beneficiaryId, unlocks: { services, resources, choices } }: HandUnlockCardProps) {
  if (!choices && services.length + resources.length === 0) return null
  return (
    <Card title="Ouverts par un conseiller" id="ouvertures">
      {services.length + resources.length === 0 && <p>Rien n’a été ouvert à la main.</p>}
      <Opened title="Services" items={services} mayWithdraw={choices !== null} />
      <Opened title="Ressources" items={resources} mayWithdraw={choices !== null} />
      {choices && (
        <ActionForm action={unlockByHandAction} idPrefix="ouvrir-" className="no-print mt-5 space-y-4">
          <HiddenField name="beneficiaryId" value={beneficiaryId} />
          <SelectField name="item" label="Service ou ressource à ouvrir" required choices={choices} />
          <TextareaField name="reason" label="Raison" required maxLength={300} rows={2} help="Le prescripteur et la personne la lisent. Ni santé, ni numéro de sécurité sociale." />
          <SubmitButton variant="secondary">Ouvrir à la personne</SubmitButton>
        </ActionForm>
      )}
    </Card>
  )
}

function Opened({ title, items, mayWithdraw }: { title: string; items: HandUnlock[]; mayWithdraw: boolean }) {
  if (items.length === 0) return null
  return (
    <div className="mt-3 first:mt-0">
      <h3 className="font-bold">{title}</h3>
      <ul className="divide-line divide-y">
        {items.map(({ id, label, by, reason, unlockedAt }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 py-3">
            <div className="min-w-0">
              <p className="font-bold">{label}</p>
              <p className="wrap-anywhere">{reason}</p>
              <p className="text-ink-soft text-sm">
                {by}, le {formatShortDate(unlockedAt)}
              </p>
            </div>
            {mayWithdraw && (
              <ActionForm action={withdrawUnlockAction} idPrefix={`retirer-${id}-`} className="no-print">
                <HiddenField name="unlockId" value={id} />
                <SubmitButton variant="quiet">
                  Retirer<span className="sr-only">{`\u00a0: ${label}`}</span>
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
