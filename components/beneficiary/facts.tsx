import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode }

/** Labels and values. What was not said is left out: an empty line tells nothing. */
export function Facts({ facts, columns = false }: { facts: Fact[]; columns?: boolean }) {
  const said = facts.filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false)
  return (
    <dl className={`grid gap-x-6 gap-y-3 print:grid-cols-2 ${columns ? 'sm:grid-cols-2' : ''}`}>
      {said.map(({ label, value }) => (
        <div key={label} className="min-w-0 break-inside-avoid">
          <dt className="text-ink-soft text-sm">{label}</dt>
          <dd className="wrap-anywhere whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
