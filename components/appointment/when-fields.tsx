'use client'

import { FreeHours } from '@/components/appointment/free-hours'
import { DateField } from '@/components/ui/date-field'
import { RadioGroup } from '@/components/ui/choice-group'
import { useField } from '@/components/ui/form-context'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { FreeHour } from '@/lib/appointment/free-hour-labels'
import { DURATION_LABELS, OCCURRENCE_LABELS } from '@/lib/appointment/labels'

type WhenFieldsProps = { zone: string; on?: string; time?: string; minutes?: number; free?: { title: string; hours: readonly FreeHour[] } }

const choices = <Labels extends Record<string | number, string>>(labels: Labels) => Object.entries(labels).map(([value, label]) => ({ value, label }))

const AFTER_REFUSAL = { title: 'Heures libres du conseiller', hours: [] }

/** Day, hour and length, on the clocks of the place, with hours that are free to press. « Première ou deuxième » is asked only for the hour that exists twice. */
export function WhenFields({ zone, on, time, minutes = 60, free = AFTER_REFUSAL }: WhenFieldsProps) {
  const { error, ticked } = useField('occurrence')
  return (
    <div className="space-y-4">
      <FreeHours {...free} />
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <DateField name="on" label="Jour" required defaultValue={on} />
        <TextField name="time" type="time" label="Heure" required defaultValue={time} />
        <DurationField minutes={minutes} />
      </div>
      <p className="text-ink-soft text-sm first-letter:uppercase">{zone}.</p>
      {(error || ticked.length > 0) && <RadioGroup name="occurrence" label="Laquelle des deux heures&nbsp;?" required choices={choices(OCCURRENCE_LABELS)} />}
    </div>
  )
}

export function DurationField({ minutes = 60 }: { minutes?: number }) {
  return <SelectField name="minutes" label="Durée" required choices={choices(DURATION_LABELS)} defaultValue={String(minutes)} />
}
