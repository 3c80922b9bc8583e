import type { ReactNode } from 'react'
import { PublicShell } from '@/components/shell/public-shell'
import { env } from '@/lib/infra/env'

export default function Layout({ children }: { children: ReactNode }) {
  return <PublicShell hotline={env().HOTLINE_EMAIL}>{children}</PublicShell>
}
