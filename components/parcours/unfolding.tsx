'use client'

import { type ReactNode, use } from 'react'
import { FormContext } from '@/components/ui/form-context'

/** The fields of an act that is rarely needed, folded until it is wanted or until its form comes back with an error. */
export function Unfolding({ title, children }: { title: string; children: ReactNode }) {
  const { attempt } = use(FormContext)
  return (
    <details open={attempt > 0} className="border-line rounded-control border px-4 py-3">
      <summary className="min-h-8 font-bold">{title}</summary>
      <div className="mt-4 space-y-4">{children}</div>
    </details>
  )
}
