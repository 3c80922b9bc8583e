'use client'

import { choicesOf } from '@/components/prescription/choices'
import { fieldProps } from '@/components/prescription/field-props'
import { useAlive, useTicked, useTyped } from '@/components/prescription/live-form'
import type { Platform } from '@/components/prescription/platform-card'
import { CheckboxGroup } from '@/components/ui/choice-group'
import { useField } from '@/components/ui/form-context'
import { WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'

const { help: _, ...field } = fieldProps('wishedServices')
const CHOICES = choicesOf(WISHED_SERVICE_LABELS)

/**
 * « Services souhaités »: those of the chosen plateforme; all of them while it is not chosen, has listed none, or the page cannot follow
 * the choice yet. What is ticked and not offered there is put aside, said, and back with another plateforme.
 */
export function WishedServicesField({ platforms }: { platforms: Platform[] }) {
  const alive = useAlive()
  const chosen = useTyped('platformId', useField('platformId').typed ?? '')
  const ticked = useTicked(field.name, useField(field.name).ticked)
  const listed = (alive && platforms.find(({ id }) => id === chosen)?.services) || []
  const isAside = (service: string) => listed.length > 0 && !listed.includes(service)
  const aside = CHOICES.filter(({ value }) => isAside(value) && ticked.includes(value))
  return (
    <div className="space-y-2">
      <CheckboxGroup
        {...field}
        help={listed.length > 0 ? 'Ceux que propose la plateforme choisie.' : 'Seuls ceux que propose la plateforme choisie seront demandés.'}
        choices={CHOICES.map((choice) => ({ ...choice, aside: isAside(choice.value) }))}
        columns
      />
      <p role="status" className="text-sm">
        {aside.length > 0 && `La plateforme choisie ne propose pas\u00a0: ${aside.map(({ label }) => label).join('\u00a0; ')}. Ce ne sera pas demandé.`}
      </p>
    </div>
  )
}
