import 'server-only'
import type { Actor } from '@/lib/account/actor'
import type { ListFilters } from '@/lib/beneficiary/list-filters'
import { isSearch } from '@/lib/beneficiary/list-sql'
import { Refusal } from '@/lib/infra/refusal'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'

/** Counts a search of this account, and says why when it is one too many in a minute; null when it may run, or when nothing is searched. */
export async function searchRefused(actor: Actor, filters: ListFilters): Promise<string | null> {
  if (!isSearch(filters)) return null
  try {
    await spendAttempt(THROTTLES.search, actor.accountId)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return 'Vous avez lancé beaucoup de recherches. Attendez une minute, puis réessayez\u00a0: votre recherche est gardée.'
  }
}
