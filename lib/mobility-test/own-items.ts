import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import type { Bank } from '@/lib/mobility-test/bank'
import type { Score } from '@/lib/mobility-test/score'

export type OwnService = { id: string; label: string; text: string; validated: boolean }
export type OwnResource = { id: string; version: string; title: string; minutes: number; body: string[] }
export type OwnItems = { services: OwnService[]; resources: OwnResource[]; validated: boolean }

const NOTHING: OwnItems = { services: [], resources: [], validated: false }

/**
 * What is proposed to the person and what they may read, in the order of the rules' priority: by their last bilan, or by the Test alone as
 * long as no advisor has validated it; then what an advisor added by hand. Null for whoever is not a person with a record. Three statements.
 */
export async function ownItems(actor: Actor): Promise<OwnItems | null> {
  if (actor.role !== 'BENEFICIARY' || !actor.beneficiaryId) return null
  const mine = { beneficiaryId: actor.beneficiaryId, beneficiary: beneficiariesVisibleTo(actor) }
  const [test, added, latest] = await Promise.all([
    db.mobilityTest.findFirst({
      // The measure at the exit proposes nothing: its result says how answers moved.
      where: { ...mine, purpose: 'ENTRY', status: { in: ['TAKEN', 'VALIDATED'] } },
      orderBy: [{ finishedAt: 'desc' }, { id: 'desc' }],
      select: { bankVersion: true, result: true, assessments: { orderBy: { version: 'desc' }, take: 1, select: { services: true, resources: true } } },
    }),
    db.handUnlock.findMany({ where: { ...mine, withdrawnAt: null }, orderBy: [{ unlockedAt: 'asc' }, { id: 'asc' }], select: { kind: true, itemId: true } }),
    db.questionBank.findFirst({ orderBy: { publishedAt: 'desc' }, select: { version: true } }),
  ])
  const version = test?.bankVersion ?? latest?.version
  if (!version) return NOTHING
  return itemsOf(await bankOfVersion(version), test, added)
}

type Passed = { result: unknown; assessments: { services: string[]; resources: string[] }[] }

function itemsOf(bank: Bank, test: Passed | null, added: { kind: string; itemId: string }[]): OwnItems {
  const bilan = test?.assessments[0]
  const proposed = bilan ?? (test?.result as Pick<Score, 'services' | 'resources'> | null) ?? { services: [], resources: [] }
  const byHand = (kind: string) => added.filter((one) => one.kind === kind).map(({ itemId }) => itemId)
  const serviceIds = [...new Set([...proposed.services, ...byHand('SERVICE')])]
  const resourceIds = [...new Set([...proposed.resources, ...byHand('RESOURCE')])]
  const sure = new Set(bilan ? serviceIds : byHand('SERVICE'))
  return {
    services: serviceIds.flatMap((id) => bank.services.filter((one) => one.id === id).map(({ label, beneficiaryText }) => ({ id, label, text: beneficiaryText, validated: sure.has(id) }))),
    resources: resourceIds.flatMap((id) => bank.resources.filter((one) => one.id === id).map(({ title, minutes, body }) => ({ id, version: bank.meta.version, title, minutes, body }))),
    validated: bilan !== undefined,
  }
}

/** One resource that the person may read; null when there is none by that id, or not for them. */
export async function ownResource(actor: Actor, resourceId: string): Promise<OwnResource | null> {
  const items = await ownItems(actor)
  return items?.resources.find(({ id }) => id === resourceId) ?? null
}
