import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesVisibleTo, recordDetail } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { newestBank } from '@/lib/mobility-test/bank-of-test'
import { adaptationItems } from '@/lib/mobility-test/decision'
import type { PlainResult } from '@/lib/mobility-test/result-views'
import { mayAnswer } from '@/lib/prescription/policy'

export type HandUnlock = { id: string; label: string; by: string; reason: string; unlockedAt: Date }
/** `choices`: what an advisor may still open; null for the others. */
export type HandUnlocks = { services: HandUnlock[]; resources: HandUnlock[]; opened: Pick<PlainResult, 'services' | 'resources'>; choices: { value: string; label: string }[] | null }

const SHOWN = 100

/** What advisors opened to a person by hand, with who and why; null for who reads no result. A prescriber sees nothing that tells of an adaptation need. */
export async function handUnlocks(actor: Actor, beneficiaryId: string): Promise<HandUnlocks | null> {
  if (recordDetail(actor) === 'LIMITED') return null
  const [bank, rows] = await Promise.all([
    newestBank(),
    db.handUnlock.findMany({
      where: { beneficiaryId, withdrawnAt: null, beneficiary: beneficiariesVisibleTo(actor) },
      orderBy: [{ unlockedAt: 'asc' }, { id: 'asc' }],
      take: SHOWN,
      select: { id: true, kind: true, itemId: true, reason: true, unlockedAt: true, unlockedBy: { select: { firstName: true, lastName: true } } },
    }),
  ])
  const hidden = actor.role === 'PRESCRIBER' ? adaptationItems(bank) : new Set<string>()
  const seen = rows.filter(({ itemId }) => !hidden.has(itemId))
  const services = bank.services.map(({ id, label, beneficiaryText }) => ({ kind: 'SERVICE', id, label, text: beneficiaryText }))
  const resources = bank.resources.map(({ id, title, minutes, body }) => ({ kind: 'RESOURCE', id, label: title, title, minutes, body }))
  const has = (kind: string, id: string) => seen.some((row) => row.kind === kind && row.itemId === id)
  const told = (kind: string, among: { id: string; label: string }[]) =>
    seen.filter((row) => row.kind === kind).map(({ id, itemId, reason, unlockedAt, unlockedBy }) => ({ id, label: among.find((one) => one.id === itemId)?.label ?? itemId, by: `${unlockedBy.firstName} ${unlockedBy.lastName}`, reason, unlockedAt }))
  const choices = [...services, ...resources].filter(({ kind, id }) => !has(kind, id)).map(({ kind, id, label }) => ({ value: `${kind}:${id}`, label: `${kind === 'SERVICE' ? 'Service' : 'Ressource'}\u00a0: ${label}` }))
  return {
    services: told('SERVICE', services),
    resources: told('RESOURCE', resources),
    opened: { services: services.filter(({ id }) => has('SERVICE', id)), resources: resources.filter(({ id }) => has('RESOURCE', id)) },
    choices: mayAnswer(actor) ? choices : null,
  }
}
