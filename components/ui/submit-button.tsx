'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonVariant, buttonStyle } from '@/components/ui/button-style'

type SubmitButtonProps = { children: ReactNode; variant?: ButtonVariant; className?: string; name?: string; value?: string }

/** Sends its form; says at once that it is under way, and a second press does nothing. */
export function SubmitButton({ children, variant, className, name, value }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <button type="submit" name={name} value={value} aria-disabled={pending} onClick={(event) => pending && event.preventDefault()} className={buttonStyle(variant, className)}>
      {children}
      {pending && <span aria-hidden>…</span>}
    </button>
  )
}
