import type { Metadata } from 'next'
import { NotThere } from '@/components/shell/refused-page'
import { AlonePage } from '@/components/shell/way-out'
import { env } from '@/lib/infra/env'

export const metadata: Metadata = { title: 'Page introuvable' }

export default function NotFound() {
  return (
    <AlonePage>
      <NotThere hotline={env().HOTLINE_EMAIL} />
    </AlonePage>
  )
}
