import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

type Tone = 'info' | 'success' | 'warning' | 'danger'
type AlertProps = { tone: Tone; title?: string; children: ReactNode }

const looks: Record<Tone, { style: string; Icon: typeof Info }> = {
  info: { style: 'bg-brand-50 border-brand-700 text-brand-900', Icon: Info },
  success: { style: 'bg-success-100 border-success-700 text-success-700', Icon: CircleCheck },
  warning: { style: 'bg-warning-100 border-warning-700 text-warning-700', Icon: TriangleAlert },
  danger: { style: 'bg-danger-100 border-danger-700 text-danger-700', Icon: CircleAlert },
}

/** A message about the page: an icon and words, never a colour alone. Errors interrupt the screen reader, the rest waits. */
export function Alert({ tone, title, children }: AlertProps) {
  const { style, Icon } = looks[tone]
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={`rounded-control mb-6 flex gap-3 border-l-4 p-4 ${style}`}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0">
        {title && <h2 className="font-bold">{title}</h2>}
        <div>{children}</div>
      </div>
    </div>
  )
}
