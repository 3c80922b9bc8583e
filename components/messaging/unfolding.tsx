import type { ReactNode } from 'react'

type UnfoldingProps = { label: string; quiet?: boolean; open?: boolean; children: ReactNode }

/** What is shown when it is asked for; works without scripts. */
export function Unfolding({ label, quiet = false, open, children }: UnfoldingProps) {
  return (
    // Its line stands in the middle of a box where it is alone, and no lower than the other lines of a message that it ends.
    <details className={quiet ? 'mt-1 -mb-3 open:mb-0' : 'mt-2 only:mt-0'} open={open}>
      <summary className={quiet ? 'text-ink-soft inline-flex min-h-11 items-center text-sm underline underline-offset-3' : 'link inline-flex min-h-11 items-center font-bold'}>{label}</summary>
      <div className="pt-2 pb-1">{children}</div>
    </details>
  )
}
