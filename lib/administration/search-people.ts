import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Role } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { accessOfAccount } from '@/lib/beneficiary/access-sql'
import type { Access } from '@/lib/beneficiary/labels'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { everyWordIn } from '@/lib/infra/search-sql'
import { findsNobody, searchTerm } from '@/lib/infra/search-term'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'

export type FoundPerson = { accountId: string | null; beneficiaryId: string | null; role: Role; firstName: string; lastName: string; email: string | null; phone: string | null; access: Access; places: string[] }

const SHOWN = 25

/** Accounts and people by name, address or phone, professionals first; capped, for the next word of the name is quicker than a page. */
export async function searchPeople(actor: Actor, q: string): Promise<{ people: FoundPerson[]; more: boolean; refused: string | null }> {
  const term = searchTerm(q)
  if (term.words.length === 0 || findsNobody(term)) return { people: [], more: false, refused: null }
  const refused = await tooManySearches(actor)
  if (refused) return { people: [], more: false, refused }
  const found = (row: string) => everyWordIn(Prisma.raw(`${row}.search_text`), term.words)
  const rows = await db.$queryRaw<FoundPerson[]>`
    WITH professional AS MATERIALIZED (
      SELECT a.* FROM account a WHERE a.role <> 'BENEFICIARY' AND a.removed_at IS NULL AND ${found('a')} ORDER BY a.sort_key, a.id LIMIT ${SHOWN + 1}),
    person AS MATERIALIZED (
      SELECT b.* FROM beneficiary b WHERE b.removed_at IS NULL AND ${found('b')} ORDER BY b.sort_key, b.id LIMIT ${SHOWN + 1}),
    by_address AS MATERIALIZED (
      SELECT b.* FROM account a JOIN beneficiary b ON b.account_id = a.id WHERE a.email = lower(${q.trim()}) AND a.removed_at IS NULL AND b.removed_at IS NULL)
    SELECT * FROM (
    SELECT a.id::text AS "accountId", NULL AS "beneficiaryId", a.role::text, a.first_name AS "firstName", a.last_name AS "lastName", a.email, a.phone, ${accessOfAccount} AS access,
      ARRAY(SELECT o.name FROM organisation_membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.account_id = a.id AND m.ended_at IS NULL
            UNION ALL SELECT p.name FROM platform_membership m JOIN mobility_platform p ON p.id = m.platform_id WHERE m.account_id = a.id AND m.ended_at IS NULL) AS places, a.sort_key
    FROM professional a
    UNION ALL
    SELECT a.id::text, b.id::text, 'BENEFICIARY', b.first_name, b.last_name, coalesce(a.email, b.email), b.phone, ${accessOfAccount},
      ARRAY(SELECT o.name FROM organisation o WHERE o.id = b.followed_in_id), b.sort_key
    FROM (SELECT * FROM person UNION SELECT * FROM by_address) b LEFT JOIN account a ON a.id = b.account_id AND a.removed_at IS NULL
    ) found ORDER BY "beneficiaryId" IS NOT NULL, sort_key, "beneficiaryId", "accountId" LIMIT ${SHOWN + 1}`
  return { people: rows.slice(0, SHOWN), more: rows.length > SHOWN, refused: null }
}

async function tooManySearches(actor: Actor) {
  try {
    await spendAttempt(THROTTLES.search, actor.accountId)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return 'Vous avez lancé beaucoup de recherches. Attendez une minute, puis réessayez.'
  }
}
