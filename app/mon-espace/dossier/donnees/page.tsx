import type { Metadata } from 'next'
import { OwnDataPage } from '@/components/my-space/own-data-page'
import { requireActor } from '@/lib/account/require-actor'
import { hasLiveGrant } from '@/lib/account/step-up'
import { env } from '@/lib/infra/env'
import { proofAsked } from '@/lib/own-data/confirm-own-data'

export const metadata: Metadata = { title: 'Télécharger mes données' }

export default async function Page() {
  const actor = await requireActor('person.accessLog', 'BENEFICIARY')
  const [ready, proof] = await Promise.all([hasLiveGrant(actor, 'EXPORT'), proofAsked(actor)])
  return <OwnDataPage ready={ready} proof={proof} hotline={env().HOTLINE_EMAIL} />
}
