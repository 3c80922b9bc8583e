'use client'

import { choicesOf } from '@/components/prescription/choices'
import { fieldProps } from '@/components/prescription/field-props'
import { useTyped } from '@/components/prescription/live-form'
import type { Platform } from '@/components/prescription/platform-card'
import { CheckboxGroup } from '@/components/ui/choice-group'
import { useField } from '@/components/ui/form-context'
import { WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'

/** « Services souhaités »: those of the chosen plateforme; all of them while it is not chosen, or has listed none. */
export function WishedServicesField({ platforms }: { platforms: Platform[] }) {
  const chosen = useTyped('platformId', useField('platformId').typed ?? '')
  const offered = platforms.find(({ id }) => id === chosen)?.services ?? []
  const choices = choicesOf(WISHED_SERVICE_LABELS)
  const { help, ...field } = fieldProps('wishedServices')
  return (
    <CheckboxGroup
      {...field}
      help={offered.length > 0 ? 'Ceux que propose la plateforme choisie.' : help}
      choices={offered.length > 0 ? choices.filter(({ value }) => offered.includes(value)) : choices}
      columns
    />
  )
}
