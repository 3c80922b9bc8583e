import type { ReactNode } from 'react'
import { PassationShell } from '@/components/shell/passation-shell'

export default function Layout({ children }: { children: ReactNode }) {
  return <PassationShell>{children}</PassationShell>
}
