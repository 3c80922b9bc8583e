'use client'

import { type ReactNode, use } from 'react'
import { FormContext } from '@/components/ui/form-context'

/** The fields of an act that is rarely needed, folded until it is wanted or until its form comes back with an error. */
export function Unfolding({ title, children }: { title: string; children: ReactNode }) {
  const { attempt } = use(FormContext)
  return (
    <details open={attempt > 0} className="border-line rounded-control border px-4">
      <summary className="py-3 font-bold">{title}</summary>
      <div className="space-y-4 pt-1 pb-4">{children}</div>
    </details>
  )
}
