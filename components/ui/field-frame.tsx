import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

type FieldFrameProps = { id: string; label: string; optional?: boolean; help?: string; error?: string; children: ReactNode }

/** Label, help and error around a control; `describedBy` ties them to it. */
export function FieldFrame({ id, label, optional, help, error, children }: FieldFrameProps) {
  return (
    <div>
      <label htmlFor={id} className="block font-bold">
        {label} {optional && <span className="text-ink-soft font-normal">(facultatif)</span>}
      </label>
      {help && (
        <p id={`${id}-aide`} className="text-ink-soft text-sm">
          {help}
        </p>
      )}
      <div className="mt-1.5">{children}</div>
      <FieldError id={id} error={error} />
    </div>
  )
}

/** The sentence beside a field that was refused. */
export function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null
  return (
    <p id={`${id}-erreur`} className="text-danger-700 mt-1.5 flex items-start gap-1.5 font-bold">
      <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" />
      {error}
    </p>
  )
}

/** The ids that describe a control, in reading order; undefined when there is none. */
export function describedBy(id: string, help?: string, error?: string) {
  return [help && `${id}-aide`, error && `${id}-erreur`].filter(Boolean).join(' ') || undefined
}
