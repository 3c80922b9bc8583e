import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewThread } from '@/components/messaging/new-thread'
import { requireActor } from '@/lib/account/require-actor'
import { recordAudit } from '@/lib/infra/audit'
import { isUuid } from '@/lib/infra/identifier'
import { cleanSearch } from '@/lib/infra/search-term'
import { newPlace, typedIn } from '@/lib/messaging/keep-typed'
import { MAX_RECIPIENTS } from '@/lib/messaging/labels'
import { personToWriteAbout } from '@/lib/messaging/person-to-write-about'
import { recipientsNamed, threadSearchRefused, whomToWriteTo } from '@/lib/messaging/queries'

export const metadata: Metadata = { title: 'Nouveau message' }

export default async function Page({ searchParams }: PageProps<'/messagerie/nouveau'>) {
  const actor = await requireActor('thread.create', 'PRESCRIBER', 'ADVISOR', 'HOTLINE')
  const { personne, a, q: searched } = await searchParams
  const q = cleanSearch(searched)
  const ids = [a].flat().filter((id): id is string => id !== undefined && isUuid(id)).slice(0, MAX_RECIPIENTS)
  const about = typeof personne === 'string'
  const [person, recipients, typed] = await Promise.all([about ? personToWriteAbout(actor, personne) : null, !about && ids.length > 0 ? recipientsNamed(actor, ids) : [], typedIn(actor.accountId, newPlace({ beneficiaryId: about ? personne : null, recipients: ids }))])
  if (about ? !person : ids.length > 0 && recipients.length === 0) {
    await recordAudit({ actorId: actor.accountId, act: 'thread.create', outcome: 'REFUSED' })
    notFound()
  }
  const refused = person ? null : await threadSearchRefused(actor, q)
  const found = refused || person ? { professionals: [], people: [] } : await whomToWriteTo(actor, q)
  return <NewThread person={person} recipients={recipients} q={q} found={found} refused={refused} clientKey={randomUUID()} typed={typed} />
}
