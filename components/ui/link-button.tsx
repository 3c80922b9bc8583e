import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { type ButtonVariant, buttonStyle } from '@/components/ui/button-style'

type LinkButtonProps = { href: string; children: ReactNode; variant?: ButtonVariant; className?: string }

/** A link that looks like the button it stands for. */
export function LinkButton({ href, children, variant, className }: LinkButtonProps) {
  return (
    <Link href={href} className={buttonStyle(variant, className)}>
      {children}
    </Link>
  )
}
