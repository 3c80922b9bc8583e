'use client'

import { Printer } from 'lucide-react'
import { buttonStyle } from '@/components/ui/button-style'

/** Prints the page; folded texts are opened first, so that paper holds everything. */
export function PrintButton({ children }: { children: string }) {
  const print = () => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
    window.print()
  }
  return (
    <button type="button" onClick={print} className={buttonStyle('secondary', 'no-print')}>
      <Printer aria-hidden className="size-5" />
      {children}
    </button>
  )
}
