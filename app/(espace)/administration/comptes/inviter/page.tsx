import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { InvitePage } from '@/components/administration/invite-page'
import { requireActor } from '@/lib/account/require-actor'
import { hasFreshGrant } from '@/lib/account/step-up'
import { invitePage } from '@/lib/administration/invite-page'

export const metadata: Metadata = { title: 'Inviter un professionnel' }

export default async function Page({ searchParams }: PageProps<'/administration/comptes/inviter'>) {
  const actor = await requireActor('user.inviteProfessional', 'HOTLINE', 'ADMIN')
  const page = await invitePage(actor, await searchParams)
  return <InvitePage page={page} idempotencyKey={randomUUID()} passwordNeeded={!(await hasFreshGrant(actor))} />
}
