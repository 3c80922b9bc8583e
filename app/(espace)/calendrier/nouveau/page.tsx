import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PlanPage } from '@/components/appointment/plan-page'
import { PlanPlatform } from '@/components/appointment/plan-platform'
import { PlanStart } from '@/components/appointment/plan-start'
import { requireActor } from '@/lib/account/require-actor'
import { personToPlan, planForm, rendezvousToMove } from '@/lib/appointment/plan-page'
import { userList } from '@/lib/beneficiary/list'
import { parseFilters } from '@/lib/beneficiary/list-filters'
import { recordAudit } from '@/lib/infra/audit'
import { cleanSearch } from '@/lib/infra/search-term'

export const metadata: Metadata = { title: 'Planifier un rendez-vous' }

export default async function Page({ searchParams }: PageProps<'/calendrier/nouveau'>) {
  const actor = await requireActor('appointment.create', 'ADVISOR')
  const { personne, atelier, proposer, deplace, plateforme, q } = await searchParams
  if (typeof personne !== 'string' && atelier !== 'oui') {
    const typed = cleanSearch(q)
    const found = typed ? (await userList(actor, parseFilters({ q: typed }))).rows.slice(0, 20) : null
    return <PlanStart q={typed} found={found} />
  }
  const person = typeof personne === 'string' ? await personToPlan(actor, personne) : null
  const moved = person && typeof deplace === 'string' ? await rendezvousToMove(actor, { id: deplace, beneficiaryId: person.id }) : null
  const form = await planForm(actor, { person, moved, platformId: plateforme })
  if (!form || (typeof personne === 'string' && !person)) {
    await recordAudit({ actorId: actor.accountId, act: 'appointment.create', outcome: 'REFUSED', ...(typeof personne === 'string' ? { subject: { type: 'beneficiary', id: personne } } : {}) })
    notFound()
  }
  if (!form.platform) return <PlanPlatform platforms={form.others} />
  return <PlanPage form={form} person={person} advisorId={actor.accountId} moved={moved} proposes={person !== null && (proposer === 'oui' || moved !== null)} />
}
