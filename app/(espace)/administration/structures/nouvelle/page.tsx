import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NewStructurePage } from '@/components/administration/new-structure-page'
import { requireActor } from '@/lib/account/require-actor'

export const metadata: Metadata = { title: 'Créer une structure' }

export default async function Page() {
  await requireActor('structure.manage', 'HOTLINE', 'ADMIN')
  return <NewStructurePage idempotencyKey={randomUUID()} />
}
