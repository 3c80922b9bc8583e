'use client'

import { type MouseEvent, useId, useState } from 'react'
import { useField } from '@/components/ui/form-context'
import { type FreeHour, freeHourLabel, readFreeHours } from '@/lib/appointment/free-hour-labels'

type FreeHoursProps = { title: string; hours: readonly FreeHour[] }

/** The hours that are free, each one press away from « Jour » and « Heure »; after an hour that was taken, those that the refusal names. */
export function FreeHours({ title, hours }: FreeHoursProps) {
  const { typed: refused } = useField('freeHours')
  const titleId = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = refused === undefined ? hours : readFreeHours(refused)
  if (shown.length === 0) return null
  const choose = ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>, hour: FreeHour) => {
    for (const name of ['on', 'time'] as const) {
      const field = form?.elements.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = hour[name]
    }
    setChosen(freeHourLabel(hour))
  }
  return (
    <div>
      <p id={titleId}>{title}&nbsp;:</p>
      <ul aria-labelledby={titleId} className="mt-2 flex flex-wrap gap-2">
        {shown.map((hour) => (
          <li key={`${hour.on} ${hour.time}`}>
            <button type="button" onClick={(event) => choose(event, hour)} className="border-line-control text-brand-800 hover:bg-brand-50 rounded-control min-h-11 border px-3 font-bold">
              {freeHourLabel(hour)}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-ink-soft text-sm">
        {chosen && `${chosen}\u00a0: c’est écrit dans «\u00a0Jour\u00a0» et «\u00a0Heure\u00a0».`}
      </p>
    </div>
  )
}
