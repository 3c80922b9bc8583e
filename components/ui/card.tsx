import type { ReactNode } from 'react'

type CardProps = { title?: string; id?: string; actions?: ReactNode; children: ReactNode; className?: string }

/** A block of the page; with a title, a section that can be reached by it. */
export function Card({ title, id, actions, children, className = '' }: CardProps) {
  return (
    <section id={id} className={`bg-surface rounded-card shadow-card border-line border p-5 sm:p-6 print:border-0 print:p-0 print:shadow-none ${className}`}>
      {title && (
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3">
          <h2 className="text-xl font-bold">{title}</h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}
