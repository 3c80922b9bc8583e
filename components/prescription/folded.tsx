'use client'

import { type ReactNode, use } from 'react'
import { FormContext } from '@/components/ui/form-context'
import type { PrescriptionField } from '@/lib/prescription/labels'

type FoldedProps = { title: string; fields: readonly PrescriptionField[]; open?: boolean; children: ReactNode }

/** Fields that few people need, folded unless one of them holds an answer or an error. */
export function Folded({ title, fields, open = false, children }: FoldedProps) {
  const { errors, values } = use(FormContext)
  const used = fields.some((field) => errors[field] || values[field]?.length)
  return (
    <details open={open || used} className="border-line rounded-control border p-4">
      <summary className="font-bold">{title}</summary>
      <div className="mt-4 space-y-6">{children}</div>
    </details>
  )
}
