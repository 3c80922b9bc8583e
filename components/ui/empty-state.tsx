import type { ReactNode } from 'react'

type EmptyStateProps = { title: string; children?: ReactNode; action?: ReactNode }

/** Nothing to show: « rien encore » with the action that starts, or « aucun résultat » with the way to see more. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="border-line rounded-card bg-surface border border-dashed px-6 py-12 text-center">
      <p className="text-lg font-bold">{title}</p>
      {children && <div className="text-ink-soft mx-auto mt-2 max-w-prose">{children}</div>}
      {action && <div className="mt-6">{action}</div>}
    </div>
  )
}
