import type { Metadata } from 'next'
import { NotThere } from '@/components/shell/refused-page'
import { env } from '@/lib/infra/env'

export const metadata: Metadata = { title: 'Page introuvable' }

export default function NotFound() {
  return <NotThere hotline={env().HOTLINE_EMAIL} />
}
