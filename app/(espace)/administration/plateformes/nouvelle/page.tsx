import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NewPlatformPage } from '@/components/administration/new-platform-page'
import { requireActor } from '@/lib/account/require-actor'
import { hasFreshGrant } from '@/lib/account/step-up'

export const metadata: Metadata = { title: 'Créer une plateforme' }

export default async function Page() {
  const actor = await requireActor('platform.manage', 'ADMIN')
  return <NewPlatformPage idempotencyKey={randomUUID()} passwordNeeded={!(await hasFreshGrant(actor))} />
}
