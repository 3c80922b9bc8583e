import { ActionForm } from '@/components/ui/action-form'
import { RadioGroup } from '@/components/ui/choice-group'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { chooseSlotAction } from '@/lib/appointment/actions'
import type { OpenProposal } from '@/lib/appointment/open-proposals'
import { placeDateTime } from '@/lib/appointment/zone-labels'

type ChooseSlotFormProps = { proposal: OpenProposal; /** Given by a signed link, which acts without a session. */ link?: { action: typeof chooseSlotAction; token: string }; big?: boolean }

/** « Choisissez votre rendez-vous »: the slots that were proposed, and one button. */
export function ChooseSlotForm({ proposal: { id, title, place, platform, slots, timeZone, moves }, link, big }: ChooseSlotFormProps) {
  const prefix = `choix-${id.slice(-8)}-`
  return (
    <ActionForm action={link?.action ?? chooseSlotAction} idPrefix={prefix} className="space-y-4">
      <p>
        {moves ? 'Autre date pour' : 'Rendez-vous'}&nbsp;: <strong>{title}</strong>
        {' · '}
        {[place, platform].filter(Boolean).join(' · ')}
      </p>
      {link && <HiddenField name="token" value={link.token} />}
      <RadioGroup name="slotId" label="Créneau" required choices={slots.map((slot) => ({ value: slot.id, label: capital(placeDateTime(slot.startsAt, timeZone)) }))} />
      <SubmitButton className={big ? 'min-h-14 w-full' : ''}>Choisir ce créneau</SubmitButton>
    </ActionForm>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
