import type { Metadata } from 'next'
import { NotYours } from '@/components/shell/refused-page'
import { env } from '@/lib/infra/env'

export const metadata: Metadata = { title: 'Page non accessible' }

export default function Forbidden() {
  return <NotYours hotline={env().HOTLINE_EMAIL} />
}
