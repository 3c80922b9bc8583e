import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/account/actor'
import { accountAccess } from '@/lib/administration/account-access'
import { rolesManagedBy } from '@/lib/administration/policy'
import { structures } from '@/lib/administration/structures'
import { platformsForChoice } from '@/lib/organisation/queries'

/** What the page of a professional's account shows; `q` looks for a structure to add. Null for anybody else. */
export async function accountPage(actor: Actor, accountId: string, q: string) {
  const account = await accountAccess(accountId)
  if (!account || account.role === 'BENEFICIARY') return null
  const [found, choices] = await Promise.all([
    account.role === 'PRESCRIBER' && q !== '' ? structures({ q, page: 1 }) : { rows: [] },
    account.role === 'ADVISOR' ? platformsForChoice() : { platforms: [] },
  ])
  const others = found.rows.filter(({ id, closed }) => !closed && !account.organisations.some((structure) => structure.id === id)).slice(0, 15)
  return { account, manages: rolesManagedBy(actor).includes(account.role), keys: newKeys(), openPlatforms: choices.platforms, found: others, q }
}

/** The keys of the forms that send a mail: two presses of one page send one. */
export const newKeys = () => ({ invitation: randomUUID(), link: randomUUID() })
