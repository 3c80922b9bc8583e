import type { Metadata } from 'next'
import { FollowersCard } from '@/components/my-space/followers-card'
import { LooksCard } from '@/components/my-space/looks-card'
import { OwnCorrectionsCard } from '@/components/my-space/own-corrections-card'
import { OwnObjectionCard } from '@/components/my-space/own-objection-card'
import { OwnRecord } from '@/components/my-space/own-record'
import { requireActor } from '@/lib/account/require-actor'
import { accessLog } from '@/lib/beneficiary/access-log'
import { ownDone } from '@/lib/infra/routes'
import { ownCorrections } from '@/lib/prescription/corrections'
import { followers } from '@/lib/prescription/followers'
import { ownObjection } from '@/lib/prescription/own-objection'

export const metadata: Metadata = { title: 'Qui suit mon dossier' }

export default async function Page({ searchParams }: PageProps<'/mon-espace/dossier'>) {
  const actor = await requireActor('person.accessLog', 'BENEFICIARY')
  const [{ fait }, who, days, corrections, objection] = await Promise.all([searchParams, followers(actor), accessLog(actor), ownCorrections(actor), ownObjection(actor)])
  return (
    <OwnRecord
      done={ownDone(fait)}
      followers={<FollowersCard followers={who ?? { people: [], platforms: [] }} />}
      looks={<LooksCard days={days} />}
      corrections={<OwnCorrectionsCard corrections={corrections} />}
      objection={<OwnObjectionCard objection={objection} />}
    />
  )
}
